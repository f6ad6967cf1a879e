import EnvironmentKit
import OrderedCollections
import Testing
import YAML

@Suite("The registry of rules")
struct RuleRegistryTests {
  @Test("Ids and names are unique, and ids fit their category")
  func idsAndNames() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
    let prefixes: [Rule.Category: String] = [
      .yaml: "KS0", .input: "KS0", .matrix: "KS1", .variables: "KS2", .structure: "KS3",
      .secrets: "KS4", .betweenEnvironments: "KS5", .practice: "KS7",
    ]
    for rule in Rule.all {
      #expect(rule.id.count == 5)
      #expect(rule.id.hasPrefix(prefixes[rule.category] ?? "?"), "\(rule.id)")
    }
  }

  @Test("Every finding of the YAML layer and of reading has its rule")
  func everyFindingHasItsRule() {
    for rule in YAMLRule.allCases { #expect(Rule.named(rule.rawValue)?.name == rule.name) }
    for rule in InputRule.allCases { #expect(Rule.named(rule.rawValue)?.name == rule.name) }
    for problem in StructureProblem.allCases { #expect(Rule.named(problem.rawValue) != nil) }
  }

  @Test("The rows of the repository's matrix are the rows that have a meaning")
  func rowsOfTheMatrix() throws {
    let file = try ConfigurationFile.read("\(Repository.environments)/matrix.yaml")
    #expect(file.value.map.map { Set($0.keys) } == Set(MatrixRow.kinds.keys))
    #expect(MatrixRow.all.count == 14)
  }

  @Test(
    "A rule is found by its id and its name, in any case",
    arguments: ["KS101", "ks101", "replicas", "Replicas"])
  func found(_ name: String) {
    #expect(Rule.named(name)?.id == "KS101")
  }

  @Test("Summaries and remedies are sentences that fit where they are shown")
  func texts() {
    for rule in Rule.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(!rule.remedy.hasSuffix("."), "\(rule.id)")
      #expect(!rule.summary.contains("\n") && !rule.why.contains("\n"), "\(rule.id)")
    }
  }
}
