import TestSupport
import Kubernetes
import Testing

@Suite("Keys of Secrets")
struct SecretKeyTests {
  @Test(
    "A key of letters, digits, `_`, `-` and `.` is no problem",
    arguments: [
      "A", "MLOPS_API_KEY", "a.b-c_d", "_", "-", "-x", ".a", ".a.b", "a..", "x9",
      String(repeating: "k", count: 253),
    ])
  func valid(_ key: String) {
    #expect(secretKeyProblem(key) == nil)
  }

  @Test(
    "Any other key is told why, and is not shown",
    arguments: [
      ("", "the key is empty"),
      ("1A", "a key cannot begin with a digit"),
      (".", "a key cannot be `.`"),
      ("..", "a key cannot begin with `..`"),
      ("..a", "a key cannot begin with `..`"),
      ("KEY ", "a key holds letters, digits, `_`, `-` and `.`, not ` ` (character 4)"),
      ("export A", "a key holds letters, digits, `_`, `-` and `.`, not ` ` (character 7)"),
      ("a/b", "a key holds letters, digits, `_`, `-` and `.`, not `/` (character 2)"),
      ("é", "a key holds letters, digits, `_`, `-` and `.`, not `é` (character 1)"),
      ("a\u{1B}", "a key holds letters, digits, `_`, `-` and `.`, not `\\u{1B}` (character 2)"),
      (String(repeating: "k", count: 254), "a key has at most 253 bytes, not 254"),
    ])
  func invalid(_ key: String, _ reason: String) {
    #expect(secretKeyProblem(key) == reason)
  }

  @Test("Random keys agree with the grammar read literally")
  func random() throws {
    let grammar = try Regex("[-._a-zA-Z][-._a-zA-Z0-9]*")
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let key = generator.text(of: "aZ09._- =é", upTo: 6)
      let isValid = key.wholeMatch(of: grammar) != nil && key != "." && !key.hasPrefix("..")
      #expect((secretKeyProblem(key) == nil) == isValid, "\(key)")
    }
  }
}
