import Kubernetes
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "Amounts are equal whatever their spelling",
    arguments: [
      ("1000m", "1"), ("1Gi", "1024Mi"), ("1e3", "1k"), ("0", "-0"), ("0.5", "500m"),
      ("1E", "1e18"), ("1E", "1000P"), ("8Ei", "9Ei"), ("2", "2.000"), ("1.5Ki", "1536"),
      ("0.1n", "1n"), ("+1", "1"), ("1.", "1"), ("1E3", "1000"),
    ])
  func equal(_ left: String, _ right: String) throws {
    let (left, right) = (try Quantity(parsing: left), try Quantity(parsing: right))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test(
    "Amounts are ordered by value",
    arguments: [
      ("999m", "1"), ("1G", "1Gi"), ("100m", "0.2"), ("-1", "0"), ("-2", "-1"), ("9", "10"),
      ("1n", "2n"), ("512Mi", "1Gi"), ("1k", "1Ki"), ("7Ei", "9E"), ("8E", "7Ei"), ("2m", "1"),
    ])
  func ordered(_ less: String, _ more: String) throws {
    #expect(try Quantity(parsing: less) < Quantity(parsing: more))
  }

  @Test("It keeps the text it was read from")
  func keepsText() throws {
    let quantity = try Quantity(parsing: "1024Mi")
    #expect(quantity.text == "1024Mi")
    #expect("\(quantity)" == "1024Mi")
    #expect(quantity.canonical == "1Gi")
  }

  @Test(
    "Its amount is in billionths",
    arguments: [
      ("1", 1_000_000_000), ("250m", 250_000_000), ("-1u", -1_000), ("1Ki", 1_024_000_000_000),
      ("0.0000000001", 1),
    ])
  func billionths(_ text: String, _ expected: Int) throws {
    #expect(try Quantity(parsing: text).billionths == Int128(expected))
  }

  @Test(
    "A misspelling is answered with the spelling that was meant",
    arguments: [
      ("1gi", "1Gi"), ("1GI", "1Gi"), ("500MB", "500M"), ("500mb", "500M"), ("2GiB", "2Gi"),
      ("1K", "1k"), ("1ki", "1Ki"), ("64KB", "64k"), ("1 Gi", "1Gi"), (" 1Gi ", "1Gi"),
      ("1,5", "1.5"), ("1,5Gi", "1.5Gi"), ("1_000", "1000"), ("1g", "1G"), ("512mi", "512Mi"),
      ("10t", "10T"), ("3pib", "3Pi"), ("100B", "100"), ("5µ", "5u"), ("1,50 gb", "1.50G"),
      ("1\u{A0}Gi", "1Gi"),
    ])
  func suggestion(_ text: String, _ expected: String) {
    #expect(refusal(of: text, by: Quantity.init(parsing:))?.suggestion == expected)
  }

  @Test(
    "Where nobody can tell what was meant, nothing is suggested",
    arguments: ["1,500", "1e", "1Zi", "1i", "Gi", ".", "0x10", "50%", "2cores", "1,2,3", "1e100"])
  func noSuggestion(_ text: String) {
    let error = refusal(of: text, by: Quantity.init(parsing:))
    #expect(error != nil)
    #expect(error?.suggestion == nil)
  }

  @Test(
    "The reason says what is wrong",
    arguments: [
      ("1gi", "`1gi` has no known suffix"),
      ("1e", "the exponent after `e` is missing, as in `1e3`"),
      ("1e+", "the exponent after `e+` is missing, as in `1e3`"),
      ("Ki", "`Ki` does not begin with a number"),
      ("-", "`-` does not begin with a number"),
      ("1e999999999999999999999", "an exponent lies between -99 and 99"),
      ("1e-100", "an exponent lies between -99 and 99"),
      ("1e60", "`1e60` is too large an amount"),
      ("", "a quantity cannot be empty"),
      ("1\n", "`1\\n` has no known suffix"),
    ])
  func reason(_ text: String, _ expected: String) {
    #expect(refusal(of: text, by: Quantity.init(parsing:))?.reason == expected)
  }

  @Test("At most 128 bytes are read")
  func length() throws {
    let longest = String(repeating: "0", count: 127) + "1"
    #expect(try Quantity(parsing: longest) == Quantity(parsing: "1"))
    #expect(
      refusal(of: "0" + longest, by: Quantity.init(parsing:))?.reason
        == "129 bytes are too long for a quantity; the limit is 128")
  }
}
