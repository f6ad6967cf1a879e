internal import Diagnostics
internal import YAML

/// Checks what every edit must hold to.
struct EditedTextCheck {
  let source: [UInt8]
  let edits: [Edit]
  private(set) var problems: [String] = []
  private(set) var result: EditedText?
  private(set) var refusal: EditError?

  /// Makes the edits and compares with what the tree should become.
  init(_ text: String, meaning value: Value, _ edits: [Edit]) {
    source = Array(text.utf8)
    self.edits = edits
    var expected: Value? = value
    for edit in edits { expected = expected?.applying(edit) }
    do throws(EditError) {
      let result = try Editor.apply(edits, to: SourceText(name: "test.yaml", bytes: source))
      self.result = result
      check(result, expected)
    } catch {
      refusal = error
      check(error, expected)
    }
  }

  private mutating func check(_ result: EditedText, _ expected: Value?) {
    var old = 0
    var new = 0
    for span in result.spans {
      if source[old..<span.source.lowerBound] != result.bytes[new..<span.result.lowerBound] {
        problems.append("bytes before \(span) changed")
      }
      (old, new) = (span.source.upperBound, span.result.upperBound)
    }
    if source[old...] != result.bytes[new...] { problems.append("the end changed") }
    guard let expected else { return problems.append("an impossible edit was made") }
    guard let read = try? Value.read(String(decoding: result.bytes, as: UTF8.self)) else {
      return problems.append("the result can not be read")
    }
    // An edited anchor changes its aliases, too; then only the edited place is compared.
    if result.aliases.isEmpty, !read.means(expected) { problems.append("the result means another") }
    if let path = edits.last?.path, !result.aliases.isEmpty,
      !Self.same(read.at(path), expected.at(path))
    {
      problems.append("the value is another")
    }
  }

  private static func same(_ left: Value?, _ right: Value?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.means(right)
  }

  private mutating func check(_ error: EditError, _ expected: Value?) {
    if error.message.isEmpty { problems.append("a refusal without a reason") }
    if error.location.end.offset > source.count { problems.append("a place outside of the text") }
    let refusals: Set<EditError.Reason> = [
      .alias, .mergeKey, .anchorInUse, .tag, .duplicateKey, .shape,
    ]
    if expected != nil, !refusals.contains(error.reason) {
      problems.append("refused: \(error)")
    }
  }
}
