import Foundation
import TestSupport
import Testing

import Files

@Suite("A file read a piece at a time")
struct InputFileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Everything, in pieces of at most `count` bytes.
  private func pieces(_ file: InputFile, upTo count: Int) throws -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    while case let piece = try file.read(upTo: count), !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  @Test("The pieces are the file, each within the limit", arguments: [1, 3, 7, 8, 100])
  func pieces(count: Int) throws {
    let file = try InputFile(directory.write("file", "abcdefgh"))
    #expect(file.size == 8)
    #expect(file.name == directory("file"))
    #expect(!file.wouldWait)
    let pieces = try pieces(file, upTo: count)
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == "abcdefgh")
    #expect(pieces.allSatisfy { $0.count <= count })
    #expect(pieces.count == (8 + count - 1) / count)
    #expect(try file.read(upTo: count) == [])
    #expect(!file.wouldWait)
  }

  @Test("An empty file ends at once, and has no size that is worth knowing")
  func empty() throws {
    let file = try InputFile(directory.write("file", ""))
    #expect(file.size == nil)
    #expect(try file.read() == [])
  }

  @Test("A pipe gives what is there, says where it would wait, and waits for the rest")
  func pipe() throws {
    try directory.run("mkfifo pipe")
    try directory.start("exec 3> pipe; printf ab >&3; read go < go; printf cd >&3")
    try directory.run("mkfifo go")
    let file = try InputFile(directory("pipe"))
    #expect(file.size == nil)
    var text = ""
    while text.utf8.count < 2 { text += String(decoding: try file.read(), as: UTF8.self) }
    #expect(text == "ab")
    #expect(file.wouldWait)
    try directory.start("echo > go")
    #expect(try pieces(file, upTo: 100).joined().elementsEqual("cd".utf8))
  }

  @Test("A pipe that nobody writes to is refused")
  func noWriter() throws {
    try directory.run("mkfifo pipe")
    let path = directory("pipe")
    #expect(throws: FileError(.read, path, .noWriter)) {
      try InputFile(path, writerWait: .milliseconds(50))
    }
  }

  @Test("What is no file is refused when it is opened")
  func refused() throws {
    let path = directory.path
    #expect(throws: FileError(.read, path, .isDirectory)) { try InputFile(path) }
    #expect(throws: FileError(.read, path + "/x", .missing)) { try InputFile(path + "/x") }
    #expect(throws: FileError(.read, "", .invalidPath)) { try InputFile("") }
  }

  @Test("Standard input is read as it comes")
  func standardInput() async {
    await #expect(processExitsWith: .success) {
      let pipe = Pipe()
      dup2(pipe.fileHandleForReading.fileDescriptor, STDIN_FILENO)
      let input = try InputFile()
      #expect(input.name == "<stdin>" && input.size == nil)
      #expect(input.wouldWait)
      try pipe.fileHandleForWriting.write(contentsOf: Data("hello".utf8))
      #expect(try input.read(upTo: 4) == Array("hell".utf8))
      try pipe.fileHandleForWriting.close()
      #expect(try input.read(upTo: 4) == Array("o".utf8))
      #expect(try input.read(upTo: 4) == [])
    }
  }

  @Test("A closed standard input is refused, and a directory")
  func refusedStandardInput() async {
    await #expect(processExitsWith: .success) {
      dup2(open("/", O_RDONLY), STDIN_FILENO)
      #expect(throws: FileError(.read, "<stdin>", .isDirectory)) { try InputFile() }
      close(STDIN_FILENO)
      #expect(throws: FileError(.read, "<stdin>", .system(code: EBADF))) { try InputFile() }
    }
  }
}
