import Files
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A fresh temporary directory with copies of the repository's environments and templates, removed
/// at the end of its scope.
final class Workspace: Sendable {
  /// A file as it was found.
  struct File: Equatable {
    let mode: UInt16
    let bytes: [UInt8]
  }

  let path: String

  private static let files =
    ["project", "base", "dev", "staging", "prod", "matrix", "variables", "promotion"]
    .map { "environments/\($0).yaml" }
    + ["dev", "staging", "prod"].map { "environments/examples/\($0).env" }
    + ["secret", "configmap", "predict-job"].map { "templates/\($0).yaml" }

  init(_ changes: [Change] = []) throws {
    path = FileManager.default.temporaryDirectory.path + "/kubesentiment-" + UUID().uuidString
    for name in Self.files {
      try write(name, try readFile("\(Binary.repository)/\(name)", limit: 1 << 20))
    }
    for change in changes { try make(change) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A path inside.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) throws -> String {
    String(decoding: try readFile(self(name), limit: 4 << 20), as: UTF8.self)
  }

  /// Writes a file without waiting for the disk, which takes longer than all else.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = URL(filePath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Every file by its path, but for git's own and those too large to be the binary's.
  func content() throws -> [String: File] {
    var files: [String: File] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where !name.hasPrefix(".git/") {
      var status = stat()
      guard lstat(self(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        let bytes = try? readFile(self(name), limit: 4 << 20)
      else { continue }
      let mode = UInt16(status.st_mode & 0o7777)
      files[name] = File(mode: mode, bytes: bytes)
    }
    return files
  }

  private func make(_ change: Change) throws {
    let manager = FileManager.default
    switch change {
    case .write(let name, let text): try write(name, text.utf8)
    case .bytes(let name, let bytes): try write(name, bytes)
    case .append(let name, let text): try write(name, (try self.text(name) + text).utf8)
    case .replace(let name, let old, let new):
      let parts = try text(name).split(separator: old, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "\(name) holds `\(old)` \(parts.count - 1) times")
      try write(name, parts.joined(separator: new).utf8)
    case .fixture(let name, let fixture):
      let path = "\(Binary.repository)/Tests/Fixtures/\(fixture)"
      try write(name, try readFile(path, limit: 1 << 20))
    case .remove(let name): try manager.removeItem(atPath: self(name))
    case .directory(let name):
      try manager.createDirectory(atPath: self(name), withIntermediateDirectories: true)
    case .link(let name, let destination):
      try manager.createSymbolicLink(atPath: self(name), withDestinationPath: destination)
    case .sparse(let name, let size):
      try write(name, [])
      try #require(truncate(self(name), size) == 0)
    case .mode(let name, let mode):
      try #require(chmod(self(name), mode_t(mode)) == 0)
    }
  }
}
