import Foundation
import TestSupport
import Testing

extension TemporaryDirectory {
  @discardableResult
  func write(_ name: String, _ text: String, mode: Int) throws -> String {
    try write(name, text)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
    return self(name)
  }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(name))
    return try #require(attributes[.posixPermissions] as? Int)
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
