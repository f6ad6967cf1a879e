import Foundation
import TestSupport
import Testing

import Files

@Suite("Comparing a file")
struct FileMatchesTests {
  @Test(
    "A file matches the very bytes it holds",
    arguments: [
      ("text\n", true), ("text", false), ("tex7\n", false), ("text\n\n", false), ("", false),
    ])
  func bytes(text: String, matches: Bool) throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("file", "text\n", mode: 0o600)
    #expect(try fileMatches(path, Array(text.utf8)) == matches)
    try directory.run("ln -s file link")
    #expect(try fileMatches(directory("link"), Array(text.utf8)) == matches)
  }

  @Test("A missing file differs; a directory cannot be compared")
  func others() throws {
    let directory = try TemporaryDirectory()
    #expect(try !fileMatches(directory("missing"), []))
    #expect(try !fileMatches(directory("missing/file"), []))
    #expect(throws: FileError(.read, directory.path, .isDirectory)) {
      try fileMatches(directory.path, [])
    }
    try directory.write("file", "")
    #expect(throws: FileError(.read, directory("file/x"), .notADirectory)) {
      try fileMatches(directory("file/x"), [])
    }
  }
}
