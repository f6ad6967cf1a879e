import TestSupport
import Kubernetes
import Testing

/// What no parser may do, whatever it is given.
@Suite("Every parser withstands any text")
struct FuzzTests {
  struct Parser: Sendable, CustomTestStringConvertible {
    let name: String
    let valid: [String]
    let read: @Sendable (String) throws(ValueSyntaxError) -> String
    var testDescription: String { name }
  }

  static let parsers = [
    Parser(name: "Quantity", valid: ["1.5Gi", "-100m", "1e-3", "9223372036854775807Ki"]) {
      text throws(ValueSyntaxError) in try Quantity(parsing: text).text
    },
    Parser(name: "ImageTag", valid: ["v1.2.0", "_x-y"]) { text throws(ValueSyntaxError) in
      try ImageTag(parsing: text).text
    },
    Parser(name: "ImageRepository", valid: ["gcr.io/a/b__c", "[::1]:5000/x-y", "localhost/x"]) {
      text throws(ValueSyntaxError) in try ImageRepository(parsing: text).text
    },
    Parser(name: "ImageReference", valid: ["gcr.io/a/b:v1", "[::1]:5000/x:1@sha256:0a"]) {
      text throws(ValueSyntaxError) in try ImageReference(parsing: text).text
    },
    Parser(name: "CronSchedule", valid: ["*/5 1-3,4 ? jan-MAR mon", "@every 1h"]) {
      text throws(ValueSyntaxError) in try CronSchedule(parsing: text).text
    },
    Parser(name: "PrometheusDuration", valid: ["1y2w3d4h5m6s7ms", "15d"]) {
      text throws(ValueSyntaxError) in try PrometheusDuration(parsing: text).text
    },
    Parser(name: "GoDuration", valid: ["-2h45m", "1.5h", "3µs", ".5s"]) {
      text throws(ValueSyntaxError) in try GoDuration(parsing: text).text
    },
    Parser(name: "AbsoluteURL", valid: ["https://a.example:80/b?c=%20#d", "http://[::1]/x"]) {
      text throws(ValueSyntaxError) in try AbsoluteURL(parsing: text).text
    },
  ]

  /// Characters that the grammars give a meaning.
  private static let alphabet = "0123456789.+-eEimkKMGTPnu,/:@?#%*[] \tabcxyzTZ_=µ"

  @Test("Random text is read as it stands, or refused in one printable line", arguments: parsers)
  func randomText(_ parser: Parser) {
    var generator = SeededGenerator(seed: 20_260_101)
    for round in 0..<1_500 {
      let text =
        switch round % 3 {
        case 0: generator.anyText(upTo: 24)
        case 1: generator.text(of: Self.alphabet, upTo: 16)
        default:
          generator.mutation(of: generator.mutation(of: parser.valid[round % parser.valid.count]))
        }
      checkReading(of: text, by: parser)
    }
  }

  private static let megabytes = ["1", "a", "é", "1h", "/", "::", ",", " "].map {
    String(repeating: $0, count: 1_000_000 / $0.utf8.count)
  }

  @Test("A megabyte is refused by its length alone", arguments: parsers)
  func longText(_ parser: Parser) {
    for text in Self.megabytes {
      let reason = refusal(of: text, by: parser.read)?.reason
      #expect(reason?.contains("too long") == true, "\(text.prefix(2))")
    }
  }

  @Test("The empty text is nothing", arguments: parsers)
  func emptyText(_ parser: Parser) {
    let error = refusal(of: "", by: parser.read)
    #expect(error?.reason.hasSuffix("cannot be empty") == true)
    #expect(error?.suggestion == nil)
  }

  private func checkReading(of text: String, by parser: Parser) {
    do throws(ValueSyntaxError) {
      let kept = try parser.read(text)
      if kept != text { Issue.record("\(text.debugDescription) became \(kept.debugDescription)") }
    } catch {
      let isPrintable = error.reason.unicodeScalars.allSatisfy { scalar in
        let category = scalar.properties.generalCategory
        return category != .control && category != .format
      }
      if error.reason.isEmpty || error.reason.utf8.count > 500 || !isPrintable {
        Issue.record("\(text.debugDescription) is refused by \(error.reason.debugDescription)")
      }
      guard let suggestion = error.suggestion else { return }
      if suggestion == text || refusal(of: suggestion, by: parser.read) != nil {
        Issue.record("\(text.debugDescription) is answered with \(suggestion.debugDescription)")
      }
    }
  }
}
