/// Bytes to put in the place of others.
struct Splice {
  var range: Range<Int>
  var text: [UInt8]
}

extension [Splice] {
  /// The bytes with every splice made.
  /// - Precondition: ascending and apart, and no splice changes nothing.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.text.count })
    var offset = 0
    for splice in self {
      result += bytes[offset..<splice.range.lowerBound]
      result += splice.text
      offset = splice.range.upperBound
    }
    return result + bytes[offset...]
  }

  /// Ascending and apart, with those that touch made one. Of what is put in at one offset, the
  /// earlier stays first.
  /// - Returns: nil if two overlap.
  func joined() -> [Splice]? {
    var joined: [Splice] = []
    let ordered = enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, splice) in ordered where !splice.range.isEmpty || !splice.text.isEmpty {
      if let last = joined.last, last.range.upperBound >= splice.range.lowerBound {
        guard last.range.upperBound == splice.range.lowerBound else { return nil }
        joined[joined.count - 1].range = last.range.lowerBound..<splice.range.upperBound
        joined[joined.count - 1].text += splice.text
      } else {
        joined.append(splice)
      }
    }
    return joined
  }
}
