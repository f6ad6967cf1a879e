internal import Diagnostics
internal import YAML

extension ValuePath {
  /// `a.b[0]`, of plain keys.
  init(_ text: String) {
    var components: [Component] = []
    for part in text.replacing("[", with: ".[").split(separator: ".") {
      if part.first == "[" {
        components.append(.index(Int(part.dropFirst().dropLast()) ?? 0))
      } else {
        components.append(.key(String(part)))
      }
    }
    self.init(components)
  }
}

extension Edit {
  static func set(_ path: String, _ value: Value) -> Edit { .set(ValuePath(path), value) }
  static func insert(_ path: String, _ value: Value) -> Edit { .insert(ValuePath(path), value) }
  static func delete(_ path: String) -> Edit { .delete(ValuePath(path)) }
}

extension String {
  /// The text after edits.
  func edited(_ edits: Edit..., document: Int? = nil) throws -> String {
    let source = SourceText(name: "test.yaml", self)
    return String(
      decoding: try Editor.apply(edits, to: source, document: document).bytes, as: UTF8.self)
  }

  /// Why edits are refused: `line:column reason message`; nil if they are not.
  func refusal(_ edits: Edit..., document: Int? = nil) -> String? {
    do {
      _ = try Editor.apply(
        edits, to: SourceText(name: "test.yaml", self), document: document)
      return nil
    } catch {
      let start = error.location.start
      return "\(start.line):\(start.column) \(error.reason) \(error.message)"
    }
  }
}
