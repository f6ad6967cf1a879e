/// The bytes of the line around a place.
///
/// A line may be as long as a file, and a report may quote it for each of its findings: what is far
/// from the place is not looked at.
struct SourceLine {
  /// Without the line break and without a byte order mark; a part of the line where it is cut.
  private(set) var content: Range<Int>
  private(set) var isCutBefore = false
  private(set) var isCutAfter = false

  /// - Parameter columns: The width that will be shown. Four bytes a column are kept on each side
  ///   of the place: as many as one Unicode scalar has at most.
  init(around offset: Int, in bytes: [UInt8], columns: Int) {
    let reach = 4 * columns
    var place = min(max(offset, 0), bytes.count)
    // The LF of a CR LF belongs to the line before it, as its CR does.
    if place > 0, place < bytes.count, bytes[place] == Self.lf, bytes[place - 1] == Self.cr {
      place -= 1
    }

    var start = place
    while start > 0, !Self.isBreak(bytes[start - 1]), place - start < reach { start -= 1 }
    isCutBefore = start > 0 && !Self.isBreak(bytes[start - 1])
    var end = place
    while end < bytes.count, !Self.isBreak(bytes[end]), end - place < reach { end += 1 }
    isCutAfter = end < bytes.count && !Self.isBreak(bytes[end])

    if isCutBefore {
      while start < place, Self.isContinuation(bytes[start]) { start += 1 }
    }
    if isCutAfter {
      while end > place, Self.isContinuation(bytes[end]) { end -= 1 }
    }
    if start == 0, bytes.starts(with: Self.byteOrderMark), end >= Self.byteOrderMark.count {
      start = Self.byteOrderMark.count
    }
    content = start..<end
  }

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == lf || byte == cr
  }

  /// Whether a byte is inside a UTF-8 sequence, not at its start.
  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }
}
