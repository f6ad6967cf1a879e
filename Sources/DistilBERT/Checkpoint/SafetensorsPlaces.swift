/// Checks that tensors lie end to end, without overlap or gap, and that each is as long as its type
/// and shape ask. So says the format; a file that was cut short or put together by hand shows here.
///
/// - Parameter dataSize: of all tensors, to the end of the file.
func checkPlaces(
  of entries: some Collection<SafetensorsHeader.Entry>, dataSize: Int, path: String
) throws(CheckpointError) {
  var end = 0
  var previous: SafetensorsHeader.Entry?
  func failure(_ message: String) -> CheckpointError {
    CheckpointError(
      path: path, message: message, help: "the file is damaged; fetch or save it again")
  }
  for entry in entries.sorted(by: { isBefore($0, $1) }) {
    var name: String { quoted(entry.name) }
    guard entry.range.upperBound <= dataSize else {
      throw failure(
        "the tensor \(name) ends at byte \(entry.range.upperBound) of the data, "
          + "which has only \(dataSize)")
    }
    guard entry.range.lowerBound >= end else {
      throw failure(
        "the tensor \(name) begins inside of \(quoted(previous?.name ?? "the header"))")
    }
    guard entry.range.lowerBound == end else {
      throw failure(
        "\(entry.range.lowerBound - end) bytes before the tensor \(name) belong to no tensor")
    }
    if let type = ElementType(rawValue: entry.typeName) {
      guard let size = byteCount(shape: entry.shape, of: type) else {
        throw failure("the tensor \(name) has the shape \(entry.shape), larger than any memory")
      }
      guard size == entry.range.count else {
        throw failure(
          "the tensor \(name) has \(entry.range.count) bytes, "
            + "but \(type.rawValue) of the shape \(entry.shape) has \(size)")
      }
    }
    end = entry.range.upperBound
    previous = entry
  }
  guard end == dataSize else {
    throw failure("\(dataSize - end) bytes after the last tensor belong to none")
  }
}

private func isBefore(_ one: SafetensorsHeader.Entry, _ other: SafetensorsHeader.Entry) -> Bool {
  // The name only makes the message the same for the same file.
  (one.range.lowerBound, one.range.upperBound, one.name)
    < (other.range.lowerBound, other.range.upperBound, other.name)
}

private func byteCount(shape: [Int], of type: ElementType) -> Int? {
  var count = type.size
  for size in shape {
    let (product, overflows) = count.multipliedReportingOverflow(by: size)
    if overflows { return nil }
    count = product
  }
  return count
}
