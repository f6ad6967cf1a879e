internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Places in generated documents")
struct PlacePropertyTests {
  @Test("Every node and comment is found where it was written", arguments: 0..<8)
  func foundWhereWritten(batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      let written = DocumentGenerator.document(seed: seed)
      let source = SourceText(name: "seed \(seed)", bytes: written.bytes)
      let documents = try Parser.parse(source)
      let document = try #require(documents.first)
      #expect(documents.count == 1)
      let found = WrittenDocument.nodes(of: document)
      let differing = zip(found, written.nodes).first { $0 != $1 }
      #expect(
        found.count == written.nodes.count && differing == nil,
        "seed \(seed): \(String(describing: differing)) in \(written.text)")
      let comments = document.comments.map { $0.start.offset..<$0.end.offset }
      #expect(comments == written.comments, "seed \(seed): \(written.text)")

      var check = PlaceCheck(bytes: written.bytes)
      check.check(documents)
      #expect(check.problems == [], "seed \(seed): \(written.text)")
    }
  }
}
