import Diagnostics
import EnvironmentKit
import Foundation
import YAML

/// A folder of its own for one test, with environments and templates in it; removed at its end.
final class TemporaryProject: Sendable {
  let path: String

  /// - Parameter files: paths below the folder, and what they hold.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    path = NSTemporaryDirectory() + "environment-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String {
    "\(path)/\(name)"
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The failures in words, without this folder's path: `project.yaml:3:5: …`.
  func shown(_ failure: InputFailure) -> [String] {
    failure.diagnostics.map(shown)
  }

  func shown(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.location): \(diagnostic.message)".replacingOccurrences(of: path + "/", with: "")
  }
}

/// The failures that a piece of work ends in; none if it does its work.
func failures(_ work: () throws(InputFailure) -> Void) -> [Diagnostic] {
  do throws(InputFailure) {
    try work()
    return []
  } catch {
    return error.diagnostics
  }
}

/// Whether the texts that a report may quote hide every byte of `secret`.
func isHidden(_ secret: String, in source: SourceText) -> Bool {
  var bytes = source.bytes
  for range in source.secrets {
    for offset in range { bytes[offset] = UInt8(ascii: "#") }
  }
  return !String(decoding: bytes, as: UTF8.self).contains(secret)
}
