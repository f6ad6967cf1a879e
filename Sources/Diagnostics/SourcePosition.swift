/// A place in a source text of less than 2 GiB.
///
/// Lines end at LF, CR LF or CR, as editors count them. Kept in 12 bytes: a large values file has
/// hundreds of thousands of nodes with two places each.
package struct SourcePosition: Sendable, Hashable {
  private var storedOffset: Int32
  private var storedLine: Int32
  private var storedColumn: Int32

  /// Bytes before this place, from 0. A byte order mark counts.
  package var offset: Int { Int(storedOffset) }
  /// The line, from 1.
  package var line: Int { Int(storedLine) }
  /// The column in Unicode scalars, from 1. A tab is one column.
  package var column: Int { Int(storedColumn) }

  package init(offset: Int, line: Int, column: Int) {
    storedOffset = Int32(offset)
    storedLine = Int32(line)
    storedColumn = Int32(column)
  }

  /// The first character of a text.
  package static let start = SourcePosition(offset: 0, line: 1, column: 1)
}

extension SourcePosition: Comparable {
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.storedOffset < right.storedOffset
  }
}
