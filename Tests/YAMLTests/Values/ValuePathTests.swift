internal import Testing

internal import YAML

@Suite("Paths to values")
struct ValuePathTests {
  @Test(
    "A path is written as helm --set writes it",
    arguments: [
      (ValuePath.root, ""),
      (ValuePath(keys: "a"), "a"),
      (ValuePath(keys: "a", "b", "c"), "a.b.c"),
      (ValuePath([.key("a"), .index(0), .key("b"), .index(1), .index(2)]), "a[0].b[1][2]"),
      (ValuePath([.index(3)]), "[3]"),
      (ValuePath(keys: "a.b", "c[0]"), #"a\.b.c\[0\]"#),
      (ValuePath(keys: #"a\b"#, "c=d,e{f}"), #"a\\b.c\=d\,e\{f\}"#),
      (ValuePath(keys: "é 😀"), "é 😀"),
      (ValuePath(keys: "a").appending(key: "b").appending(index: 1), "a.b[1]"),
    ])
  func description(path: ValuePath, expected: String) {
    #expect(path.description == expected)
  }

  @Test(
    "A path is read back from its description",
    arguments: [
      ValuePath(keys: "a"), ValuePath([.key("a"), .index(0), .key("b"), .index(12), .index(2)]),
      ValuePath(keys: "a.b", "c[0]", #"d\e=f,g{h}"#, "é 😀"),
    ])
  func parsing(path: ValuePath) {
    #expect(ValuePath(parsing: path.description) == path)
  }

  @Test(
    "What is no path is not read as one",
    arguments: ["", ".a", "a.", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a[1]b", "[1]", #"a\"#])
  func noPath(text: String) {
    #expect(ValuePath(parsing: text) == nil)
  }

  @Test(
    "A path leads to a value, or to nothing",
    arguments: [
      (ValuePath.root, "1:1"), (ValuePath(keys: "a"), "1:4"),
      (ValuePath([.key("a"), .index(1)]), "1:8"),
      (ValuePath([.key("a"), .index(1), .key("b")]), "1:12"),
      (ValuePath([.key("a"), .index(2)]), nil),
      (ValuePath([.key("a"), .index(-1)]), nil), (ValuePath(keys: "b"), nil),
      (ValuePath(keys: "a", "b"), nil),
      (ValuePath([.index(0)]), nil), (ValuePath([.key("a"), .index(0), .index(0)]), nil),
    ])
  func at(path: ValuePath, place: String?) throws {
    let value = try Composed("a: [x, {b: y}]").composition.value
    #expect(value.at(path).map { "\($0.location)" } == place.map { "test.yaml:\($0)" })
  }
}
