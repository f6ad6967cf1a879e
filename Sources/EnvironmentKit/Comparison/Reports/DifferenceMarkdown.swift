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
    var rows = ""
    var shown = 0
    for change in changes {
      let row = change.markdownRow(masking)
      // GitHub takes 65,536 characters.
      guard rows.utf8.count + row.utf8.count <= 60_000 else { break }
      rows += row
      shown += 1
    }
    let header =
      "| | Path | \(from.markdownText) | \(to.markdownText) | Place |\n| --- | --- | --- | --- | --- |\n"
    let summary = changesSummary(changes)
    let title = "**\(from.markdownText) → \(to.markdownText)**: \(summary)"
    let rest = changes.count - shown
    let more = rest == 0 ? "" : "\n\(rest) more; `kubesentiment diff` shows them all.\n"
    if changes.count <= 20 { return "\(title)\n\n\(header)\(rows)\(more)" }
    return "\(title)\n\n<details><summary>\(changes.count) changes</summary>\n\n"
      + "\(header)\(rows)\(more)\n</details>\n"
  }
}

/// `3 changed, 1 added`
func changesSummary(_ changes: [Change]) -> String {
  Change.Kind.allCases.compactMap { kind in
    let count = changes.count { $0.kind == kind }
    return count == 0 ? nil : "\(count) \(kind.rawValue)"
  }.joined(separator: ", ")
}

extension Change {
  fileprivate func markdownRow(_ masking: SecretMasking) -> String {
    let shown = ShownChange(self, masking)
    let old = shown.from.map { $0.line.markdownCode } ?? ""
    let times = factor.map { " (\(factorText($0)))" } ?? ""
    let new = shown.to.map { $0.line.markdownCode + times } ?? ""
    let sign = kind == .moved ? "moved" : kind.sign
    let place = (to ?? from)?.location.description ?? ""
    return "| \(sign) | \(path.shown.markdownCode) | \(old) | \(new) | \(place.markdownCode) |\n"
  }
}

extension String {
  /// Text in a table's cell: nothing in it is markup, and nothing ends the cell.
  var markdownText: String {
    var result = ""
    for scalar in visible.unicodeScalars {
      if #"\`*_{}[]()#+-!|<>~&@:"#.unicodeScalars.contains(scalar) {
        result += "&#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Code in a table's cell, of at most 200 characters.
  var markdownCode: String {
    let text = visible
    let short = text.count > 200 ? text.prefix(199) + "…" : text
    var result = ""
    for scalar in short.unicodeScalars {
      switch scalar {
      case "&", "<", ">", "|", "`", "\\", "*", "_", "~", "[", "]", "@", "#", ":", "$":
        result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "<code>\(result)</code>"
  }
}
