import Kubernetes
import Testing

@Suite("Image tags")
struct ImageTagTests {
  @Test(
    "A tag of letters, digits, `_`, `.` and `-` is read",
    arguments: [
      "v1.2.0", "latest", "staging-v1.2.0", "_", "0", "1.20", "A_b-C.d", "v", "v1..2", "v-",
      String(repeating: "x", count: 128),
    ])
  func valid(_ text: String) throws {
    #expect(try ImageTag(parsing: text).text == text)
  }

  @Test(
    "Anything else is refused, with the reason",
    arguments: [
      ("", "an image tag cannot be empty", nil),
      (".v1", "an image tag cannot begin with `.`", nil),
      ("-v1", "an image tag cannot begin with `-`", nil),
      ("v 1", "an image tag cannot hold ` `", "v1"),
      (":v1", "an image tag cannot hold `:`", "v1"),
      ("v1.2.0+build.5", "an image tag cannot hold `+`", "v1.2.0_build.5"),
      ("v1\n", "an image tag cannot hold `\\n`", "v1"),
      ("a/b", "an image tag cannot hold `/`", nil),
      ("${TAG}", "an image tag cannot hold `$`", nil),
      ("vé", "an image tag cannot hold `é`", nil),
      (
        String(repeating: "x", count: 129),
        "129 bytes are too long for an image tag; the limit is 128", nil
      ),
    ] as [(String, String, String?)])
  func invalid(_ text: String, _ reason: String, _ suggestion: String?) {
    let expected = ValueSyntaxError(reason: reason, suggestion: suggestion)
    #expect(refusal(of: text, by: ImageTag.init(parsing:)) == expected)
  }
}
