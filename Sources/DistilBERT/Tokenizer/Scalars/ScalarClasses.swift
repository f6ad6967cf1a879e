/// The class of every Unicode scalar.
///
/// It is what the Python package `tokenizers` 0.23 does, whose parts follow several versions of
/// Unicode: categories 8.0, decompositions and combining classes 9.0, lower case 17.0. The tables
/// are this package's own, so that token ids do not change with the Swift that it is built with.
struct ScalarClasses: Sendable {
  /// White space, as far as cleaning does not remove it: first and last.
  private static let spaces: [UInt32] = [
    0x0009, 0x000A, 0x000D, 0x000D, 0x0020, 0x0020, 0x00A0, 0x00A0, 0x1680, 0x1680, 0x2000, 0x200A,
    0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000,
  ]
  /// The ideographs that BERT knows: first and last. There are more today.
  private static let ideographs: [UInt32] = [
    0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x2A6DF, 0x2A700, 0x2B81F,
    0x2B920, 0x2CEAF, 0x2F800, 0x2FA1F,
  ]

  /// Of every 256 scalars, where their classes begin in `classes`, divided by 256.
  private var pages: [UInt16]
  /// First a page of each class that holds nothing else, then those that belong to one place.
  private var classes: [ScalarClass]

  init(lowercases: Bool) {
    pages = Array(repeating: UInt16(ScalarClass.letter.rawValue), count: 0x11_0000 / 256)
    classes = ScalarClass.allCases.flatMap { Array(repeating: $0, count: 256) }
    // A later class beats an earlier one: the text is cleaned, then stripped, then split.
    set(PunctuationScalars.ranges, to: .punctuation)
    if lowercases { setWhatFolds() }
    set(RemovedScalars.ranges, to: .removed)
    set(Self.spaces, to: .space)
    set(Self.ideographs, to: .ideograph)
  }

  subscript(scalar: UInt32) -> ScalarClass {
    classes[Int(pages[Int(scalar / 256)]) * 256 + Int(scalar % 256)]
  }

  private mutating func setWhatFolds() {
    let runs = ScalarTable(cells: FoldRuns.runs, width: 4)
    for row in runs.rows {
      let step = FoldRuns.Kind(runs.cells[row + 3]) == .alternating ? 2 : 1
      for scalar in stride(from: runs.cells[row], through: runs.cells[row + 1], by: step) {
        set(scalar...scalar, to: .folded)
      }
    }
    let sequences = ScalarTable(cells: FoldSequences.rows, width: 4)
    for row in sequences.rows {
      set(sequences.cells[row]...sequences.cells[row], to: .sequence)
    }
    set(HangulSyllable.range, to: .syllable)
    set(Marks.stripped, to: .mark)
    set(Marks.separating, to: .separatingMark)
    let ordered = ScalarTable(cells: Marks.ordered, width: 3)
    for row in ordered.rows {
      set(ordered.cells[row]...ordered.cells[row + 1], to: .orderedMark)
    }
  }

  private mutating func set(_ pairs: [UInt32], to scalarClass: ScalarClass) {
    for first in stride(from: 0, to: pairs.count, by: 2) {
      set(pairs[first]...pairs[first + 1], to: scalarClass)
    }
  }

  private mutating func set(_ scalars: ClosedRange<UInt32>, to scalarClass: ScalarClass) {
    var first = Int(scalars.lowerBound)
    while first <= Int(scalars.upperBound) {
      let page = first / 256
      let last = min(Int(scalars.upperBound), page * 256 + 255)
      if last - first == 255 {
        pages[page] = UInt16(scalarClass.rawValue)
      } else {
        let start = mixedPage(page)
        for place in start + first % 256...start + last % 256 { classes[place] = scalarClass }
      }
      first = last + 1
    }
  }

  /// Where the classes of a page begin, after making the page one of its own.
  private mutating func mixedPage(_ page: Int) -> Int {
    let shared = Int(pages[page])
    guard shared < ScalarClass.allCases.count else { return shared * 256 }
    pages[page] = UInt16(classes.count / 256)
    classes.append(contentsOf: classes[shared * 256..<shared * 256 + 256])
    return classes.count - 256
  }
}
