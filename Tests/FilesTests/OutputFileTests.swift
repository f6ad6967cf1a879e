import Foundation
import TestSupport
import Testing

import Files

@Suite("A file written a piece at a time")
struct OutputFileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func refused(_ path: String) -> FileError? {
    #expect(throws: FileError.self) { try OutputFile(path) }
  }

  @Test("It takes its place when it is complete, and until then the old one stands")
  func commit() throws {
    try directory.write("file", "old")
    let file = try OutputFile(directory("file"))
    try file.write("new ")
    try file.write("")
    try file.write("content")
    #expect(directory.text("file") == "old")
    try file.commit()
    #expect(directory.text("file") == "new content")
    #expect(directory.list() == ["file"])
  }

  @Test("Settled, it waits for its place; more can be added, and it has its mode already")
  func settled() throws {
    try directory.write("file", "old", mode: 0o640)
    let file = try OutputFile(directory("file"))
    try file.write([0x61, 0x62])
    try file.settle()
    #expect(directory.text("file") == "old")
    try file.write("c")
    try file.commit()
    #expect(directory.text("file") == "abc")
    #expect(try directory.mode("file") == 0o640)
  }

  @Test("One that is given up leaves nothing behind")
  func abandoned() throws {
    do {
      let file = try OutputFile(directory("file"))
      try file.write("half")
    }
    #expect(directory.list() == [])
  }

  @Test("A killed process leaves the old file, whole")
  func killed() async throws {
    let path = try directory.write("file", "old")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let file = try OutputFile(path)
      try file.write("half")
      kill(getpid(), SIGKILL)
    }
    #expect(directory.text("file") == "old")
    // Elsewhere, and on a file system without unnamed files, one of our own names stays.
    #expect(directory.list().allSatisfy { $0 == "file" || $0.hasPrefix(".kubesentiment-") })
  }

  @Test("The permissions of the replaced file stay", arguments: [0o600, 0o640, 0o755])
  func mode(mode: Int) throws {
    try directory.write("file", "old", mode: mode)
    try OutputFile(directory("file")).commit()
    #expect(try directory.mode("file") == mode)
    #expect(directory.text("file") == "")
  }

  @Test("A new file is as open as the umask lets it be", arguments: [0, 0o022, 0o077])
  func umask(mask: Int) async throws {
    await #expect(processExitsWith: .success) { [mask] in
      let directory = try TemporaryDirectory()
      _ = Foundation.umask(mode_t(mask))
      try OutputFile(directory("file")).commit()
      #expect(try directory.mode("file") == 0o644 & ~mask)
    }
  }

  @Test("A link stays a link and the file that it leads to is replaced")
  func links() throws {
    try directory.write("real", "old")
    try directory.run("mkdir sub; ln -s ../real sub/link; ln -s sub/new fresh")
    for (link, target) in [("sub/link", "real"), ("fresh", "sub/new")] {
      let file = try OutputFile(directory(link))
      try file.write("new")
      try file.commit()
      #expect(directory.text(target) == "new")
      #expect(throws: Never.self) {
        try FileManager.default.destinationOfSymbolicLink(atPath: directory(link))
      }
    }
  }

  @Test("What cannot be a file is refused before anything is written")
  func refused() throws {
    try directory.write("plain", "x")
    try directory.run("mkdir sub; mkfifo pipe; ln -s loop loop")
    let before = directory.list()
    let cases: [(String, FileError)] = [
      ("sub", FileError(.write, directory("sub"), .isDirectory)),
      ("sub/", FileError(.write, directory("sub/"), .isDirectory)),
      ("pipe", FileError(.write, directory("pipe"), .notRegular)),
      ("plain/x", FileError(.write, directory("plain/x"), .notADirectory)),
      ("loop", FileError(.write, directory("loop"), .system(code: ELOOP))),
      ("none/x", FileError(.write, directory("none"), .missing)),
    ]
    for (name, error) in cases { #expect(refused(directory(name)) == error) }
    #expect(refused("")?.reason == .invalidPath)
    #expect(refused("/dev/null")?.reason == .notRegular)
    #expect(directory.list() == before)
  }

  @Test("A directory without write permission is refused", .enabled(if: getuid() != 0))
  func closedDirectory() throws {
    try directory.run("mkdir closed; chmod 555 closed")
    #expect(
      refused(directory("closed/x")) == FileError(.write, directory("closed"), .notPermitted))
  }

  @Test("A write that fails leaves the old file and nothing beside it")
  func writeFailure() async {
    await #expect(processExitsWith: .success) {
      let directory = try TemporaryDirectory()
      try directory.write("file", "old")
      var limit = rlimit()
      limit.rlim_cur = 1 << 20
      limit.rlim_max = 1 << 20
      signal(SIGXFSZ, SIG_IGN)
      try #require(setrlimit(fileSizeResource, &limit) == 0)
      do {
        let file = try OutputFile(directory("file"))
        let text = String(repeating: "x", count: 1 << 20)
        try file.write(text)
        let path = directory("file")
        #expect(throws: FileError(.write, path, .system(code: EFBIG))) { try file.write(text) }
      }
      #expect(directory.text("file") == "old")
      #expect(directory.list() == ["file"])
    }
  }

  @Test("A directory that appears at the path while the file is written is not replaced")
  func directoryInTheWay() throws {
    do {
      let file = try OutputFile(directory("file"))
      try directory.run("mkdir file")
      let path = directory("file")
      #expect(throws: FileError(.write, path, .isDirectory)) { try file.commit() }
    }
    #expect(directory.list() == ["file"])
  }
}
