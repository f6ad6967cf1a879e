internal import Diagnostics
internal import Testing

internal import YAML

private let leafPlaces: [(String, [String])] = [
  ("a: b", ["1:1-1:2", "1:4-1:5"]),
  ("  é: 😀 # c", ["1:3-1:4", "1:6-1:7"]),
  ("'a': \"b\"", ["1:1-1:4", "1:6-1:9"]),
  ("a: b  \n\n# c\n", ["1:1-1:2", "1:4-1:5"]),
  ("a: b\n  c\n", ["1:1-1:2", "1:4-2:4"]),
  ("a: 'b\n  c'", ["1:1-1:2", "1:4-2:5"]),
  ("a: &x !t b", ["1:1-1:2", "1:10-1:11"]),
  ("a: !t # c\n  b", ["1:1-1:2", "2:3-2:4"]),
  ("a: &x\u{2028} b", ["1:1-1:2", "1:8-1:9"]),
  ("a: &x:y", ["1:1-1:2", "1:6-1:8"]),
  ("- &x a\n- *x", ["1:6-1:7", "2:3-2:5"]),
  ("- &x a\n- *x : b", ["1:6-1:7", "2:3-2:5", "2:8-2:9"]),
  ("[&x a,*x]", ["1:5-1:6", "1:7-1:9"]),
  ("a: 1\r\nb: 2\rc: 3\n", ["1:1-1:2", "1:4-1:5", "2:1-2:2", "2:4-2:5", "3:1-3:2", "3:4-3:5"]),
  ("a: 1 # \u{2028} # b\nc: 2", ["1:1-1:2", "1:4-1:5", "2:1-2:2", "2:4-2:5"]),
  ("\u{FEFF}a: b", ["1:1-1:2", "1:4-1:5"]),
  ("a:\tb", ["1:1-1:2", "1:4-1:5"]),
  ("--- a", ["1:5-1:6"]),
  // Nothing written
  ("a:", ["1:1-1:2", "1:3-1:3"]),
  ("a:   # c\n\n\nb:", ["1:1-1:2", "1:3-1:3", "4:1-4:2", "4:3-4:3"]),
  ("a: &x", ["1:1-1:2", "1:6-1:6"]),
  ("a: !t # c\nb: 1", ["1:1-1:2", "1:6-1:6", "2:1-2:2", "2:4-2:5"]),
  ("-\n- # c\n-", ["1:2-1:2", "2:2-2:2", "3:2-3:2"]),
  ("-\n\n\n", ["1:2-1:2"]),
  ("? a\n", ["1:3-1:4", "1:4-1:4"]),
  ("? a # c\n? b", ["1:3-1:4", "1:4-1:4", "2:3-2:4", "2:4-2:4"]),
  ("?\n\n:\n", ["1:2-1:2", "3:2-3:2"]),
  ("? a\n\n:   \n", ["1:3-1:4", "3:2-3:2"]),
  ("{a: \n\n , b}", ["1:2-1:3", "1:4-1:4", "3:4-3:5", "3:5-3:5"]),
  ("{a \n , b # c\n}", ["1:2-1:3", "1:3-1:3", "2:4-2:5", "2:5-2:5"]),
  ("{? \n , a}", ["1:3-1:3", "1:3-1:3", "2:4-2:5", "2:5-2:5"]),
  ("[a: \n, b]", ["1:2-1:3", "1:4-1:4", "2:3-2:4"]),
  ("[? a \n]", ["1:4-1:5", "1:5-1:5"]),
  ("{a: &x \n, b}", ["1:2-1:3", "1:7-1:7", "2:3-2:4", "2:4-2:4"]),
  ("# c\n---\n# d\n", ["2:4-2:4"]),
  ("---\n---", ["1:4-1:4", "2:4-2:4"]),
  // Block scalars, whatever the chomping
  ("a: |\n  b\n", ["1:1-1:2", "1:4-2:4"]),
  ("a: |\n  b\n\n \n# c", ["1:1-1:2", "1:4-2:4"]),
  ("a: |+\n  b\n\n\nc: d", ["1:1-1:2", "1:4-2:4", "5:1-5:2", "5:4-5:5"]),
  ("a: |-\n  b", ["1:1-1:2", "1:4-2:4"]),
  ("a: >2-  # c\n    b  \n\n", ["1:1-1:2", "1:4-2:8"]),
  ("a: |\r\n  b\r\n\r\nc:", ["1:1-1:2", "1:4-2:4", "4:1-4:2", "4:3-4:3"]),
  ("a: |\n  é😀\n", ["1:1-1:2", "1:4-2:5"]),
  ("a: &x |\n  b\n", ["1:1-1:2", "1:7-2:4"]),
  ("a: |\nb: 1", ["1:1-1:2", "1:4-1:5", "2:1-2:2", "2:4-2:5"]),
  ("a: |+1 # c\n\n\n", ["1:1-1:2", "1:4-1:7"]),
  ("a: >", ["1:1-1:2", "1:4-1:5"]),
  ("a: |\n  b\u{2028} \u{85}  \u{2029}\n# c", ["1:1-1:2", "1:4-2:4"]),
  ("- |\n a\n# c\n- b", ["1:3-2:3", "4:3-4:4"]),
]

