/// A safetensors file in the making. Tests that need a broken one change its parts.
struct SafetensorsFile: Sendable {
  struct Stored: Sendable {
    var name: String
    var type: String
    var shape: [Int]
    var bytes: [UInt8]
  }

  var metadata: [String: String] = ["format": "pt"]
  var tensors: [Stored] = []
  /// Where tensors may begin, from the beginning of the file. Those that would begin elsewhere get
  /// one of padding before them, as the format knows no gaps.
  var alignment = 1
  /// How many bytes the first tensor lies after an aligned place.
  var misalignment = 0

  /// Header and tensors.
  var bytes: [UInt8] {
    let tensors = padded
    var members = [
      #""__metadata__":{\#(metadata.sorted(by: <).map(Self.member).joined(separator: ","))}"#
    ]
    var end = 0
    for tensor in tensors {
      let begin = end
      end += tensor.bytes.count
      members.append(
        #""\#(tensor.name)":{"dtype":"\#(tensor.type)","shape":\#(tensor.shape),"#
          + #""data_offsets":[\#(begin),\#(end)]}"#)
    }
    var header = "{" + members.joined(separator: ",") + "}"
    while (8 + header.utf8.count) % max(8, alignment) != misalignment { header += " " }
    return Self.bytes(header: header, data: tensors.flatMap(\.bytes))
  }

  /// A file of any header, right or wrong.
  static func bytes(header: String, data: [UInt8]) -> [UInt8] {
    bytes(header: Array(header.utf8), data: data)
  }

  static func bytes(header: [UInt8], data: [UInt8]) -> [UInt8] {
    littleEndian(UInt64(header.count)) + header + data
  }

  private static func member(_ pair: (key: String, value: String)) -> String {
    #""\#(pair.key)":"\#(pair.value)""#
  }

  private var padded: [Stored] {
    var result: [Stored] = []
    var end = 0
    for tensor in tensors {
      let gap = (alignment - end % alignment) % alignment
      if gap > 0 {
        result.append(
          Stored(
            name: "padding.\(result.count)", type: "U8", shape: [gap],
            bytes: Array(repeating: 0, count: gap)))
      }
      result.append(tensor)
      end += gap + tensor.bytes.count
    }
    return result
  }
}

/// The bytes of a number, the least first.
func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}
