internal import Diagnostics
internal import YAML

/// An environment's layers with edits in the uppermost, its own values file.
struct EditedLayers {
  /// The file as it was read.
  let source: SourceText
  /// What it becomes.
  let bytes: [UInt8]
  /// What it means then.
  let own: Value
  let merged: Value
  /// The environment with that file.
  let environment: LoadedEnvironment

  /// - Throws: `InputFailure` where a layer can not be read, or the edits can not be made byte-exact,
  ///   or without changing another value too.
  init(_ current: LoadedEnvironment, by edits: [Edit]) throws(InputFailure) {
    let values = try current.readableValues()
    guard let source = current.files.last?.source else {
      throw InputFailure(
        .promotion, "the environment `\(current.definition.name)` has no values file to edit",
        at: values.location)
    }
    bytes = try editedBytes(of: source, by: edits)
    let file = ValuesFile(SourceText(name: source.name, bytes: bytes))
    guard let own = file.value else {
      throw InputFailure(
        diagnostics: file.diagnostics.filter(\.isFailure), sources: [file.source])
    }
    let files = current.files.dropLast() + [file]
    merged = merge(layers: files.compactMap(\.value)) ?? own
    environment = LoadedEnvironment(
      definition: current.definition, files: Array(files), values: merged,
      sources: files.map(\.source))
    self.source = source
    self.own = own
  }
}

private func editedBytes(
  of source: SourceText, by edits: [Edit]
) throws(InputFailure) -> [UInt8] {
  let text: EditedText
  do throws(EditError) {
    text = try Editor.apply(edits, to: source)
  } catch {
    throw InputFailure(.promotion, error.message, at: error.location, sources: [source])
  }
  if let alias = text.aliases.first {
    throw InputFailure(
      .promotion,
      "this alias stands for a value that is to change, and would change with it; write its value out",
      at: alias, sources: [source])
  }
  return text.bytes
}
