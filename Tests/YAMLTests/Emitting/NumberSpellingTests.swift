import Testing
import YAML

@Suite("Numbers are spelled so that every reader agrees")
struct NumberSpellingTests {
  @Test(
    "Plain decimal keeps its own text",
    arguments: [
      "0", "-1", "3", "0.5", "1.20", "1.0", "-0.0", "9007199254740993", "18446744073709551615",
      "123456789012345678901234567890", "0.12345678901234567890", "0.000001",
    ])
  func kept(_ text: String) {
    #expect(Emitter().emit(["k": .plain(text)]) == "k: \(text)\n")
  }

  @Test(
    "Any other spelling becomes decimal, with an exponent only where JSON has one",
    arguments: [
      ("0777", "511"), ("0o17", "15"), ("0b11", "3"), ("0x1F", "31"), ("1_000", "1000"),
      ("+1", "1"),
      ("1e3", "1000"), ("1e10", "10000000000"), ("08", "8"), ("08.5", "8.5"), ("1.", "1"),
      (".5", "0.5"),
      ("-.5", "-0.5"), ("+1.50", "1.5"), ("1.25e2", "125"), ("1e-3", "0.001"), ("15e-1", "1.5"),
      ("1e-6", "0.000001"), ("1e-7", "1.0e-7"), ("-1.25e-7", "-1.25e-7"),
      ("1e20", "100000000000000000000"), ("1e21", "1.0e+21"), ("-1.5e30", "-1.5e+30"),
      ("0x8000000000000000", "9223372036854776000"),
      ("1.7976931348623157e308", "1.7976931348623157e+308"),
      ("5e-324", "5.0e-324"), ("-0e3", "0"), ("00", "0"), ("123456.75e1", "1234567.5"),
    ])
  func canonical(text: String, spelling: String) throws {
    let value = Value.plain(text)
    #expect(Emitter().emit(["k": value]) == "k: \(spelling)\n")
    #expect(try Value.read(spelling).means(value))
  }

  @Test("Booleans and nulls have one spelling each")
  func words() {
    let words: Value = [.plain("yes"), .plain("OFF"), .plain("~"), .plain("")]
    #expect(Emitter().emit(words) == "- true\n- false\n- null\n- null\n")
  }

  @Test("A text that does not mean the number it stands for is not kept")
  func mismatch() {
    let scalar = Scalar(kind: .integer(5), text: "6", style: .plain)
    var value: Value = ""
    value.content = .scalar(scalar)
    #expect(Emitter().emit(value) == "5\n")
  }
}
