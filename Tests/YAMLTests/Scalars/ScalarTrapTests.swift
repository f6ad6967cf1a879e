import Testing
import YAML

@Suite("Plain scalars that their author probably meant as text")
struct ScalarTrapTests {
  private func trap(_ text: String, isSecret: Bool = false) -> ScalarTrap? {
    let kind = Scalar.Kind(resolvingPlain: text)
    return ScalarTrap(Scalar(kind: kind, text: text, style: .plain), isSecret: isSecret)
  }

  @Test(
    "Each trap is known by its cause",
    arguments: [
      ("yes", .booleanWord), ("No", .booleanWord), ("ON", .booleanWord), ("y", .booleanWord),
      ("0777", .leadingZero), ("-007", .leadingZero), ("08", .leadingZero), ("00.5", .leadingZero),
      ("0x1F", .numberBase), ("0o17", .numberBase), ("-0b11", .numberBase), ("0b-1", .numberBase),
      ("1_000", .underscores), ("0x_1", .underscores), ("1_0.5", .underscores),
      ("1e10", .exponent), ("1E3", .exponent), ("12e30", .exponent),
      ("1.20", .lostSpelling), ("1.0", .lostSpelling), ("-2.50", .lostSpelling),
      ("1.", .lostSpelling),
      ("+49", .lostSpelling), ("+1.5", .lostSpelling), (".50", .lostSpelling),
      ("0.12345678901234567", .lostDigits), ("1234.56789012345678", .lostDigits),
      ("9007199254740993", .largeInteger), ("-9007199254740994", .largeInteger),
      ("18446744073709551615", .largeInteger), ("123456789012345678901234567890", .largeInteger),
      ("0.00001", .scientificNotation), ("1e-5", .scientificNotation),
      ("1.5e-9", .scientificNotation),
      ("1234567.5", .scientificNotation), ("1.5e+30", .scientificNotation),
    ] as [(String, ScalarTrap.Cause)])
  func causes(text: String, cause: ScalarTrap.Cause) {
    #expect(trap(text)?.cause == cause)
  }

  @Test(
    "Ordinary values raise no alarm",
    arguments: [
      "0", "1", "-1", "100", "8080", "1000000", "9007199254740992", "0.5", "1.5", "-0.25", ".5",
      "0.0001", "3.14159", "999999.5", "1.5e3", "2.5e+6", "1.5e-3", "true", "false", "True",
      "FALSE", "null", "~", "",
      "redis", "2001-12-14", "1:30", "1.2.3", "1Gi", "=",
    ])
  func ordinary(_ text: String) {
    #expect(trap(text) == nil)
  }

  @Test("A quoted scalar, or one with the tag of a string, means what it says")
  func quoted() {
    for style in [Scalar.Style.singleQuoted, .doubleQuoted, .literal, .folded] {
      #expect(ScalarTrap(Scalar(kind: .string, text: "no", style: style)) == nil)
      #expect(ScalarTrap(Scalar(kind: .integer(511), text: "0777", style: style)) == nil)
    }
    #expect(ScalarTrap(Scalar(kind: .string, text: "0777", style: .plain)) == nil)
  }

  @Test("Infinities are no trap but an error of their own")
  func infinities() {
    #expect(trap(".inf") == nil)
    #expect(trap(".nan") == nil)
  }

  @Test(
    "The explanation says what is read, the remedy how to write it",
    arguments: [
      (
        "no", "read as the boolean false, not as a word",
        "write \"no\" for the word, or false for the boolean"
      ),
      (
        "0777", "read as the number 511, for a leading zero means octal",
        "write \"0777\" for the text, or 511 for the number"
      ),
      (
        "08", "read as the number 8, not as written",
        "write \"08\" for the text, or 8 for the number"
      ),
      (
        "1e10", "read as the number 10000000000, not as written",
        "write \"1e10\" for the text, or 10000000000 for the number"
      ),
      (
        "1.20", "read as the number 1.2, not as written",
        "write \"1.20\" for the text, or 1.2 for the number"
      ),
      (
        "9007199254740993", "an integer above 2^53, which Helm prints as 9.007199254740992e+15",
        "write \"9007199254740993\" to keep it as it is written"
      ),
      (
        "0.00001", "a number that Helm prints as 1e-05",
        "write \"0.00001\" to keep it as it is written"
      ),
      (
        "1234567.5", "a number that Helm prints as 1.2345675e+06",
        "write \"1234567.5\" to keep it as it is written"
      ),
    ])
  func explanations(text: String, explanation: String, remedy: String) {
    #expect(trap(text)?.explanation == explanation)
    #expect(trap(text)?.remedy == remedy)
  }

  @Test("Of a secret nothing is said but its kind", arguments: ["no", "0777", "1e10", "1234567.5"])
  func secrets(_ text: String) throws {
    let open = try #require(trap(text))
    let masked = try #require(trap(text, isSecret: true))
    #expect(masked.cause == open.cause)
    #expect(masked.remedy == "quote it")
    let kinds = ["read as a boolean, not as a word", "read as a number, not as written"]
    #expect(kinds.contains(masked.explanation))
  }

  @Test("Precision is lost by numbers, not by spellings")
  func precision() {
    #expect(
      ["0.00001", "9007199254740993", "0.12345678901234567"].allSatisfy {
        trap($0)?.losesPrecision == true
      })
    #expect(["no", "0777", "1.20", "1e10"].allSatisfy { trap($0)?.losesPrecision == false })
  }
}
