import Predictions
import Testing

@Suite("Lines of JSON")
struct JSONLineTests {
  @Test(
    "Give the text in their field",
    arguments: [
      (#"{"text": "a film to see"}"#, ["a film to see"]),
      ("{\"text\":\"a\"}\n{\"text\":\"b\"}\r\n", ["a", "b"]),
      ("\n{\"text\":\"a\"}\n \t\r\n\n{\"text\":\"b\"}\n\n", ["a", "b"]),
      (#"{"id": 1, "text": "a", "tags": [{"text": "no"}], "n": -1.5e+3, "x": null}"#, ["a"]),
      (#" {"text" : "a\n\t\"\\\/\u00e9\ud83d\ude00\u0000" } "#, ["a\n\t\"\\/é😀\u{0}"]),
      (#"{"text": "no", "text": "the last"}"#, ["the last"]),
      (#"{"te\u0078t": "a"}"#, ["a"]),
      (#"{"sentence": "a"}"#, ["a"]),
      (#"{"sentence": "no", "text": "a"}"#, ["a"]),
      (#"{"text": "a", "sentence": null}"#, ["a"]),
      (#"{"sentence": [5], "text": "a"}"#, ["a"]),
      (#"{"text": null, "text": "the last"}"#, ["the last"]),
      (#"{"text": ""}"#, [""]),
      ("\u{FEFF}{\"text\":\"a\u{2028}b\"}", ["a\u{2028}b"]),
      ("", []),
      ("\n \n", []),
    ])
  func texts(lines: String, expected: [String]) {
    let reading = Reading(lines, .jsonl)
    #expect(reading.texts == expected)
    #expect(reading.error == nil)
  }

  @Test("Are counted as lines of the file, blank ones too")
  func numbers() {
    let reading = Reading("\n{\"text\":\"a\"}\n\n{\"text\":\"b\"}", .jsonl)
    #expect(reading.records == [Record(line: 2, text: "a"), Record(line: 4, text: "b")])
  }

  @Test("Can have the text in a field of another name")
  func column() {
    let line = #"{"text": "no", "review": "yes"}"#
    #expect(Reading(line, .jsonl, column: "review").texts == ["yes"])
  }

  @Test(
    "That have no text are records all the same, which say why",
    arguments: [
      (#"{"text": 3}"#, nil, "the field `text` is a number, not a text"),
      (#"{"é": 1, "text": null}"#, nil, "the field `text` is null, not a text"),
      (#"{"text": 5, "sentence": "a"}"#, nil, "the field `text` is a number, not a text"),
      (#"{"sentence": {}}"#, nil, "the field `sentence` is an object, not a text"),
      (
        #"{"text": "a", "label": 1}"#, "txt",
        "there is no field `txt`; there are `text`, `label`; did you mean --column 'text'?"
      ),
      (
        #"{"review": "good"}"#, "Review",
        "there is no field `Review`; there is `review`; did you mean --column 'review'?"
      ),
      (
        "{}", nil,
        "there is no field `text` or `sentence`; there is none at all; "
          + "name the column with the texts: --column NAME"
      ),
      (#""text""#, nil, #"this is a text, not an object such as {"text": "a film to see"}"#),
      (
        #"[{"text": "a"}]"#, nil,
        #"this is an array, not an object such as {"text": "a film to see"}; "#
          + "jq -c '.[]' makes lines of an array"
      ),
    ] as [(String, String?, String)])
  func lacks(line: String, column: String?, lack: String) {
    let reading = Reading(
      "{\"text\":\"a\",\"txt\":\"a\",\"Review\":\"a\"}\n" + line, .jsonl, column: column)
    #expect(reading.error == nil)
    #expect(reading.records == [Record(line: 1, text: "a"), Record(line: 2, lack: lack)])
  }

  @Test("Name few of many fields")
  func manyFields() {
    let fields = (0..<10_000).map { "\"f\($0)\":0" }.joined(separator: ",")
    let lack = Reading("{\(fields)}", .jsonl).records.first?.lack ?? ""
    #expect(lack.contains("there are `f0`, `f1`,") && lack.contains("`f11`, …;"))
  }

  @Test(
    "That are not what they should be are refused at their place",
    arguments: [
      ("plain text", "1:1: no value begins like this"),
      ("[1", "1:3: a comma or `]` is missing"),
      ("[", "1:2: the text ends where a value is needed"),
      ("5 6", "1:3: there is more after the end"),
      (#"{"text": "a", "sentence": nul}"#, "1:27: no value begins like this"),
      (#"{"text": "a"} x"#, "1:15: there is more after the end"),
      (#"{"text": "a",}"#, "1:14: no value begins like this"),
      (#"{"text": "a"#, "1:10: a text has no end"),
      (#"{"text": "\ud800"}"#, "1:11: half of a surrogate pair stands alone"),
      ("{\"text\": \"\u{1}\"}", "1:11: a control character stands in a text"),
      ("{\"text\": \"a\nb\"}", "1:10: a text has no end"),
      (
        String(repeating: "[", count: 100_000),
        "1:65: arrays and objects stand more than 64 levels deep"
      ),
      (
        "{\"a\":" + String(repeating: "[", count: 100_000),
        "1:69: arrays and objects stand more than 64 levels deep"
      ),
    ])
  func refused(lines: String, report: String) {
    #expect(Reading(lines, .jsonl).report.hasPrefix(report + "; each line holds an object"))
  }

  @Test("That are not UTF-8 are refused as text is")
  func invalid() {
    let bytes = Array("{\"text\": \"é".utf8) + [0xE9] + Array("\"}\n".utf8)
    #expect(
      Reading(PieceSource([bytes]), .jsonl).report
        == "1:12: this is not UTF-8 (the byte 0xE9); save the file as UTF-8")
  }
}
