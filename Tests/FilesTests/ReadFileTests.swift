import Foundation
import TestSupport
import Testing

import Files

@Suite("Reading a file")
struct ReadFileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func read(_ path: String, limit: Int) throws(FileError) -> String {
    String(decoding: try readFile(path, limit: limit), as: UTF8.self)
  }

  private func reason(of path: String, limit: Int = 100) -> FileError.Reason? {
    do {
      _ = try readFile(path, limit: limit, writerWait: .milliseconds(100))
      return nil
    } catch {
      #expect(error.path == path)
      #expect(error.operation == .read)
      return error.reason
    }
  }

  @Test(
    "A file is read up to its limit, not beyond", arguments: [0, 1, 2, 99, 65_535, 65_536, 200_001])
  func limit(size: Int) throws {
    let text = String(repeating: "x", count: size)
    let path = try directory.write("file", text)
    #expect(try read(path, limit: size) == text)
    #expect(try read(path, limit: .max) == text)
    if size > 0 {
      #expect(reason(of: path, limit: size - 1) == .tooLarge(limit: size - 1))
      #expect(reason(of: path, limit: 0) == .tooLarge(limit: 0))
    }
  }

  @Test("A plain file has the date of its last change, a pipe has none")
  func date() throws {
    let path = try directory.write("file", "x")
    try directory.run("touch -d 2026-11-23T17:00:00Z file; mkfifo pipe")
    let dated = try readDatedFile(path, limit: 1)
    #expect(dated.bytes == [0x78])
    #expect(dated.modified == 1_795_453_200)
    let writer = try directory.start("echo x > pipe")
    #expect(try readDatedFile(directory("pipe"), limit: 10).modified == nil)
    writer.waitUntilExit()
  }

  @Test("A huge file is refused by its size, without reading it")
  func sparse() throws {
    try directory.run("truncate -s 1T huge")
    #expect(reason(of: directory("huge")) == .tooLarge(limit: 100))
  }

  @Test("A file of /proc, which has a content but no size, is read")
  func proc() throws {
    let path = "/proc/self/status"
    guard FileManager.default.fileExists(atPath: path) else { return }
    #expect(try read(path, limit: 100_000).hasPrefix("Name:"))
    #expect(reason(of: path, limit: 10) == .tooLarge(limit: 10))
  }

  @Test("What is no readable file is refused, with the reason")
  func refused() throws {
    try directory.write("plain", "x")
    try directory.run("ln -s loop loop; ln -s nowhere dangling; mkdir sub")
    #expect(reason(of: directory("missing")) == .missing)
    #expect(reason(of: directory("dangling")) == .missing)
    #expect(reason(of: directory("sub")) == .isDirectory)
    #expect(reason(of: directory("plain/x")) == .notADirectory)
    #expect(reason(of: directory("loop")) == .system(code: ELOOP))
    #expect(reason(of: "") == .invalidPath)
    #expect(reason(of: directory("plain") + "\0.txt") == .invalidPath)
    #expect(reason(of: String(repeating: "n", count: 300)) == .system(code: ENAMETOOLONG))
  }

  @Test("A file without read permission is refused", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let path = try directory.write("closed", "x", mode: 0o000)
    #expect(reason(of: path) == .notPermitted)
  }

  @Test("A socket is refused")
  func socket() throws {
    let path = "/tmp/files-tests-\(getpid()).socket"
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let number = Foundation.socket(AF_UNIX, streamType, 0)
    defer {
      close(number)
      unlink(path)
    }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    #expect(reason(of: path) == .notRegular)
  }

  @Test("Devices are read to their end or their limit")
  func devices() throws {
    #expect(try read("/dev/null", limit: 10) == "")
    #expect(reason(of: "/dev/zero", limit: 1_000_000) == .tooLarge(limit: 1_000_000))
  }

  @Test("A named pipe without a writer is refused instead of waited for")
  func lonelyPipe() throws {
    try directory.run("mkfifo pipe")
    #expect(reason(of: directory("pipe")) == .noWriter)
  }

  @Test(
    "A pipe is read to its end, whenever its writer comes",
    arguments: [
      ("printf hello > pipe", "hello"),
      ("sleep 0.2; printf hello > pipe", "hello"),
      (": > pipe", ""),
      ("(printf hel; sleep 0.2; printf lo) > pipe", "hello"),
      ("head -c 300000 /dev/zero | tr '\\0' x > pipe", String(repeating: "x", count: 300_000)),
    ])
  func pipe(command: String, text: String) throws {
    try directory.run("mkfifo pipe")
    let writer = try directory.start(command)
    let bytes = try readFile(directory("pipe"), limit: 1_000_000, writerWait: .seconds(20))
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    writer.waitUntilExit()
  }

  @Test("A writer that is there but slower than the patience for its coming is waited for")
  func slowWriter() throws {
    try directory.run("mkfifo pipe")
    let path = directory("pipe")
    // Open both ways, so that there is a writer from the start.
    let holder = open(path, O_RDWR | O_CLOEXEC)
    try #require(holder >= 0)
    try directory.start("sleep 0.5; printf late > pipe") { _ in
      Thread.sleep(forTimeInterval: 0.5)
      close(holder)
    }
    let bytes = try readFile(path, limit: 10, writerWait: .milliseconds(50))
    #expect(String(decoding: bytes, as: UTF8.self) == "late")
  }

  @Test("A pipe that never ends is refused at the limit")
  func endlessPipe() throws {
    try directory.run("mkfifo pipe")
    let writer = try directory.start("yes > pipe")
    #expect(throws: FileError(.read, directory("pipe"), .tooLarge(limit: 100_000))) {
      try readFile(directory("pipe"), limit: 100_000, writerWait: .seconds(20))
    }
    writer.terminate()
    writer.waitUntilExit()
  }

  @Test("The pipe of a process substitution is read", arguments: ["hello", ""])
  func processSubstitution(text: String) throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(try read(path, limit: 10) == text)
  }
}

#if canImport(Glibc)
  private let streamType = Int32(SOCK_STREAM.rawValue)
#else
  private let streamType = SOCK_STREAM
#endif
