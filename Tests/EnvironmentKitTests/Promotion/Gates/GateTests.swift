import Diagnostics
import EnvironmentKit
import Foundation
import Testing

@Suite("Gates")
struct GateTests {
  private static let all = Gate.allCases.map { GatePolicy($0) }
  private static let nothing = GateFacts(now: GateBench.now)

  private func judged(
    _ policies: [GatePolicy], _ facts: GateFacts = nothing
  ) throws(InputFailure) -> [Gate: GateResult] {
    let results = try judge(policies, with: facts)
    #expect(results.map(\.gate) == Gate.allCases)
    return Dictionary(uniqueKeysWithValues: results.map { ($0.gate, $0) })
  }

  @Test("Every gate has a result, in one order; what is not listed is not required")
  func order() throws {
    #expect(try judged([]).values.allSatisfy { $0.status == .notRequired && $0.isOpen })
    #expect(try judged(Self.all.reversed()).values.allSatisfy { $0.status == .missing })
    #expect(try judged(Self.all).values.allSatisfy { $0.help != nil && !$0.isOpen })
  }

  @Test("Of what is missing is said exactly what to supply")
  func supply() throws {
    func help(_ gate: Gate, _ command: String? = nil) throws -> String? {
      try judged([GatePolicy(gate, command: command)])[gate]?.help
    }
    #expect(
      try help(.tests, "pytest tests/ --junitxml=tests.xml")
        == "run `pytest tests/ --junitxml=tests.xml` and give `--evidence tests=tests.xml`")
    #expect(
      try help(.integrationTests, "./run.sh")
        == "run `./run.sh` and give `--evidence integration-tests=FILE`, a report in JUnit's XML")
    #expect(
      try help(.tests, "gotestsum --junitfile 'out/unit.xml' ./... && true")
        == "run `gotestsum --junitfile 'out/unit.xml' ./... && true` and give "
        + "`--evidence tests=out/unit.xml`")
    #expect(
      try help(.metrics, "curl -s $URL > m.json")
        == "run `curl -s $URL > m.json` and give `--evidence metrics=m.json`")
    #expect(try help(.metrics)?.hasPrefix("give `--evidence metrics=FILE`, JSON such as") == true)
    #expect(
      try help(.predictions)
        == "give `--evidence predictions=FILE`, texts with their expected labels")
  }

  @Test("One that is not required keeps nothing back, and says what it found")
  func notRequired() throws {
    let bench = try GateBench(["tests.xml": "<testsuites/>", "good.xml": TestReportTests.swift])
    func status(_ policies: [GatePolicy], _ file: String?) throws -> (GateResult.Status, String) {
      let evidence = file.map { [Evidence(.tests, path: bench.folder($0))] } ?? []
      let facts = GateFacts(now: GateBench.now, evidence: evidence)
      let result = try #require(try judged(policies, facts)[.tests])
      return (result.status, result.message)
    }
    let optional = [GatePolicy(.tests, isRequired: false)]
    #expect(try status(optional, nil) == (.notRequired, "nothing was handed in"))
    #expect(try status(optional, "tests.xml") == (.notRequired, "it would fail: no test ran"))
    #expect(try status(optional, "good.xml") == (.passed, "1 test passed, 0s old"))
    #expect(try status([], "tests.xml") == (.notRequired, "it would fail: no test ran"))
    #expect(try status([], "good.xml") == (.passed, "1 test passed, 0s old"))
    #expect(try status([], nil) == (.notRequired, "not asked for here"))
  }

  @Test("What is wrong with every file is said at once")
  func failures() throws {
    let bench = try GateBench(["tests.xml": "<a", "m.json": "{"])
    let evidence = [
      Evidence(.metrics, path: bench.folder("m.json")),
      Evidence(.tests, path: bench.folder("tests.xml")),
      Evidence(.integrationTests, path: bench.folder("none.xml")),
    ]
    let error = #expect(throws: InputFailure.self) {
      try judge(Self.all, with: GateFacts(now: GateBench.now, evidence: evidence))
    }
    #expect(error?.diagnostics.map(\.rule) == ["KS017", "KS011", "KS017"])
    #expect(error?.diagnostics.allSatisfy { $0.isFailure } == true)
  }

  @Test("The working tree must hold nothing that is not committed")
  func workingTree() throws {
    func result(_ tree: WorkingTree?) throws -> GateResult? {
      try judged(Self.all, GateFacts(now: GateBench.now, workingTree: tree))[.cleanTree]
    }
    #expect(try result(.clean)?.status == .passed)
    let changed = try #require(try result(.changed(["a.yaml", "b\u{1B}[2J"])))
    #expect(changed.status == .failed)
    #expect(changed.message == "2 files not committed")
    #expect(changed.details == ["a.yaml", "b\\u{1B}[2J"])
    #expect(try result(.noRepository)?.status == .missing)
    #expect(try result(.noGit)?.help == "install git")
    #expect(try result(nil)?.status == .missing)
  }

  /// Ten texts, of which the source's model gets 9 right.
  private func predictions(
    correct: Int, flips: Int, _ thresholds: PredictionThresholds
  ) throws -> GateResult? {
    let flip = PredictionComparison.Flip(
      line: 7, text: String(repeating: "so-so ", count: 20), expected: "POSITIVE",
      before: "POSITIVE", after: "NEGATIVE")
    let comparison = PredictionComparison(
      textCount: 10, correctBefore: 9, correctAfter: correct,
      flips: Array(repeating: flip, count: flips))
    return try judged(
      [GatePolicy(.predictions, thresholds: .predictions(thresholds))],
      GateFacts(
        now: GateBench.now, evidence: [Evidence(.predictions, path: "texts.tsv")],
        predictions: comparison))[.predictions]
  }

  @Test("The target's model must label as many texts as expected, and change few labels")
  func predictions() throws {
    let thresholds = PredictionThresholds(minimumAccuracy: 0.7, maximumFlips: 0.2)
    let passed = try #require(try predictions(correct: 7, flips: 2, thresholds))
    #expect(passed.status == .passed)
    #expect(passed.message == "accuracy 70% of 10 texts, 90% before; 2 labels changed")
    #expect(passed.evidence == "texts.tsv")
    #expect(
      passed.details[0]
        == "texts.tsv:7: POSITIVE → NEGATIVE, expected POSITIVE: "
        + String(repeating: "so-so ", count: 10) + "…")
    let failed = try #require(try predictions(correct: 6, flips: 3, thresholds))
    #expect(failed.status == .failed)
    #expect(
      failed.message == "the accuracy 60% is below 70%; 3 labels of 10 (30%) would change, at most "
        + "20% may")
    #expect(try predictions(correct: 0, flips: 10, PredictionThresholds())?.status == .passed)
  }

  @Test("Without a text nothing is known of a model")
  func noTexts() throws {
    let comparison = PredictionComparison(
      textCount: 0, correctBefore: 0, correctAfter: 0, flips: [])
    let facts = GateFacts(now: GateBench.now, predictions: comparison)
    #expect(try judged([GatePolicy(.predictions)], facts)[.predictions]?.status == .failed)
  }
}
