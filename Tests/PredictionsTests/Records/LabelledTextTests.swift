import Predictions
import TestSupport
import Testing

@Suite("Texts with labels")
struct LabelledTextTests {
  private func texts(_ content: String, _ name: String) -> Result<[LabelledText], PredictionError> {
    Result { () throws(PredictionError) in
      try LabelledText.all(in: Array(content.utf8), named: name)
    }
  }

  private static let files = [
    (
      "a.jsonl",
      "{\"text\": \"good\", \"label\": \"POSITIVE\"}\n{\"label\": 0, \"sentence\": \"bad\"}\n"
    ),
    ("a.csv", "label,text\nPOSITIVE,good\n0,bad\n"),
    ("a.tsv", "sentence\tlabel\ngood\tPOSITIVE\nbad\t0\n"),
  ]

  @Test("Are read from every format that has fields", arguments: files)
  func formats(_ name: String, _ content: String) throws {
    let texts = try texts(content, name).get()
    #expect(texts.map(\.text) == ["good", "bad"])
    #expect(texts.map(\.label) == ["POSITIVE", "0"])
    #expect(texts.map(\.line) == (name == "a.jsonl" ? [1, 2] : [2, 3]))
  }

  private static let broken = [
    ("a.txt", "good\n", "the name does not tell how texts and labels stand in it"),
    ("a", "good\n", "the name does not tell how texts and labels stand in it"),
    ("a.csv", "text\ngood\n", "there is no column `label`; there is `text`"),
    ("a.csv", "", "there is no header: the file is empty"),
    ("a.jsonl", "{\"text\": \"good\"}\n", "there is no field `label`"),
    ("a.jsonl", "{\"text\": \"good\", \"label\": true}\n", "the field `label` is true or false"),
    ("a.jsonl", "{\"text\": 1, \"label\": 1}\n", "the field `text` is a number"),
    ("a.tsv", "text\tlabel\n \t1\n", "the text is empty"),
    ("a.jsonl", "{\"text\": \"a\", \"label\": 1.5}\n", ""),
    ("a.jsonl", "{", ""),
  ]

  @Test("Are all or none", arguments: broken)
  func failures(_ name: String, _ content: String, _ message: String) throws {
    guard case .failure(let error) = texts(content, name) else {
      Issue.record("\(content) was read")
      return
    }
    #expect(error.message.hasPrefix(message), "\(error.message)")
    #expect(error.help != nil)
    #expect(error.help?.contains("--column") != true)
  }

  @Test("Of any bytes never end the program")
  func fuzz() {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "{", "}", "\"text\"", "\"label\"", ":", ",", "1", "\n", "\t", "text", "label", "\u{0}", "é",
    ]
    for _ in 0..<2000 {
      let content = (0..<Int.random(in: 0..<12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for name in ["a.jsonl", "a.csv", "a.tsv"] { _ = texts(content, name) }
    }
  }
}
