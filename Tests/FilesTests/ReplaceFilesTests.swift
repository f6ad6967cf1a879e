import Foundation
import TestSupport
import Testing

import Files

@Suite("Replacing files")
struct ReplaceFilesTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func file(_ name: String, _ text: String, _ mode: UInt16 = 0o644) -> NewFile {
    NewFile(path: directory(name), bytes: Array(text.utf8), mode: mode)
  }

  private func refused(_ files: [NewFile]) -> FileError? {
    #expect(throws: FileError.self) { try replaceFiles(files) }
  }

  @Test("A set is written with its modes, its directories made and nothing left beside it")
  func set() throws {
    let changed = try replaceFiles([
      file("out/prod/values.yaml", "a: 1\n"), file("out/prod/secret.yaml", "s", 0o600),
      file("out/deploy.sh", "#!/bin/sh\n", 0o755), file("empty", "", 0o444),
    ])
    #expect(changed.count == 4)
    #expect(
      directory.list() == [
        "empty", "out", "out/deploy.sh", "out/prod", "out/prod/secret.yaml", "out/prod/values.yaml",
      ])
    #expect(directory.text("out/prod/values.yaml") == "a: 1\n")
    #expect(directory.text("empty") == "")
    #expect(try directory.mode("out/prod/values.yaml") == 0o644)
    #expect(try directory.mode("out/prod/secret.yaml") == 0o600)
    #expect(try directory.mode("out/deploy.sh") == 0o755)
    #expect(try directory.mode("empty") == 0o444)
  }

  @Test("Only what differs in content or mode is written")
  func unchanged() throws {
    let files = [file("a", "1"), file("b", "2"), file("c", "3")]
    try replaceFiles(files)
    let before = try FileManager.default.attributesOfItem(atPath: directory("a"))
    #expect(try replaceFiles(files) == [])
    try directory.write("b", "changed")
    try directory.run("chmod 600 c")
    #expect(try replaceFiles(files) == [directory("b"), directory("c")])
    #expect(directory.text("b") == "2")
    #expect(try directory.mode("c") == 0o644)
    let after = try FileManager.default.attributesOfItem(atPath: directory("a"))
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test("A file that is open keeps its old content: replaced, not overwritten")
  func readerOfOldFile() throws {
    let path = try directory.write("file", "old")
    let reader = try #require(FileHandle(forReadingAtPath: path))
    try replaceFiles([file("file", "new and longer")])
    #expect(try reader.readToEnd().map { String(decoding: $0, as: UTF8.self) } == "old")
    #expect(directory.text("file") == "new and longer")
  }

  @Test("A link stays a link and the file that it leads to is replaced")
  func links() throws {
    try directory.write("real", "old")
    try directory.run("mkdir sub; ln -s ../real sub/link; ln -s sub/link chain; ln -s new/x fresh")
    try replaceFiles([file("chain", "new"), file("fresh", "made")])
    #expect(directory.text("real") == "new")
    #expect(directory.text("new/x") == "made")
    for link in ["sub/link", "chain", "fresh"] {
      #expect(throws: Never.self) {
        try FileManager.default.destinationOfSymbolicLink(atPath: directory(link))
      }
    }
  }

  @Test("What cannot be a file is refused before anything is written")
  func refusedUpFront() throws {
    try directory.write("plain", "x")
    try directory.run("mkdir sub; mkfifo pipe; ln -s loop loop; ln -s sub linked")
    let before = directory.list()
    let first = file("new/first", "1")
    let cases: [(String, FileError.Reason)] = [
      ("sub", .isDirectory), ("linked", .isDirectory), ("sub/", .isDirectory),
      ("new/", .isDirectory), ("new/.", .isDirectory), ("new/..", .isDirectory),
      ("pipe", .notRegular), ("plain/x", .notADirectory), ("loop", .system(code: ELOOP)),
      ("nul\0", .invalidPath), ("new/first", .givenTwice),
      (String(repeating: "n", count: 256), .system(code: ENAMETOOLONG)),
    ]
    for (name, reason) in cases {
      #expect(refused([first, file(name, "2")]) == FileError(.write, directory(name), reason))
      #expect(directory.list() == before)
    }
    #expect(refused([first, NewFile(path: "", bytes: [])])?.reason == .invalidPath)
    #expect(directory.list() == before)
  }

  @Test("Two names for one destination are refused")
  func sameThroughLink() throws {
    try directory.run("ln -s \"$PWD/real\" link")
    let error = refused([file("real", "1"), file("link", "2")])
    #expect(error == FileError(.write, directory("link"), .givenTwice))
    #expect(directory.list() == ["link"])
    #expect(refused([file("new/a", "1"), file("./new//a", "2")])?.reason == .givenTwice)
    #expect(directory.list() == ["link"])
    try replaceFiles([file("real", "1")])
    #expect(refused([file("real", "1"), file("link", "2")])?.reason == .givenTwice)
    #expect(directory.text("real") == "1")
  }

  @Test("When a later file cannot take its place, the earlier ones are put back")
  func failureAmongRenames() throws {
    try directory.write("old", "old", mode: 0o600)
    let before = directory.list()
    // d/x is made as a directory for the third; then the fourth cannot become a file there.
    let error = refused([
      file("old", "new"), file("made/fresh", "1"), file("d/x/y", "2"), file("d/x", "3"),
    ])
    #expect(error == FileError(.write, directory("d/x"), .isDirectory))
    #expect(directory.list() == before)
    #expect(directory.text("old") == "old")
    #expect(try directory.mode("old") == 0o600)
  }

  @Test("When a directory cannot be made, nothing is there")
  func failureAmongDirectories() throws {
    let name = "deep/" + String(repeating: "n", count: 256)
    let error = refused([file("first", "1"), file("deep/b/file", "2"), file(name + "/file", "3")])
    #expect(error?.reason == .system(code: ENAMETOOLONG))
    #expect(directory.list() == [])
  }

  @Test("A write that fails halfway leaves nothing behind")
  func writeFailure() async {
    // A limit on the size of files stands in for a full disk. It binds a whole process, so that
    // this one is a process of its own.
    await #expect(processExitsWith: .success) {
      let directory = try TemporaryDirectory()
      var limit = rlimit()
      limit.rlim_cur = 1 << 20
      limit.rlim_max = 1 << 20
      signal(SIGXFSZ, SIG_IGN)
      try #require(setrlimit(fileSizeResource, &limit) == 0)
      let large = directory("out/large")
      #expect(throws: FileError(.write, large, .system(code: EFBIG))) {
        try replaceFiles([
          NewFile(path: directory("out/small"), bytes: [1]),
          NewFile(path: large, bytes: [UInt8](repeating: 1, count: 2 << 20)),
        ])
      }
      #expect(directory.list() == [])
    }
  }

  @Test("The umask neither closes a file nor opens a secret", arguments: [0, 0o077, 0o777])
  func umask(mask: Int) async {
    await #expect(processExitsWith: .success) { [mask] in
      let directory = try TemporaryDirectory()
      _ = Foundation.umask(mode_t(mask))
      try replaceFiles([
        NewFile(path: directory("values"), bytes: [1], mode: 0o644),
        NewFile(path: directory("secret"), bytes: [1], mode: 0o600),
      ])
      #expect(try directory.mode("values") == 0o644)
      #expect(try directory.mode("secret") == 0o600)
    }
  }

  @Test("A directory without write permission is refused", .enabled(if: getuid() != 0))
  func closedDirectory() throws {
    try directory.run("mkdir closed; chmod 555 closed")
    #expect(refused([file("a", "1"), file("closed/b", "2")])?.reason == .notPermitted)
    #expect(directory.list() == ["closed"])
  }

  @Test("Names are bytes: an accent behind a slash, é composed and not")
  func unicodeNames() throws {
    let names = ["\u{301}x/\u{301}y", "caf\u{E9}", "cafe\u{301}"]
    try replaceFiles(names.enumerated().map { file($1, "\($0)") })
    try directory.run("ln -s \"$PWD/\u{301}x/\u{301}y\" link")
    try replaceFiles([file("link", "linked")])
    #expect(names.map { directory.text($0) } == ["linked", "1", "2"])
  }

  @Test("A name may use all of its 255 bytes")
  func longName() throws {
    let name = String(repeating: "n", count: 255)
    try replaceFiles([file(name, "1"), file("other", "2")])
    try replaceFiles([file(name, "3"), file("other", "4")])
    #expect(directory.list() == [name, "other"])
    #expect(directory.text(name) == "3")
  }
}
