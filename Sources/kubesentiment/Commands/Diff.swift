internal import ArgumentParser
internal import EnvironmentKit
internal import JSON

/// `kubesentiment diff`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what differs between environments, files and revisions.",
    discussion: """
      Compares merged values by meaning: maps by key, lists of objects by their name, type or port, \
      quantities and durations by value. What -f, --set and --set-string give lies over TO, or over \
      the environment itself where it is alone: what would change if that were deployed. Without \
      names, all environments stand beside each other. Nothing is printed where nothing differs.

      Secrets are shown as ***. So a json-patch writes *** where TO has a secret written out, and \
      says so; everything else it makes exactly as TO has it.

      EXAMPLE:
        kubesentiment diff staging prod
        kubesentiment diff prod --against v1.2.0 --exit-code
        kubesentiment diff prod --set image.tag=v1.3.0 --format markdown
        kubesentiment diff old/values.yaml new/values.yaml --only resources
        kubesentiment diff

      \(ExitStatus.explanation)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    /// RFC 6902.
    case jsonPatch = "json-patch"
    case markdown
    case matrix
  }

  @OptionGroup var comparison: ComparisonOptions

  @Option(help: "How to say what differs.")
  var format: Format?

  @Flag(help: "Exit with 1 where anything differs.")
  var exitCode = false

  @Flag(help: "Show also what is equal and written in another way.")
  var verbose = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if format != .matrix { try comparison.checkPair() }
    if format == .jsonPatch, comparison.from == nil {
      throw ValidationError("--format json-patch needs FROM and TO.")
    }
    if format == .jsonPatch, !comparison.only.isEmpty {
      throw ValidationError("A json-patch makes all of TO; it does not go with --only.")
    }
    if format == .matrix, comparison.sides.count == 1 {
      throw ValidationError("--format matrix takes two sides, or none for all environments.")
    }
  }

  func run() throws {
    let streams = StandardStreams(color: global.color, quiet: global.quiet)
    let output = DifferenceOutput(
      format: format ?? .text, verbose: verbose, isQuiet: global.quiet, streams: streams)
    let differs: Bool
    do {
      if let request = try comparison.request(environments: global.environments),
        format != .matrix
      {
        let values = try request.values()
        differs = try output.write(values, only: comparison.paths)
      } else {
        let matrix = try ValueMatrix.read(
          directory: global.environments, sides: comparison.sides, further: comparison.layers)
        differs = try output.write(matrix.limited(to: comparison.paths))
      }
    } catch let failure as InputFailure {
      try output.write(
        failure, names: comparison.sides.isEmpty ? nil : comparison.names)
      throw ExitStatus.failure
    }
    if exitCode, differs { throw ExitStatus.findings }
  }
}
