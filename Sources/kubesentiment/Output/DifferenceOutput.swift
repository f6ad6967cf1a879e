internal import Diagnostics
internal import EnvironmentKit
internal import JSON
internal import Terminal
internal import YAML

/// Writes what differs in the form that was asked for.
struct DifferenceOutput {
  let format: Diff.Format
  let verbose: Bool
  let isQuiet: Bool
  let streams: StandardStreams

  /// - Returns: whether the sides differ, or where paths are given, there.
  func write(_ values: ComparedValues, only paths: [ValuePath]) throws -> Bool {
    if format == .jsonPatch { return try write(values.patch) }
    let difference = values.difference.limited(to: paths)
    for path in paths where values.from.at(path) == nil && values.to.at(path) == nil {
      streams.report(
        .warning, "neither \(values.names.from) nor \(values.names.to) has anything at `\(path)`")
    }
    switch format {
    case .json:
      try streams.writeOutput(difference.json(verbose: verbose).serialized() + "\n")
    case .markdown: try streams.writeOutput(difference.markdown(verbose: verbose))
    case .text, .jsonPatch, .matrix: try writeText(difference)
    }
    return !difference.isEmpty
  }

  private func writeText(_ difference: Difference) throws {
    let palette = streams.outputPalette
    var text = difference.text(palette, width: streams.outputColumns, verbose: verbose)
    if !text.isEmpty, !isQuiet {
      let title = palette.bold("\(difference.from) → \(difference.to)".visible)
      text = "\(title): \(difference.summary(verbose: verbose))\n\n\(text)"
    }
    try streams.writeOutput(text)
  }

  private func write(_ patch: JSONPatch) throws -> Bool {
    try streams.writeOutput(patch.json.serialized() + "\n")
    if !patch.masked.isEmpty {
      let shown = patch.masked.prefix(5).map { "`\($0.path)`" }.joined(separator: ", ")
      let more = patch.masked.count > 5 ? " and \(patch.masked.count - 5) more" : ""
      streams.report(
        .warning, "the patch writes *** where TO has a secret written out: at \(shown)\(more)")
    }
    return !patch.operations.isEmpty
  }

  /// - Returns: whether the environments differ.
  func write(_ matrix: ValueMatrix) throws -> Bool {
    switch format {
    case .json: try streams.writeOutput(matrix.json().serialized() + "\n")
    case .markdown: try streams.writeOutput(matrix.markdown)
    case .text, .jsonPatch, .matrix:
      try streams.writeOutput(matrix.text(streams.outputPalette, width: streams.outputColumns))
    }
    return !matrix.rows.isEmpty
  }

  /// - Parameter names: what the two sides are called; nil for all environments.
  func write(_ failure: InputFailure, names: (from: String, to: String)?) throws {
    guard format == .json else { return streams.report(failure) }
    let document =
      names.map {
        Difference.failureJSON(from: $0.from, to: $0.to, diagnostics: failure.diagnostics)
      } ?? ValueMatrix([]).json(diagnostics: failure.diagnostics)
    try streams.writeOutput(document.serialized() + "\n")
  }
}
