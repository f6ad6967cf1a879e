import DistilBERT
import Testing

@Suite("Precisions")
struct PrecisionTests {
  @Test("are named as the service's backends name them", arguments: ["fp32", "int8"])
  func names(name: String) {
    #expect(Precision(rawValue: name)?.rawValue == name)
  }
}
