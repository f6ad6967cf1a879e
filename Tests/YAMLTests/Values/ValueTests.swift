internal import OrderedCollections
internal import Testing

internal import YAML

@Suite("Values")
struct ValueTests {
  @Test(
    "Two values mean the same, however they are written",
    arguments: [
      ("{a: 1, b: [x, ~]}", "b:\n- 'x'\n- null\na: 0x1"), ("1.0", "1"), ("yes", "true"), ("", "~"),
      ("a: &x {b: 1}\nc: *x", "{a: {b: 1}, c: {b: 1}}"), ("a\n\n", "\"\\x61\""), ("{}", "{}"),
    ])
  func same(left: String, right: String) throws {
    let (left, right) = try (value(left), value(right))
    #expect(left.means(right))
    #expect(right.means(left))
  }

  @Test(
    "Different values do not mean the same",
    arguments: [
      ("1", "'1'"), ("{a: 1}", "{a: 1, b: 2}"), ("{a: 1, b: 2}", "{a: 1, c: 2}"),
      ("[1, 2]", "[2, 1]"),
      ("[1]", "[1, 1]"), ("\u{E9}", "e\u{301}"), ("~", "''"), ("{}", "[]"), ("a", "A"),
      ("true", "'true'"),
      ("{a: ~}", "{}"),
    ])
  func different(left: String, right: String) throws {
    let (left, right) = try (value(left), value(right))
    #expect(!left.means(right))
    #expect(!right.means(left))
  }

  private func value(_ text: String) throws -> Value {
    try Composed("---\n\(text)").composition.value
  }

  @Test("A value tells what it is, and nothing about what it is not")
  func accessors() throws {
    let value = try Composed("{a: x, b: 1, c: [y], d: ~}").composition.value
    #expect(value["a"]?.string == "x")
    #expect(value["b"]?.string == nil)
    #expect(value["b"]?.scalar?.kind == .integer(1))
    #expect(value["c"]?.list?.count == 1)
    #expect(value["c"]?.scalar == nil)
    #expect(value["d"]?.isNull == true)
    #expect(value["a"]?.isNull == false)
    #expect(value.map?.count == 4)
    #expect(value.list == nil)
    #expect(value["e"] == nil)
    #expect(value["a"]?["b"] == nil)
  }
}
