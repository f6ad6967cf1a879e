import Foundation
import TestSupport
import Testing

import DistilBERT

@Suite("Broken checkpoints")
struct BrokenCheckpointTests {
  @Test(
    "say in one line which file is at fault, how, and what to do",
    arguments: BrokenCheckpoint.all)
  func messages(broken: BrokenCheckpoint) throws {
    let directory = try TemporaryDirectory()
    try CheckpointFixture().write(to: directory.path)
    try broken.breakIt(directory)
    let line = try #require(failure(directory.path))
    #expect(line.hasPrefix(broken.message), "\(line)")
    #expect(!line.contains("\n"))
  }

  @Test("A folder that is none is told from one that is missing")
  func noFolder() throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", "text")
    let help = "name the folder that holds config.json, model.safetensors and vocab.txt"
    for (path, message) in [
      (directory("file"), "this is not a folder"), (directory("no"), "there is no such folder"),
      ("", "this is not a folder"), ("a\u{0}b", "this is not a folder"),
    ] {
      #expect(throws: CheckpointError(path: path, message: message, help: help)) {
        try Checkpoint.open(directory: path)
      }
    }
  }

  @Test(
    "A file that may not be read is refused", .enabled(if: getuid() != 0, "root may read it"),
    arguments: ["config.json", "model.safetensors", "vocab.txt"])
  func unreadable(name: String) throws {
    let directory = try TemporaryDirectory()
    try CheckpointFixture().write(to: directory.path)
    try #require(chmod(directory(name), 0) == 0)
    #expect(failure(directory.path)?.hasPrefix("\(name): cannot read: permission denied; ") == true)
  }

  @Test("A file of terabytes without content is refused at once")
  func sparse() throws {
    let directory = try TemporaryDirectory()
    try CheckpointFixture().write(to: directory.path)
    for name in ["model.safetensors", "config.json", "vocab.txt"] {
      try #require(truncate(directory(name), 1 << 40) == 0)
      #expect(failure(directory.path) != nil, "\(name)")
    }
  }

  /// The line that is shown, with paths from the folder on.
  private func failure(_ directory: String) -> String? {
    do throws(CheckpointError) {
      _ = try Checkpoint.open(directory: directory)
      return nil
    } catch {
      let line = error.line.map { ":\($0)" } ?? ""
      let place = error.path.dropFirst(directory.count).drop { $0 == "/" }
      return "\(place)\(line): \(error.message); \(error.help)"
    }
  }
}
