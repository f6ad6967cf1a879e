extension Sequence<Diagnostic> {
  /// The order of a report, the same whatever order the findings were made in: by environment as
  /// given, then those of no listed environment; within one by file, place, rule, path, message.
  package func inReportOrder(environments: [String]) -> [Diagnostic] {
    let ranks = Dictionary(
      environments.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ diagnostic: Diagnostic) -> Int {
      diagnostic.environment.map { ranks[$0] ?? environments.count } ?? environments.count + 1
    }
    func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool? {
      let leftRank = rank(left)
      let rightRank = rank(right)
      if leftRank != rightRank { return leftRank < rightRank }
      let leftStart = left.location.start.offset
      let rightStart = right.location.start.offset
      if left.location.file != right.location.file || leftStart != rightStart {
        return (left.location.file, leftStart) < (right.location.file, rightStart)
      }
      let leftText = (left.rule, left.path, left.message, left.environment ?? "")
      let rightText = (right.rule, right.path, right.message, right.environment ?? "")
      return leftText == rightText ? nil : leftText < rightText
    }
    // The standard library does not promise a stable sort: the index decides between equals.
    return enumerated().sorted {
      precedes($0.element, $1.element) ?? ($0.offset < $1.offset)
    }.map(\.element)
  }
}
