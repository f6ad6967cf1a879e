internal import JSON

/// The tensors of a `model.safetensors` file, found by name, read where they lie.
package struct Safetensors: Sendable {
  /// Of the file, for messages.
  package let path: String
  /// What the file says of itself, under `__metadata__`.
  package let metadata: [String: String]
  private let bytes: MappedBytes
  /// Where the tensors begin.
  private let start: Int
  private let entries: [String: SafetensorsHeader.Entry]

  /// Reads the header, and checks that the tensors lie end to end up to the end of the file.
  ///
  /// - Parameter path: of the file, for messages.
  /// - Throws: `CheckpointError` for a file that is not whole, or not safetensors.
  package init(_ bytes: MappedBytes, path: String) throws(CheckpointError) {
    let headerBytes = try headerBytes(of: bytes, path: path)
    do throws(JSONFailure) {
      let header = try SafetensorsHeader(headerBytes)
      metadata = header.metadata
      entries = header.entries
    } catch {
      throw CheckpointError(
        path: path, message: "the header is broken at byte \(8 + error.offset): \(error.message)",
        help: "fetch or save the file again")
    }
    self.path = path
    self.bytes = bytes
    start = 8 + headerBytes.count
    try checkPlaces(of: entries.values, dataSize: bytes.count - start, path: path)
  }

  /// What kind of numbers a tensor holds; nil for one that is not there or of a type of no use here.
  package func elementType(of name: String) -> ElementType? {
    entries[SafetensorsHeader.key(name)].flatMap { ElementType(rawValue: $0.typeName) }
  }

  /// A tensor of which the type and the shape are as they must be.
  ///
  /// - Parameters:
  ///   - name: as the published models have it; found with and without `distilbert.`.
  ///   - types: those that will do.
  /// - Throws: `CheckpointError` when it is not there or of another type or shape.
  package func tensor(
    _ name: String, shape: [Int], types: Set<ElementType>
  ) throws(CheckpointError) -> Tensor {
    guard let entry = entries[SafetensorsHeader.key(name)] else {
      throw CheckpointError(
        path: path, message: "the tensor \(quoted(name)) is missing",
        help: "save the whole DistilBertForSequenceClassification, encoder and classifier")
    }
    guard let type = ElementType(rawValue: entry.typeName), types.contains(type) else {
      let wanted = ElementType.allCases.filter(types.contains).map(\.rawValue)
      throw CheckpointError(
        path: path,
        message: "the tensor \(quoted(entry.name)) is of the type \(quoted(entry.typeName)), "
          + "not \(wanted.joined(separator: ", "))",
        help: "save the model again in one of the types that are read")
    }
    guard entry.shape == shape else {
      throw CheckpointError(
        path: path,
        message: "the tensor \(quoted(entry.name)) has the shape \(entry.shape), not \(shape)",
        help: "use the config.json that was saved with these weights")
    }
    return Tensor(
      name: entry.name, elementType: type, shape: shape, storage: bytes,
      range: start + entry.range.lowerBound..<start + entry.range.upperBound)
  }
}

/// The first eight bytes say how long the header is.
private func headerBytes(
  of file: MappedBytes, path: String
) throws(CheckpointError) -> [UInt8] {
  guard file.count >= 8 else {
    throw CheckpointError(
      path: path, message: "the file has \(file.count) bytes, too few for safetensors",
      help: "fetch or copy it again")
  }
  try checkIsNoPointer(file.bytes, path: path)
  let length = UInt64(littleEndian: file.bytes.loadUnaligned(as: UInt64.self))
  guard length <= SafetensorsHeader.lengthLimit else {
    throw CheckpointError(
      path: path,
      message: "the header would have \(length) bytes, over the format's 100 MB",
      help: "check that this is a safetensors file, and that it was fetched whole")
  }
  guard Int(length) <= file.count - 8 else {
    throw CheckpointError(
      path: path,
      message: "the header would have \(length) bytes, but only \(file.count - 8) follow",
      help: "the file is cut short or no safetensors file; fetch or copy it again")
  }
  return Array(file.bytes[8..<8 + Int(length)])
}
