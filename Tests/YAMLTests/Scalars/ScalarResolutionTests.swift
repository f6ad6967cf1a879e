import TestSupport
import Testing

import YAML

@Suite("Scalars are read as Helm and kubectl read them")
struct ScalarResolutionTests {
  @Test(
    "A scalar has the kind that the table of spellings gives", arguments: try ScalarTable.rows())
  func kind(of row: ScalarTable.Row) {
    #expect(row.actual == row.expected)
  }

  @Test("A scalar with no special first character is a string, however long")
  func ordinaryText() {
    for text in ["redis", "a: b", "Ünïcode", "#", "\u{FEFF}1", String(repeating: "x", count: 9999)]
    {
      #expect(Scalar.Kind(resolvingPlain: text) == .string)
    }
  }

  @Test("Any run of number characters is read without a crash, and integers of every size exactly")
  func randomNumbers() {
    var random = SeededGenerator(seed: 1)
    let alphabet = Array("0123456789+-._eExXbBoO")
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...24, using: &random)
      let text = String(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
      if case .float(let value) = Scalar.Kind(resolvingPlain: text) {
        #expect(value.isFinite, "\(text)")
      }
    }
    for _ in 0..<20_000 {
      let value =
        Int.random(in: .min ... .max, using: &random) >> Int.random(in: 0..<64, using: &random)
      #expect(Scalar.Kind(resolvingPlain: String(value)) == .integer(value))
    }
  }
}
