import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Golden files")
struct GoldenTests {
  private static let cases =
    ValidateTests.reports + ValidateTests.findings + LayerTests.cases + SecretTests.cases
    + RenderTests.output + RenderTests.files + RenderTests.failures + BadInputTests.cases
    + UsageTests.said + UsageTests.wrong + PredictTests.output + PredictTests.incomplete
    + PredictTests.failures + DiffTests.environments + DiffTests.files + DiffTests.failures
    + PromoteTests.all
    + RollbackPlanTests.plans + RollbackPlanTests.failures + RollbackPlanTests.usage

  @Test("Each belongs to one case")
  func owners() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder)
    let names = Self.cases.map(\.name) + ReferenceTests.cases.map(\.name)
    #expect(files.sorted() == names.map { "\($0).txt" }.sorted())
  }
}
