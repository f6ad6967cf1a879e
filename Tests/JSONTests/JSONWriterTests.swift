import JSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct JSONWriterTests {
  static let nested = JSONValue.object([
    ("z", .array([.integer(1), .object([]), .array([])])),
    ("a", .object([("b", .null), ("c", .boolean(true))])),
  ])

  @Test("Indented, every member has its line and keeps its place")
  func indented() {
    #expect(
      Self.nested.serialized() == """
        {
          "z": [
            1,
            {},
            []
          ],
          "a": {
            "b": null,
            "c": true
          }
        }
        """)
  }

  @Test("Compact, there is no white space at all")
  func compact() {
    #expect(
      Self.nested.serialized(.compact) == #"{"z":[1,{},[]],"a":{"b":null,"c":true}}"#)
  }

  @Test(
    "Numbers are written so that they are read as the same number",
    arguments: [
      0, -0.0, 1, 0.1, 1.0 / 3, 1e20, 1e-7, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -12.5,
    ])
  func numbers(_ number: Double) throws {
    let text = JSONValue.number(number).serialized()
    #expect(try JSONDecoder().decode(Double.self, from: Data(text.utf8)) == number)
  }

  @Test("What JSON has no number for is null", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ number: Double) {
    #expect(JSONValue.number(number).serialized() == "null")
  }

  @Test("The extreme integers are written in full")
  func integers() {
    #expect(JSONValue.integer(.min).serialized() == "-9223372036854775808")
    #expect(JSONValue.integer(.max).serialized() == "9223372036854775807")
  }

  @Test(
    "Strings are escaped where JSON or a terminal demands it, and only there",
    arguments: [
      ("", #""""#), ("a/b 'c'", #""a/b 'c'""#), (#"a"b\c"#, #""a\"b\\c""#),
      ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
      ("\u{1B}\u{9B}\u{85}", #""\u001b\u009b\u0085""#),
      ("\u{2028}\u{2029}\u{202E}\u{FEFF}", #""\u2028\u2029\u202e\ufeff""#),
      ("\u{E0001}", #""\udb40\udc01""#), ("größe 数据 👍", #""größe 数据 👍""#),
    ])
  func strings(_ string: String, _ expected: String) {
    #expect(JSONValue.string(string).serialized() == expected)
    #expect(JSONValue.object([(string, .null)]).serialized(.compact) == "{\(expected):null}")
  }

  @Test("Every scalar is read back as itself")
  func everyScalar() throws {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      // All of the first two planes; beyond them a sample, and the last.
      guard value < 0x20000 || value % 997 == 0 || value == 0x10FFFF else { continue }
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    let text = JSONValue.array([.string(String(all))]).serialized(.compact)
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(try #require(read.first).unicodeScalars.elementsEqual(all))
    #expect(
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  }
}
