internal import Diagnostics
internal import Terminal
internal import YAML

extension Difference {
  /// The changes as a table for a pull request's comment, folded where they are many, and cut where
  /// they would be more than a comment holds; nothing where there are none.
  /// - Parameter verbose: whether what is only written in another way is there, too.
  package func markdown(verbose: Bool = false) -> String {
    let changes = shownChanges(verbose: verbose)
    guard !changes.isEmpty else { return "" }
    let masking = SecretMasking(sources)
    let names = [from, to].map(\.markdownText)
    let table = MarkdownTable(
      header: "| | Path | \(names[0]) | \(names[1]) | Place |\n"
        + "| --- | --- | --- | --- | --- |\n",
      rows: changes.lazy.map { $0.markdownRow(masking) }, count: changes.count, noun: "change")
    return "**\(names[0]) → \(names[1])**: \(summary(verbose: verbose))\n\n\(table.text)"
  }

  /// `3 added, 1 changed`
  package func summary(verbose: Bool = false) -> String {
    var counts: [Change.Kind: Int] = [:]
    for change in changes { counts[change.kind, default: 0] += 1 }
    return Change.Kind.allCases.compactMap { kind in
      guard verbose || kind != .respelled else { return nil }
      return counts[kind].map { "\($0) \(kind.rawValue)" }
    }.joined(separator: ", ")
  }
}

extension Change {
  fileprivate func markdownRow(_ masking: SecretMasking) -> String {
    let shown = ShownChange(self, masking)
    let old = shown.from.map { $0.line.markdownCode } ?? ""
    let new = shown.to.map { $0.line.markdownCode + factorText(factor) } ?? ""
    let sign = kind == .moved ? "moved" : kind.sign
    let place = (toLocation ?? fromLocation)?.description ?? ""
    return "| \(sign) | \(path.shown.markdownCode) | \(old) | \(new) | \(place.markdownCode) |\n"
  }
}