private let collectionPlaces: [(String, [String])] = [
  ("a: 1\nb: 2 # c\n\n# d\n", ["1:1-2:5"]),
  ("a:\n  b: 1\n\n# c\nd: 2", ["1:1-5:5", "2:3-2:7"]),
  ("a:\n  b:\n    c:\n\n# d\n", ["1:1-3:7", "2:3-3:7", "3:5-3:7"]),
  ("- a\n- b\n\n", ["1:1-2:4"]),
  ("- a\n-\n\n", ["1:1-2:2"]),
  ("- - a\n  - b\n- c", ["1:1-3:4", "1:3-2:6"]),
  ("- a: 1\n  b: 2\n", ["1:1-2:7", "1:3-2:7"]),
  ("a:\n- 1\n- 2\nb: 3", ["1:1-4:5", "2:1-3:4"]),
  ("a: # c\n# d\n- 1\n\nb:", ["1:1-5:3", "3:1-3:4"]),
  ("a:\n- |\n  b\n\n\n# c", ["1:1-3:4", "2:1-3:4"]),
  ("a: &x\n- 1", ["1:1-2:4", "2:1-2:4"]),
  ("a: &x # c\n  b: 1", ["1:1-2:7", "2:3-2:7"]),
  ("--- !!map # c\na: 1", ["2:1-2:5"]),
  ("&x a: 1", ["1:1-1:8"]),
  ("- &x a: 1", ["1:1-1:10", "1:3-1:10"]),
  ("? a\n: b", ["1:1-2:4"]),
  ("? a\n", ["1:1-1:4"]),
  ("? - a\n: - b", ["1:1-2:6", "1:3-1:6", "2:3-2:6"]),
  ("[a, b] # c", ["1:1-1:7"]),
  ("a: [b,\n c\n]\n", ["1:1-3:2", "1:4-3:2"]),
  ("{a: [b]}", ["1:1-1:9", "1:5-1:8"]),
  ("a: &x !t {}", ["1:1-1:12", "1:10-1:12"]),
  ("[a: b, c: ]", ["1:1-1:12", "1:2-1:6", "1:8-1:10"]),
  ("[? a : b, ? c ]", ["1:1-1:16", "1:2-1:9", "1:11-1:14"]),
  ("{[a]: {b: c}}", ["1:1-1:14", "1:2-1:5", "1:7-1:13"]),
  ("é: [é, 😀]\n", ["1:1-1:10", "1:4-1:10"]),
  ("a: [b,\r\n  c]\r\nd: []\r\n", ["1:1-3:6", "1:4-2:5", "3:4-3:6"]),
]

@Suite("Places of nodes")
struct PlaceTests {
  @Test(
    "Scalars and aliases stand where their content stands",
    arguments: leafPlaces)
  func leaves(text: String, expected: [String]) throws {
    #expect(try places(in: text, ofCollections: false) == expected)
  }

  @Test(
    "Collections begin at their bracket, dash or key and end with their last entry",
    arguments: collectionPlaces)
  func collections(text: String, expected: [String]) throws {
    #expect(try places(in: text, ofCollections: true) == expected)
  }

  @Test("An anchor and a tag begin before the content that they are of")
  func properties() throws {
    let root = try #require(try Parser.parse("- &a !t # c\n  b\n- !t &a [1]").first?.root)
    guard case .sequence(let sequence) = root.content else {
      Issue.record("no sequence")
      return
    }
    let places: [String] = sequence.items.map { item in
      guard case .some(_, _, let start) = item.properties else { return "none" }
      return "\(start.line):\(start.column)-\(item.start.line):\(item.start.column)"
    }
    #expect(places == ["1:3-2:3", "3:3-3:9"])
  }

  /// Start and end of the nodes of a kind, in the order of the text, agreeing with the plain count.
  private func places(in text: String, ofCollections: Bool) throws -> [String] {
    let documents = try Parser.parse(text)
    var check = PlaceCheck(bytes: Array(text.utf8))
    check.check(documents)
    #expect(check.problems == [])
    return documents.flatMap { places(of: $0.root, ofCollections: ofCollections) }
  }

  private func places(of node: Node, ofCollections: Bool) -> [String] {
    let place = "\(node.start.line):\(node.start.column)-\(node.end.line):\(node.end.column)"
    switch node.content {
    case .scalar, .alias:
      return ofCollections ? [] : [place]
    case .sequence(let sequence):
      let inside = sequence.items.flatMap { places(of: $0, ofCollections: ofCollections) }
      return (ofCollections ? [place] : []) + inside
    case .mapping(let mapping):
      let inside = mapping.entries.flatMap { entry in
        places(of: entry.key, ofCollections: ofCollections)
          + places(of: entry.value, ofCollections: ofCollections)
      }
      return (ofCollections ? [place] : []) + inside
    }
  }
}
