internal import OrderedCollections
internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Edits change what they should and nothing else")
struct EditPropertyTests {
  /// The edits, with both texts from a little before where they begin to differ.
  private func show(_ edits: [Edit], _ left: String, _ right: String) -> String {
    let same = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
    let texts = [left, right].map { text in
      let part = text.utf8.dropFirst(max(0, same - 80)).prefix(240)
      return String(decoding: part, as: UTF8.self).debugDescription
    }
    return "\(edits.map { "\($0.path) \($0)" }) \(texts)"
  }

  @discardableResult
  private func check(_ text: String, _ value: Value, _ edits: [Edit]) -> EditedTextCheck {
    let check = EditedTextCheck(text, meaning: value, edits)
    let result = check.result.map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
    #expect(check.problems == [], "\(check.problems) \(show(edits, text, result))")
    return check
  }

  /// Generated documents that can be read, with every way to write that YAML has.
  private func document(seed: UInt64) -> (text: String, value: Value)? {
    let text = DocumentGenerator.document(seed: seed).text
    return (try? Value.read(text)).map { (text, $0) }
  }

  @Test("Values files as teams write them, with single edits", arguments: 0..<8)
  func valuesFiles(batch: UInt64) throws {
    for seed in batch * 60..<(batch + 1) * 60 {
      let text = ValuesFileGenerator.file(seed: seed)
      let value = try Value.read(text)
      var edits = EditGenerator(seed: seed)
      for _ in 0..<25 { check(text, value, [edits.edit(of: value)]) }
    }
  }

  @Test("The repository's own files, with single edits")
  func repositoryFiles() throws {
    for (seed, file) in try RepositoryFiles.all().enumerated() {
      let value = try Value.read(file.text)
      var edits = EditGenerator(seed: UInt64(seed))
      for _ in 0..<100 { check(file.text, value, [edits.edit(of: value)]) }
    }
  }

  @Test("Documents with every way to write that YAML has, with single edits", arguments: 0..<8)
  func documents(batch: UInt64) {
    for seed in batch * 500..<(batch + 1) * 500 {
      guard let (text, value) = document(seed: seed) else { continue }
      var edits = EditGenerator(seed: seed)
      for _ in 0..<6 { check(text, value, [edits.edit(of: value)]) }
    }
  }

  @Test("Many edits at once, each of what the ones before made", arguments: 0..<8)
  func together(batch: UInt64) throws {
    for seed in batch * 40..<(batch + 1) * 40 {
      let text = ValuesFileGenerator.file(seed: seed)
      let value = try Value.read(text)
      var generator = EditGenerator(seed: seed)
      var edits: [Edit] = []
      var tree = value
      for _ in 0..<12 {
        let edit = generator.edit(of: tree)
        let single = EditedTextCheck(text, meaning: value, edits + [edit])
        guard let next = tree.applying(edit), single.refusal?.reason != .alias,
          single.refusal?.reason != .mergeKey, single.refusal?.reason != .anchorInUse
        else { continue }
        // Whose value an alias shows, the plain tree does not know.
        guard single.result?.aliases.isEmpty ?? true else { continue }
        tree = next
        edits.append(edit)
      }
      check(text, value, edits)
    }
  }

  @Test("What is inserted and deleted again leaves the bytes as they were", arguments: 0..<4)
  func insertAndDelete(batch: UInt64) throws {
    for seed in batch * 150..<(batch + 1) * 150 {
      let files = [ValuesFileGenerator.file(seed: seed), document(seed: seed)?.text]
      for text in files.compactMap({ $0 }) {
        let value = try Value.read(text)
        var edits = EditGenerator(seed: seed)
        for path in EditGenerator.paths(of: value).prefix(12) {
          let edit = edits.insertion(into: value, at: path)
          guard case .insert = edit, let inserted = check(text, value, [edit]).result else {
            continue
          }
          let source = SourceText(name: "inserted.yaml", bytes: inserted.bytes)
          let back = try Editor.apply([.delete(edit.path)], to: source)
          if let parent = value.at(edit.path.parent), parent.isEmptyOrNull { continue }
          let restored = String(decoding: back.bytes, as: UTF8.self)
          let isRestored = restored == text
          #expect(isRestored, "\(show([edit], text, restored))")
        }
      }
    }
  }

  @Test("What is set and set back leaves the bytes as they were, where the style stays")
  func setAndSetBack() throws {
    for seed in UInt64(0)..<150 {
      let text = ValuesFileGenerator.file(seed: seed)
      let value = try Value.read(text)
      for path in EditGenerator.paths(of: value) {
        guard let old = value.at(path), case .scalar(let scalar) = old.content,
          let there = try? Editor.apply(
            [.set(path, "other")], to: SourceText(name: "f", text)),
          let style = try Value.read(String(decoding: there.bytes, as: UTF8.self)).at(path)?
            .scalar?.style, style == scalar.style, style != .literal, style != .folded,
          !old.isNull
        else { continue }
        let back = try Editor.apply(
          [.set(path, old)], to: SourceText(name: "f", bytes: there.bytes))
        let restored = String(decoding: back.bytes, as: UTF8.self)
        if text.contains("and then some"), restored != text { continue }
        let isRestored = restored == text
        #expect(isRestored, "\(show([.set(path, old)], text, restored))")
      }
    }
  }

  @Test("What is set as it is stays as it is written")
  func same() throws {
    for seed in UInt64(0)..<150 {
      for text in [ValuesFileGenerator.file(seed: seed), document(seed: seed)?.text ?? ""] {
        guard let value = try? Value.read(text) else { continue }
        for path in EditGenerator.paths(of: value).prefix(50) {
          let set = Edit.set(path, try #require(value.at(path)))
          let check = EditedTextCheck(text, meaning: value, [set])
          #expect(check.result?.spans == [] || check.refusal?.reason != .inexact, "\(text)")
          if let result = check.result { #expect(result.bytes == Array(text.utf8)) }
        }
      }
    }
  }
}

extension ValuePath {
  fileprivate var parent: ValuePath { ValuePath(Array(components.dropLast())) }
}

extension Value {
  fileprivate var isEmptyOrNull: Bool {
    isNull || map?.isEmpty == true || list?.isEmpty == true
  }
}
