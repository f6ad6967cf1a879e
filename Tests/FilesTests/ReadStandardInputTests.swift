import Foundation
import TestSupport
import Testing

import Files

/// Each in a process of its own, which gives its standard input away.
@Suite("Reading standard input")
struct ReadStandardInputTests {
  @Test("A pipe is read to its end")
  func pipe() async {
    await #expect(processExitsWith: .success) {
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data("hello".utf8))
      try pipe.fileHandleForWriting.close()
      dup2(pipe.fileHandleForReading.fileDescriptor, STDIN_FILENO)
      #expect(try readStandardInput(limit: 5) == Array("hello".utf8))
      #expect(try readStandardInput(limit: 5) == [])
    }
  }

  @Test("A pipe that does not block is waited for")
  func nonBlocking() async {
    await #expect(processExitsWith: .success) {
      let directory = try TemporaryDirectory()
      try directory.run("mkfifo pipe")
      let reading = open(directory("pipe"), O_RDONLY | O_NONBLOCK)
      let writing = open(directory("pipe"), O_WRONLY)
      dup2(reading, STDIN_FILENO)
      try directory.start("sleep 0.2; printf late > pipe") { _ in close(writing) }
      #expect(try readStandardInput(limit: 5) == Array("late".utf8))
    }
  }

  @Test("A file is refused by its size, an endless device at the limit")
  func limits() async {
    await #expect(processExitsWith: .success) {
      let directory = try TemporaryDirectory()
      let path = try directory.write("file", "hello")
      dup2(open(path, O_RDONLY), STDIN_FILENO)
      let tooLarge = FileError(.read, "<stdin>", .tooLarge(limit: 4))
      #expect(throws: tooLarge) { try readStandardInput(limit: 4) }
      #expect(try readStandardInput(limit: 5) == Array("hello".utf8))
      dup2(open("/dev/zero", O_RDONLY), STDIN_FILENO)
      #expect(throws: tooLarge) { try readStandardInput(limit: 4) }
    }
  }

  @Test("A directory is refused, and a closed input")
  func refused() async {
    await #expect(processExitsWith: .success) {
      dup2(open("/", O_RDONLY), STDIN_FILENO)
      #expect(throws: FileError(.read, "<stdin>", .isDirectory)) {
        try readStandardInput(limit: 4)
      }
      close(STDIN_FILENO)
      let closed = FileError(.read, "<stdin>", .system(code: EBADF))
      #expect(throws: closed) { try readStandardInput(limit: 4) }
      #expect(closed.message == "cannot read: it is closed")
    }
  }
}
