import Foundation
import TestSupport
import Testing

import Files

@Suite("Locking a file")
struct FileLockTests {
  @Test("The second to lock a file is told who holds it, until the first lets go")
  func exclusive() throws {
    let directory = try TemporaryDirectory()
    do {
      let lock = try FileLock(directory("lock"), purpose: "promote staging to prod")
      let holder = "process \(getpid()) (promote staging to prod)"
      #expect(throws: FileError(.lock, directory("lock"), .locked(holder: holder))) {
        _ = try FileLock(directory("lock"), purpose: "another")
      }
      withExtendedLifetime(lock) {}
    }
    _ = try FileLock(directory("lock"), purpose: "another")
    #expect(directory.text("lock") == "")
  }

  @Test("What a lock file holds reaches a message without control characters")
  func foreign() throws {
    let directory = try TemporaryDirectory()
    try directory.write("lock", "me\u{1B}[31m\u{202E} and I\nmore")
    let holding = try #require(FileHandle(forReadingAtPath: directory("lock")))
    try #require(flock(holding.fileDescriptor, LOCK_EX) == 0)
    #expect(throws: FileError(.lock, directory("lock"), .locked(holder: "me[31m and I"))) {
      _ = try FileLock(directory("lock"), purpose: "another")
    }
    try directory.write("lock", "")
    #expect(throws: FileError(.lock, directory("lock"), .locked(holder: nil))) {
      _ = try FileLock(directory("lock"), purpose: "another")
    }
  }

  @Test("What is no plain file cannot be locked")
  func refused() throws {
    let directory = try TemporaryDirectory()
    try directory.run("mkfifo pipe")
    #expect(throws: FileError(.lock, directory.path, .isDirectory)) {
      _ = try FileLock(directory.path, purpose: "x")
    }
    #expect(throws: FileError(.lock, directory("pipe"), .notRegular)) {
      _ = try FileLock(directory("pipe"), purpose: "x")
    }
    try directory.write("values", "kept")
    try directory.run("ln -s values link")
    #expect(throws: FileError(.lock, directory("link"), .notRegular)) {
      _ = try FileLock(directory("link"), purpose: "x")
    }
    #expect(directory.text("values") == "kept")
    #expect(throws: FileError(.lock, directory("no/lock"), .missing)) {
      _ = try FileLock(directory("no/lock"), purpose: "x")
    }
  }
}
