import Testing

import JSON

@Suite("Reading JSON")
struct JSONReaderTests {
  private func strings(_ text: String) throws(JSONFailure) -> [String] {
    var reader = JSONReader(Array(text.utf8))
    var result: [String] = []
    try reader.readArray { reader throws(JSONFailure) in result.append(try reader.readString()) }
    try reader.readEnd()
    return result
  }

  private func integer(_ text: String) throws(JSONFailure) -> Int {
    var reader = JSONReader(Array(text.utf8))
    let value = try reader.readInteger()
    try reader.readEnd()
    return value
  }

  private func failure(_ bytes: [UInt8]) -> JSONFailure? {
    do throws(JSONFailure) {
      var reader = JSONReader(bytes)
      try reader.skipValue()
      try reader.readEnd()
      return nil
    } catch {
      return error
    }
  }

  @Test("Members come in order, each with its key, a key that stands twice twice")
  func members() throws {
    var reader = JSONReader(Array(#" { "a" : 1 , "b":[true,false,null], "a":{} } "#.utf8))
    var keys: [String] = []
    try reader.readObject { reader, key throws(JSONFailure) in
      keys.append(key)
      try reader.skipValue()
    }
    try reader.readEnd()
    #expect(keys == ["a", "b", "a"])
  }

  @Test(
    "Texts mean what their escapes say",
    arguments: [
      (#"[]"#, []), (#"["", "a"]"#, ["", "a"]), (#"["größe 世界 🌍"]"#, ["größe 世界 🌍"]),
      (#"["\"\\\/\b\f\n\r\t"]"#, ["\"\\/\u{8}\u{C}\n\r\t"]),
      (#"["\u0041\u00e9\uFFFF"]"#, ["Aé\u{FFFF}"]), (#"["\ud83c\udf0d!"]"#, ["🌍!"]),
      (#"["\u0000"]"#, ["\u{0}"]), (#"["\\u0041"]"#, [#"\u0041"#]),
    ])
  func texts(json: String, expected: [String]) throws {
    #expect(try strings(json) == expected)
  }

  @Test(
    "Whole numbers are exact up to the largest",
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9223372036854775807", .max),
      ("-9223372036854775807", -.max), (" 5 ", 5),
    ])
  func integers(json: String, expected: Int) throws {
    #expect(try integer(json) == expected)
  }

  @Test(
    "A number that is not whole or does not fit is refused where it begins",
    arguments: [
      ("9223372036854775808", "the number is larger than any size can be"),
      ("99999999999999999999999", "the number is larger than any size can be"),
      ("1.0", "a whole number is needed"), ("1e3", "a whole number is needed"),
      ("\"1\"", "a number is needed, not a text"), ("null", "a number is needed, not null"),
    ])
  func numbers(json: String, message: String) {
    #expect(throws: JSONFailure(offset: 0, message: message)) { try integer(json) }
  }

  @Test(
    "Any number is read to the nearest that there is",
    arguments: [
      ("0", 0.0), ("0.002", 0.002), ("-1.5e3", -1500), ("120000", 120_000), ("1E-400", 0),
      (" 9007199254740993 ", 9_007_199_254_740_992),
    ])
  func fractions(json: String, expected: Double) throws {
    var reader = JSONReader(Array(json.utf8))
    #expect(try reader.readNumber() == expected)
    try reader.readEnd()
  }

  @Test("A number beyond all that is computed with is refused", arguments: ["1e999", "-1e400"])
  func tooLarge(json: String) {
    #expect(throws: JSONFailure.self) {
      var reader = JSONReader(Array(json.utf8))
      _ = try reader.readNumber()
    }
  }

  @Test(
    "Values of every kind are passed over",
    arguments: [
      "0", "-0.5", "1e10", "1E-7", "-12.5e+300", "true", "false", "null", "\"\"", "[]", "{}",
      #"{"a":[1,{"b":[[]]}],"c":"\ud83c\udf0d"}"#, "\t\r\n [ 1 , 2 ]\n",
    ])
  func values(json: String) {
    #expect(failure(Array(json.utf8)) == nil)
  }

  @Test(
    "What is no JSON is refused, with the place",
    arguments: [
      ("", 0, "the text ends where a value is needed"), ("  ", 2, "the text ends"),
      ("[1", 2, "a comma or `]` is missing"), ("[1 2]", 3, "a comma or `]` is missing"),
      ("[1,]", 3, "no value begins like this"), ("[,1]", 1, "no value begins like this"),
      ("{", 1, "the text ends"), (#"{"a"}"#, 4, "a colon is missing"),
      (#"{"a":}"#, 5, "no value begins like this"), (#"{"a":1,}"#, 7, "no value begins like this"),
      ("{1:2}", 1, "a key must stand in quotes"), (#"{"a":1 "b":2}"#, 7, "a comma or `}`"),
      ("[1]]", 3, "there is more after the end"), ("1 2", 2, "there is more after the end"),
      ("01", 0, "a number cannot begin with a zero"), ("-", 1, "a digit is missing"),
      ("1.", 2, "a digit is missing"), ("1e", 2, "a digit is missing"),
      ("1e+", 3, "a digit is missing"), ("+1", 0, "no value begins like this"),
      (".5", 0, "no value begins like this"), ("NaN", 0, "no value begins like this"),
      ("Infinity", 0, "no value begins like this"), ("tru", 0, "no value begins like this"),
      ("nul", 0, "no value begins like this"), ("truex", 4, "there is more after the end"),
      ("'a'", 0, "no value begins like this"), ("[1] // no", 4, "there is more after the end"),
      ("\u{FEFF}1", 0, "no value begins like this"),
      (#""a"#, 0, "a text has no end"), (#""a\"#, 0, "a text has no end"),
      (#""a\""#, 0, "a text has no end"), ("\"a\nb\"", 2, "a control character stands in a text"),
      (#""\x""#, 1, "no escape is written like this"),
      (#""\u12""#, 1, "`\\u` needs four hexadecimal digits"),
      (#""\u12G4""#, 1, "`\\u` needs four hexadecimal digits"),
      (#""a\ud83c""#, 2, "half of a surrogate pair"),
      (#""\udf0d\ud83c""#, 1, "half of a surrogate"),
      (#""\ud83c\u0041""#, 1, "half of a surrogate pair"),
      (#""\ud83c\n""#, 7, "`\\u` needs four hexadecimal digits"),
    ])
  func failures(json: String, offset: Int, message: String) throws {
    let failure = try #require(self.failure(Array(json.utf8)))
    #expect(failure.offset == offset)
    #expect(failure.message.hasPrefix(message), "\(failure.message)")
  }

  @Test(
    "A text that is not UTF-8 is refused",
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
  func notUTF8(bytes: [UInt8]) throws {
    let failure = try #require(self.failure([0x22, 0x61] + bytes + [0x22]))
    #expect(failure == JSONFailure(offset: 1, message: "the text is not UTF-8"))
  }

  @Test("Arrays and objects may stand so deep in each other and no deeper")
  func depth() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(failure(Array(deepest.utf8)) == nil)
    for opening in ["[", #"{"a":"#] {
      let text = String(repeating: opening, count: 1_000_000)
      let failure = try #require(self.failure(Array(text.utf8)))
      #expect(failure.message == "arrays and objects stand more than 64 levels deep")
      #expect(failure.offset == 64 * opening.utf8.count)
    }
  }

  @Test("A failure knows its line")
  func lines() throws {
    let text = Array("{\n  \"a\": 1,\n  \"b\": x\n}\n".utf8)
    #expect(try #require(failure(text)).line(in: text) == 3)
    #expect(JSONFailure(offset: 0, message: "").line(in: []) == 1)
  }
}
