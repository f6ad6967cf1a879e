internal import Diagnostics

/// Which field of a record is the text: the one that was asked for, else `text`, else `sentence`.
struct ColumnChoice: Hashable {
  /// What was asked for.
  let name: String?
  /// Whether the field holds the label that a text should get, which may be a number too.
  var isLabel = false

  /// Where the label stands.
  static let label = ColumnChoice(name: "label", isLabel: true)

  static let defaults = ["text", "sentence"]

  /// The names to look for, the first that is there wins.
  var candidates: [String] { name.map { [$0] } ?? Self.defaults }

  /// The place of the column in a header.
  func index(among header: [RawRecord]) throws(SplittingError) -> Int {
    var names: [String] = []
    for name in header { names.append(try name.text()) }
    for candidate in candidates {
      let found = names.indices.filter { names[$0] == candidate }
      guard found.count < 2 else {
        throw SplittingError(
          place: header[found[1]].start, message: "two columns are called `\(candidate)`",
          help: "rename one of them")
      }
      if let index = found.first { return index }
    }
    throw SplittingError(
      place: header[0].start,
      message: noneFound(of: "column", among: names), help: advice(names))
  }

  /// Why none of the names is the one, and what to do.
  /// - Parameter noun: what is named.
  func lack(of noun: String, among names: [String]) -> String {
    noneFound(of: noun, among: names) + "; " + advice(names)
  }

  private func noneFound(of noun: String, among names: [String]) -> String {
    let wanted = candidates.map { "`\($0)`" }.joined(separator: " or ")
    return "there is no \(noun) \(wanted); there \(listed(names))"
  }

  private func listed(_ names: [String]) -> String {
    if names.isEmpty { return "is none at all" }
    let shown = names.prefix(12).map { "`\($0.prefix(40))`" }.joined(separator: ", ")
    return (names.count == 1 ? "is " : "are ") + shown + (names.count > 12 ? ", …" : "")
  }

  private func advice(_ names: [String]) -> String {
    if isLabel { return "call the one with the expected labels `label`" }
    for candidate in candidates {
      if let name = nearest(to: candidate, among: names) {
        return "did you mean --column '\(name)'?"
      }
    }
    return "name the column with the texts: --column NAME"
  }
}
