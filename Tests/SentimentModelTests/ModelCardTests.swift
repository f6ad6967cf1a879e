import CSentimentModel
import Secrets
import SentimentModel
import Testing

@Suite("The model card")
struct ModelCardTests {
  private let lines = DefaultModel.modelCard.split(
    separator: "\n", omittingEmptySubsequences: false)

  @Test("names the model and fits a terminal of 80 columns")
  func width() {
    #expect(lines.first == "# \(DefaultModel.name)")
    #expect(lines.allSatisfy { $0.count <= 80 })
    let isPlain = DefaultModel.modelCard.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar.properties.generalCategory != .control
    }
    #expect(isPlain)
  }

  @Test("states the size and the digest of the weights in the program")
  func weights() throws {
    let file = embedded_model_safetensors()
    let bytes = Array(UnsafeBufferPointer(start: file.start, count: file.count))
    let digest = try sha256Hex(bytes)
    #expect(DefaultModel.modelCard.contains("`\(digest)`"))
    #expect(DefaultModel.modelCard.contains("\(bytes.count) bytes"))
  }

  @Test(
    "says what one asks of a model before using it",
    arguments: [
      "Base", "Data", "Licence", "Recipe", "Accuracy", "Intended use", "Limits", "Make it again",
    ])
  func sections(title: String) {
    #expect(lines.contains("## \(title)"))
  }

  @Test("states accuracies that are what their counts come to")
  func accuracies() throws {
    let rows = DefaultModel.modelCard.matches(
      of: /\| *(\d+) of (\d+) *\| *0\.(\d{4}) *\|/)
    #expect(rows.count >= 3)
    for row in rows {
      let right = try #require(Int(row.output.1))
      let all = try #require(Int(row.output.2))
      let stated = try #require(Int(row.output.3))
      #expect((right * 20_000 + all) / (2 * all) == stated, "\(row.output.0)")
    }
  }
}
