/// A table for a pull request's comment: folded where it is long, cut where it would be more than a
/// comment holds.
struct MarkdownTable {
  let text: String

  /// Rows up to which it is not folded.
  private static let open = 20
  /// GitHub takes 65,536 characters.
  private static let limit = 60_000

  /// - Parameters:
  ///   - header: the first two lines.
  ///   - rows: each a line.
  ///   - noun: what a row is.
  init(header: String, rows: some Sequence<String>, count: Int, noun: String) {
    var table = header
    var shown = 0
    for row in rows {
      guard table.utf8.count + row.utf8.count <= Self.limit else { break }
      table += row
      shown += 1
    }
    if shown < count {
      table += "\n\(count - shown) more; `kubesentiment diff` shows them all.\n"
    }
    guard count > Self.open else {
      text = table
      return
    }
    text = "<details><summary>\(count) \(noun)s</summary>\n\n\(table)\n</details>\n"
  }
}
