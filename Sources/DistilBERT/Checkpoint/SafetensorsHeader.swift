internal import JSON

/// What the header of a safetensors file says: which tensors there are and where each lies.
///
/// The format: eight bytes with the length of the header, little-endian; the header, a JSON object;
/// the tensors, end to end. See https://huggingface.co/docs/safetensors.
struct SafetensorsHeader {
  struct Entry {
    let name: String
    let typeName: String
    let shape: [Int]
    /// In bytes from the end of the header.
    let range: Range<Int>
  }

  /// By name without `distilbert.`.
  private(set) var entries: [String: Entry] = [:]
  private(set) var metadata: [String: String] = [:]

  /// The most bytes a header may have, by the format's own definition.
  static let lengthLimit = 100_000_000
  /// The most tensors, several times those of the deepest model that is read.
  static let countLimit = 1 << 16
  static let rankLimit = 16

  init(_ bytes: [UInt8]) throws(JSONFailure) {
    var reader = JSONReader(bytes)
    guard bytes.first == UInt8(ascii: "{") else { throw reader.failure("it must begin with `{`") }
    try reader.readObject { reader, name throws(JSONFailure) in
      if name == "__metadata__" {
        try readMetadata(&reader)
      } else {
        try readEntry(&reader, name: name)
      }
    }
    try reader.readEnd()
  }

  /// What a tensor is looked up by: the published models name it with `distilbert.`, one that was
  /// saved without its classifier does not.
  static func key(_ name: String) -> String {
    name.hasPrefix("distilbert.") ? String(name.dropFirst(11)) : name
  }

  private mutating func readMetadata(_ reader: inout JSONReader) throws(JSONFailure) {
    try reader.readObject { reader, key throws(JSONFailure) in
      let value = try reader.readString()
      guard metadata.count < Self.countLimit else {
        throw reader.failure("it has more than \(Self.countLimit) entries of metadata")
      }
      metadata[key] = value
    }
  }

  private mutating func readEntry(
    _ reader: inout JSONReader, name: String
  ) throws(JSONFailure) {
    let offset = reader.offset
    var typeName: String?
    var shape: [Int]?
    var offsets: [Int]?
    do throws(JSONFailure) {
      try reader.readObject { reader, key throws(JSONFailure) in
        switch key {
        case "dtype" where typeName == nil: typeName = try reader.readString()
        case "shape" where shape == nil: shape = try reader.readSizes(limit: Self.rankLimit)
        case "data_offsets" where offsets == nil: offsets = try reader.readSizes(limit: 2)
        case "dtype", "shape", "data_offsets": throw reader.failure("`\(key)` is given twice")
        default: try reader.skipValue()
        }
      }
      guard let typeName, let shape, let offsets, offsets.count == 2, offsets[0] <= offsets[1]
      else {
        throw JSONFailure(
          offset: offset, message: "`dtype`, `shape` and two `data_offsets` in order are needed")
      }
      guard entries.count < Self.countLimit else {
        throw JSONFailure(offset: offset, message: "more than \(Self.countLimit) tensors")
      }
      let entry = Entry(
        name: name, typeName: typeName, shape: shape, range: offsets[0]..<offsets[1])
      if entries.updateValue(entry, forKey: Self.key(name)) != nil {
        throw JSONFailure(
          offset: offset, message: "the name is given twice, `distilbert.` before it or not")
      }
    } catch {
      throw JSONFailure(offset: error.offset, message: "\(quoted(name)): \(error.message)")
    }
  }
}

extension JSONReader {
  fileprivate mutating func readSizes(limit: Int) throws(JSONFailure) -> [Int] {
    var sizes: [Int] = []
    try readArray { reader throws(JSONFailure) in
      let start = reader.offset
      let size = try reader.readInteger()
      guard size >= 0 else { throw JSONFailure(offset: start, message: "a size is negative") }
      guard sizes.count < limit else { throw reader.failure("more than \(limit) sizes") }
      sizes.append(size)
    }
    return sizes
  }
}
