import Foundation
import Testing

import Files

@Suite("Removing a file, and making a directory")
struct RemoveFileTests {
  @Test("A file is removed, a link itself, and what is not there is gone already")
  func removed() throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", "x")
    try directory.run("ln -s file link")
    try removeFile(directory("link"))
    #expect(directory.list() == ["file"])
    try removeFile(directory("file"))
    try removeFile(directory("file"))
    #expect(directory.list() == [])
  }

  @Test("What can not be removed is refused")
  func refused() throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", "x")
    #expect(throws: FileError(.remove, directory("file/x"), .notADirectory)) {
      try removeFile(directory("file/x"))
    }
    let error = #expect(throws: FileError.self) { try removeFile(directory.path) }
    #expect(error?.message.hasPrefix("cannot remove: ") == true)
    #expect(throws: FileError(.remove, "", .invalidPath)) { try removeFile("") }
  }

  @Test("A directory is made where there is none, and one that is there stays")
  func made() throws {
    let directory = try TemporaryDirectory()
    try makeDirectory(directory("new"))
    try directory.write("new/file", "x")
    try makeDirectory(directory("new"))
    #expect(directory.list() == ["new", "new/file"])
    #expect(throws: FileError(.makeDirectory, directory("new/file"), .notADirectory)) {
      try makeDirectory(directory("new/file"))
    }
    #expect(throws: FileError(.makeDirectory, directory("no/new"), .missing)) {
      try makeDirectory(directory("no/new"))
    }
  }
}
