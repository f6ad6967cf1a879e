import Diagnostics
import EnvironmentKit
import TestSupport
import Testing

@Suite("Evidence and policies of any bytes")
struct EvidenceFuzzTests {
  /// A valid text with bytes changed, taken out, put in twice or put in from the alphabet.
  static func mutation(
    of text: String, _ alphabet: [String], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
      case 2: bytes.replaceSubrange(start..<end, with: [UInt8.random(in: 0...255, using: &random)])
      case 3: bytes = Array(bytes[..<start])
      default:
        bytes.insert(contentsOf: (alphabet.randomElement(using: &random) ?? "").utf8, at: start)
      }
    }
    return bytes
  }

  static let markup = [
    "<", ">", "/>", "</testcase>", "<failure/>", "<failure/>", "<failure></failure>", "<error/>",
    "<skipped/>", "<!--", "-->", "<![CDATA[", "]]>",
    "<?x ?>", "&amp;", "&#x0;", "&", "\"", "'", "<!DOCTYPE", "<testsuite>", "</testsuite>", "=",
    " tests=\"9\"", " timestamp=\"\"", "\u{FEFF}", "é", "<testcase name='x'/>",
  ]

  @Test("A broken document is read or refused with a place inside of it")
  func xml() {
    var random = SeededGenerator(seed: 41)
    var counts = (read: 0, refused: 0)
    for _ in 0..<20_000 {
      let valid = TestReportTests.valid.randomElement(using: &random) ?? ""
      let bytes = Self.mutation(of: valid, Self.markup, &random)
      do throws(XMLFailure) {
        var reader = try XMLReader(bytes)
        var depth = 0
        while let event = try reader.next() { depth += event == .end ? -1 : 1 }
        #expect(depth == 0)
        counts.read += 1
      } catch {
        #expect((0...bytes.count).contains(error.offset))
        #expect(!error.message.isEmpty)
        counts.refused += 1
      }
    }
    #expect(counts.read > 1000 && counts.refused > 1000, "\(counts)")
  }

  @Test("A broken report is judged or refused, and one with a failure in it never passes")
  func reports() throws {
    let bench = try GateBench()
    var random = SeededGenerator(seed: 42)
    var counts: [Substring: Int] = [:]
    let failing = TestReportTests.swift.replacing("/>", with: "><failure/></testcase>")
    for _ in 0..<1200 {
      let valid = (TestReportTests.valid + [failing]).randomElement(using: &random) ?? ""
      let bytes = Self.mutation(of: valid, Self.markup, &random)
      try bench.write("tests.xml", bytes)
      let outcome = bench.outcome(.tests(maximumAge: "24h"), ["tests.xml"])
      counts[outcome.prefix { $0 != ":" }, default: 0] += 1
      if outcome.hasPrefix("passed") { #expect(!Self.hasFailure(bytes)) }
    }
    #expect(Set(counts.keys) == ["passed", "failed", "2"])
  }

  /// Whether a document has an element that tells of a failure.
  private static func hasFailure(_ bytes: [UInt8]) -> Bool {
    let outline = XMLReaderTests.outline(bytes)
    return outline.contains("<failure") || outline.contains("<error")
  }

  @Test("Broken metrics are judged or refused with a place, and never pass by half")
  func metrics() throws {
    let bench = try GateBench()
    let alphabet = [
      "{", "}", "[", "]", ",", ":", "\"", "NaN", "\"NaN\"", "null", "-1", "1e999", "0", "true",
      "\"status\":", "\"value\":", "\"requests\":", "\\u0000", "é", "\"error\":\"x\",",
    ]
    var random = SeededGenerator(seed: 43)
    var counts: [Substring: Int] = [:]
    for _ in 0..<1200 {
      let valid = MetricsTests.valid.randomElement(using: &random) ?? ""
      try bench.write("m.json", Self.mutation(of: valid, alphabet, &random))
      let outcome = bench.outcome(.metrics(maximumAge: "24h"), ["m.json"])
      counts[outcome.prefix { $0 != ":" }, default: 0] += 1
      if outcome.hasPrefix("2") { #expect(outcome.hasPrefix("2: m.json:"), "\(outcome)") }
      if outcome.hasPrefix("passed") { #expect(outcome.contains("error rate")) }
    }
    #expect(Set(counts.keys) == ["passed", "failed", "2"])
  }

  @Test("A broken promotion.yaml is read, or refused with places inside of it")
  func policy() throws {
    let valid = try readText("\(Repository.environments)/promotion.yaml")
    let alphabet = [
      "\n", "  ", "- ", ": ", "{", "}", "[", "]", "tag", "*", "X.Y.Z", "dev", "prod", "gates:",
      "&a ", "*a", "<<: ", "null", "0", "-1", "\t", "\u{0}", "é", "deployment.canary",
    ]
    var random = SeededGenerator(seed: 44)
    var counts = (read: 0, refused: 0)
    for _ in 0..<4000 {
      let bytes = Self.mutation(of: valid, alphabet, &random)
      do throws(InputFailure) {
        let policy = try PromotionPolicy(
          ConfigurationFile(ValuesFile(SourceText(name: "promotion.yaml", bytes: bytes))),
          project: .standard)
        #expect(!policy.travels.isEmpty && !policy.steps.isEmpty)
        for step in policy.steps {
          #expect(policy.environments[step.from] != nil && policy.environments[step.to] != nil)
          #expect(policy.way(from: step.to, to: step.from) == nil)
        }
        for environment in policy.environments.values {
          guard let weights = environment.canary?.weights else { continue }
          #expect(!weights.isEmpty && weights == weights.sorted())
          #expect(weights.allSatisfy { (1...100).contains($0) })
        }
        counts.read += 1
      } catch {
        #expect(!error.diagnostics.isEmpty)
        #expect(
          error.diagnostics.allSatisfy { (0...bytes.count).contains($0.location.start.offset) })
        counts.refused += 1
      }
    }
    #expect(counts.read > 100 && counts.refused > 100, "\(counts)")
  }
}
