import Foundation
import Testing

/// A directory of its own for one test, removed at the end of its scope.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/files-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A path inside.
  func callAsFunction(_ name: String) -> String {
    path + "/" + name
  }

  @discardableResult
  func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
    return self(name)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(name))
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// Everything inside, at any depth, hidden files too.
  func list() -> [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).sorted()
  }

  /// Starts a shell command with this directory as its own.
  @discardableResult
  func start(
    _ command: String, whenDone: (@Sendable (Process) -> Void)? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.terminationHandler = whenDone
    try process.run()
    return process
  }

  func run(_ command: String) throws {
    let process = try start(command)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command)")
  }
}
