import Diagnostics
import Files
import YAML

/// What is timed, each including the one before.
enum Stage: String, CaseIterable {
  /// libyaml's bare event loop.
  case events
  /// The tree with its places.
  case parse
  /// The values that the tree means.
  case compose

  /// - Returns: something that depends on all the work, so that none of it is optimised away.
  func run(on source: SourceText) throws -> Int {
    switch self {
    case .events:
      guard let count = countEvents(source.bytes) else { throw Refusal.notYAML }
      return count
    case .parse:
      return try Parser.parseSingle(source).comments.count
    case .compose:
      let composition = try Parser.parseSingle(source).compose(file: source.name)
      guard composition.diagnostics.allSatisfy({ $0.severity < .error }) else {
        throw Refusal.notYAML
      }
      return composition.secrets.count
    }
  }
}

enum Refusal: Error {
  case usage
  case notYAML
}

/// `ParsingBenchmark STAGE FILE RUNS` prints the nanoseconds of each run, one a line. The file is
/// read once, before the first.
@main
enum ParsingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let stage = Stage(rawValue: arguments[1]),
      let runs = Int(arguments[3])
    else { throw Refusal.usage }
    let source = SourceText(
      name: arguments[2], bytes: try readFile(arguments[2], limit: Limits.standard.bytes))
    let clock = ContinuousClock()
    var total = 0
    for _ in 0..<runs {
      let time = try clock.measure { total &+= try stage.run(on: source) }
      print(Int(time / .nanoseconds(1)))
    }
    // The sum is of no use to anybody, but a run that nobody looks at may be left out.
    guard total >= 0 else { throw Refusal.notYAML }
  }
}
