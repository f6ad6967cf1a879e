/// What scalars are after canonical decomposition, stripping of marks and lower-casing, for those
/// that `ScalarClasses` says are other scalars then.
struct Folding: Sendable {
  private let basicIdeographs: [UInt32]
  private let supplementaryIdeographs: [UInt32]

  init() {
    basicIdeographs = CompatibilityIdeographs.basic.unicodeScalars.map(\.value)
    supplementaryIdeographs = CompatibilityIdeographs.supplement.unicodeScalars.map(\.value)
  }

  /// What a scalar of the class `folded` is.
  func target(of scalar: UInt32) -> UInt32 {
    let table = ScalarTable(cells: FoldRuns.runs, width: 4)
    let row = table.row(of: scalar)
    let target = table.cells[row + 2]
    return switch FoldRuns.Kind(table.cells[row + 3]) {
    case .constant: target
    case .shifted, .alternating: target + (scalar - table.cells[row])
    }
  }

  /// What a scalar of the class `sequence` is; the last is nil where there are two.
  func targets(of scalar: UInt32) -> (UInt32, UInt32, UInt32?) {
    let table = ScalarTable(cells: FoldSequences.rows, width: 4)
    let row = table.row(of: scalar)
    let last = table.cells[row + 3]
    return (table.cells[row + 1], table.cells[row + 2], last == 0 ? nil : last)
  }

  /// What a scalar of the class `ideograph` is; most are themselves.
  func ideograph(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xF900..<0xF900 + UInt32(basicIdeographs.count):
      basicIdeographs[Int(scalar - 0xF900)]
    case 0x2F800..<0x2F800 + UInt32(supplementaryIdeographs.count):
      supplementaryIdeographs[Int(scalar - 0x2F800)]
    default: scalar
    }
  }

  /// The combining class of a scalar of the class `orderedMark`.
  func combiningClass(of scalar: UInt32) -> UInt32 {
    let table = ScalarTable(cells: Marks.ordered, width: 3)
    return table.cells[table.row(of: scalar) + 2]
  }
}
