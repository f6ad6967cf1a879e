internal import ArgumentParser
internal import EnvironmentKit

/// Further layers over an environment's own, as Helm takes them.
struct LayerOptions: ParsableArguments {
  @Option(
    name: .customShort("f"),
    help: ArgumentHelp(
      "A further values file, over the environment's own. Several: a later one wins.",
      valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Set a value, typed as helm --set does.", valueName: "path=value"))
  var sets: [String] = []

  @Option(
    name: .customLong("set-string"),
    help: ArgumentHelp("Set a value as text, as helm --set-string does.", valueName: "path=value"))
  var stringSets: [String] = []

  /// Standard input can be read once.
  func checkStandardInput(envFile: String?, values: String? = nil) throws {
    let uses = (files + [envFile, values].compactMap { $0 }).filter { $0 == "-" }
    if uses.count > 1 { throw ValidationError("Only one option can read standard input with `-`.") }
  }

  var layers: FurtherLayers {
    FurtherLayers(
      files: files,
      sets: SetExpression.numbered(sets, .typed) + SetExpression.numbered(stringSets, .string))
  }
}
