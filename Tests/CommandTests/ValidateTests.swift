import Testing

@Suite("validate")
struct ValidateTests {
  static let cases: [Case] = [
    Case("validate", ["validate"])
  ]

  @Test("What it says", arguments: cases)
  func golden(_ test: Case) async throws {
    try await Golden.check(test)
  }
}
