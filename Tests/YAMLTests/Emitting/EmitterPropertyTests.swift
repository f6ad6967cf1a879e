import Diagnostics
import Testing

import YAML

@Suite("What is emitted means what went in")
struct EmitterPropertyTests {
  @Test("Generated trees come back exactly, and are emitted the same again", arguments: 0..<8)
  func roundTrip(seed: Int) throws {
    var generator = ValueGenerator(seed: UInt64(seed))
    for _ in 0..<500 {
      let tree = generator.tree()
      let text = Emitter().emit(tree)
      let back = try Value.read(text)
      try #require(back.isExactly(tree), "\(text)")
      try #require(Emitter().emit(back) == text)
    }
  }

  @Test("Every odd string comes back exactly as a value, a key, an item and a document")
  func oddStrings() throws {
    var generator = ValueGenerator(seed: 99)
    for _ in 0..<3000 {
      let string = generator.string()
      let value = Value(stringLiteral: string)
      for tree in [value, [value], .entry(string, value), [["a": value, "b": "c"]]] {
        let text = Emitter().emit(tree)
        try #require(try Value.read(text).isExactly(tree), "\(text)")
      }
    }
  }

  @Test("A comment changes nothing but its own line's end")
  func comments() throws {
    var generator = ValueGenerator(seed: 7)
    let mark = "\u{2042} file.yaml:1"
    for _ in 0..<500 {
      let tree = generator.tree()
      let plain = Emitter().emit(tree)
      let annotated = Emitter { _ in mark }.emit(tree)
      let stripped = annotated.split(separator: "  # " + mark, omittingEmptySubsequences: false)
      try #require(stripped.joined() == plain)
      try #require(try Value.read(annotated).isExactly(tree), "\(annotated)")
    }
  }

  @Test("A stream of documents comes back as those documents")
  func stream() throws {
    var generator = ValueGenerator(seed: 3)
    let trees = (0..<200).map { _ in generator.tree() }
    let documents = try Parser.parse(SourceText(name: "s", Emitter().emitStream(trees)))
    try #require(documents.count == trees.count)
    for (document, tree) in zip(documents, trees) {
      #expect(document.compose(file: "s").value.isExactly(tree))
    }
  }

  @Test("Nesting is written as deep as it can be read")
  func depth() throws {
    var tree: Value = "leaf"
    for level in 0..<Limits.standard.depth {
      tree = level.isMultiple(of: 3) ? ["k": tree] : [tree]
    }
    #expect(try Value.read(Emitter().emit(tree)).isExactly(tree))
  }
}
