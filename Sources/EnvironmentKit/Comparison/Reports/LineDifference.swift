/// Two texts of several lines, line by line.
struct LineDifference {
  struct Line: Hashable {
    enum Kind: Hashable {
      case same
      case removed
      case added
      /// Stands for lines that are the same.
      case omitted
    }

    var kind: Kind
    var text: String
  }

  private(set) var lines: [Line] = []

  /// How many lines that are the same are shown around those that are not.
  private static let context = 2

  init(from old: String, to new: String) {
    let old = Self.lines(of: old)
    let new = Self.lines(of: new)
    var numbers: [[UInt8]: UInt64] = [:]
    func number(_ line: String) -> UInt64 {
      let bytes = Array(line.utf8)
      if let known = numbers[bytes] { return known }
      numbers[bytes] = UInt64(numbers.count)
      return UInt64(numbers.count - 1)
    }
    var all: [Line] = []
    var place = PlacePair(from: 0, to: 0)
    let common = commonSubsequence(from: old.map(number), to: new.map(number))
    for pair in common + [PlacePair(from: old.count, to: new.count)] {
      all += old[place.from..<pair.from].map { Line(kind: .removed, text: $0) }
      all += new[place.to..<pair.to].map { Line(kind: .added, text: $0) }
      if pair.from < old.count { all.append(Line(kind: .same, text: old[pair.from])) }
      place = PlacePair(from: pair.from + 1, to: pair.to + 1)
    }
    lines = Self.withoutFarContext(all)
  }

  /// A text without a line break at its end differs in that from one that has it.
  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("(no line break at the end)") }
    return lines
  }

  private static func withoutFarContext(_ lines: [Line]) -> [Line] {
    var isShown = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where line.kind != .same {
      for near in max(0, index - context)...min(lines.count - 1, index + context) {
        isShown[near] = true
      }
    }
    var result: [Line] = []
    var omitted = 0
    for (index, line) in lines.enumerated() {
      if isShown[index] {
        if omitted > 0 { result.append(Self.omission(omitted)) }
        omitted = 0
        result.append(line)
      } else {
        omitted += 1
      }
    }
    return omitted > 0 ? result + [omission(omitted)] : result
  }

  private static func omission(_ count: Int) -> Line {
    Line(kind: .omitted, text: count == 1 ? "1 line is the same" : "\(count) lines are the same")
  }
}
