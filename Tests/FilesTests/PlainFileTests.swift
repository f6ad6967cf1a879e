import Foundation
import TestSupport
import Testing

import Files

@Suite("Opening a plain file")
struct PlainFileTests {
  private func failure(_ path: String, limit: Int = 100) -> FileError.Reason? {
    do throws(FileError) {
      _ = try PlainFile(path).content(limit: limit)
      return nil
    } catch {
      #expect(error.path == path && error.operation == .read)
      return error.reason
    }
  }

  @Test("A file has a size and a content, through a link too", arguments: ["file", "link"])
  func content(name: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", "text\n")
    try directory.run("ln -s file link")
    let file = try PlainFile(directory(name))
    #expect(file.size == 5)
    #expect(try file.content(limit: 5) == Array("text\n".utf8))
    #expect(failure(directory(name), limit: 4) == .tooLarge(limit: 4))
  }

  @Test("An empty file is one")
  func empty() throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", "")
    let file = try PlainFile(directory("file"))
    #expect(file.size == 0)
    #expect(try file.content(limit: 0) == [])
  }

  @Test("Nothing else is opened, and nothing is waited for")
  func others() throws {
    let directory = try TemporaryDirectory()
    try directory.run("mkfifo pipe; ln -s /dev/zero device; ln -s nowhere link")
    #expect(failure(directory.path) == .isDirectory)
    #expect(failure(directory("pipe")) == .notRegular)
    #expect(failure(directory("device")) == .notRegular)
    #expect(failure(directory("link")) == .missing)
    #expect(failure(directory("missing")) == .missing)
    #expect(failure("") == .invalidPath)
  }
}
