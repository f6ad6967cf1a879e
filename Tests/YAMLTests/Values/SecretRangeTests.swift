internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Where secrets are written")
struct SecretRangeTests {
  private static func isSecret(_ key: String, _ scalar: Scalar) -> Bool {
    key.hasSuffix("password") && !scalar.text.isEmpty
  }

  @Test(
    "Every scalar under a secret's key is found, and nothing else",
    arguments: [
      ("password: hunter2", ["hunter2"]),
      ("password: 'hunter2' # c", ["'hunter2'"]),
      ("a:\n  password: \"h\\n\"\n  user: x", ["\"h\\n\""]),
      ("password: |\n  one\n  two\n\nb: 1", ["|\n  one\n  two"]),
      ("password: one\n  two\nb: 1", ["one\n  two"]),
      ("password:\n- a\n- [b, {c: d}]", ["a", "b"]),
      ("password: {a: b}", []),
      ("password: {password: b}", ["b"]),
      ("password:", []),
      ("password: ''", []),
      ("user: password", []),
      ("a_password: &p x # é\n\"b_password\": é", ["x", "é"]),
      ("{a: 1, password: x, b: 2}", ["x"]),
      ("!!str password: !t &x y", ["y"]),
      // Who forgets the quotes writes a tag or an anchor.
      ("password: !hunter2", ["!hunter2"]),
      ("password: &hunter2\nb: 1", ["&hunter2"]),
      ("password: !hunt &er2", ["!hunt &er2"]),
      // What an alias brings is a secret where it is written.
      ("a: &x hunter2\npassword: *x", ["hunter2"]),
      ("password: &x hunter2\nb: *x", ["hunter2"]),
      ("a: &x [b, [c], {d: e}]\npassword: *x", ["b", "c"]),
      ("a: &x b\nc: &y [*x, d]\npassword: [*y]", ["b", "d"]),
      ("a: &x hunter2\npassword: *x\nb_password: *x\nc: d", ["hunter2"]),
      ("a: &x {b: c}\npassword: *x", []),
      ("a: &x {password: b}\nc: {<<: *x}\nd: *x", ["b"]),
      ("<<: {password: x}\n", ["x"]),
      ("password: a\npassword: b", ["a", "b"]),
      // Below what can not be read.
      ("~: {password: a}", ["a"]),
      ("? {password: a}\n: [{password: b}]", ["a", "b"]),
      ("<<: 1\npassword: a", ["a"]),
    ])
  func found(text: String, expected: [String]) throws {
    #expect(try Composed(text, isSecret: Self.isSecret).secrets == expected)
  }

  @Test(
    "No finding quotes a secret",
    arguments: [
      "1.20", "yes", "0777", "1e10", ".inf", "12345678901234567890", "0.1234567890123456789",
    ])
  func masked(secret: String) throws {
    let composed = try Composed("password: \(secret)", isSecret: Self.isSecret)
    let open = try Composed("name: \(secret)", isSecret: Self.isSecret)
    #expect(open.findings.count == 1)
    #expect(open.findings.first?.contains(secret) == true)
    #expect(composed.findings.count == 1)
    for diagnostic in composed.composition.diagnostics {
      #expect(!"\(diagnostic)".contains(secret))
      #expect(diagnostic.message.contains("***"))
    }
  }

  @Test("Ranges ascend and are apart, however often aliases lead there")
  func manyAliases() throws {
    let list = "a: &a [" + Array(repeating: "x", count: 1000).joined(separator: ", ") + "]\n"
    let keys = (0..<500).map { "k\($0)password: *a\n" }
    let ranges = try Composed(list + keys.joined(), isSecret: Self.isSecret).composition.secrets
    #expect(ranges.count == 1000)
    for (range, next) in zip(ranges, ranges.dropFirst()) {
      #expect(range.upperBound <= next.lowerBound)
    }
  }

  @Test("Where aliases lead to too much, all of it is a secret")
  func tooManyAliases() throws {
    let lists = "a: &a [x, y]\nb: &b [z]\n"
    let keys = (0..<500).map { "k\($0)password: *a\n" }
    let composed = try Composed(
      lists + keys.joined() + "password: *b\n",
      limits: Limits(bytes: 1 << 20, depth: 10, nodes: 1200), isSecret: Self.isSecret)
    #expect(composed.failures.count == 1)
    #expect(composed.secrets == ["[x, y]", "[z]"])
  }
}
