import Foundation
import TestSupport
import Testing

/// A folder that was a checkpoint, until something was done to it.
struct BrokenCheckpoint: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What must be said: the file, the fault, the beginning of the remedy.
  let message: String
  let breakIt: @Sendable (TemporaryDirectory) throws -> Void

  init(
    _ description: String, _ message: String,
    breakIt: @escaping @Sendable (TemporaryDirectory) throws -> Void
  ) {
    testDescription = description
    self.message = message
    self.breakIt = breakIt
  }

  static let all = folders + pointers + kinds + weights + quantized + texts

  static let secondQuery = "distilbert.transformer.layer.1.attention.q_lin.weight"

  /// What `model.safetensors` is when the good one's parts are changed.
  static func weights(
    _ description: String, _ message: String, format: CheckpointFixture.Format = .f32,
    change: @escaping @Sendable (inout SafetensorsFile) -> Void
  ) -> BrokenCheckpoint {
    BrokenCheckpoint(description, "model.safetensors: " + message) { directory in
      var file = CheckpointFixture(format: format).weights
      change(&file)
      try directory.write("model.safetensors", file.bytes)
    }
  }

  /// What a file is when the bytes of the good one are changed.
  static func bytes(
    of file: String, _ description: String, _ message: String,
    change: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> BrokenCheckpoint {
    BrokenCheckpoint(description, file + message) { directory in
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory(file))))
      change(&bytes)
      try directory.write(file, bytes)
    }
  }
}

extension SafetensorsFile {
  /// The place of the tensor of this name.
  func index(_ name: String) -> Int {
    guard let index = tensors.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("no tensor \(name)")
    }
    return index
  }
}
