internal import Diagnostics
internal import Testing

internal import YAML

/// Writes edited files, with what they should mean, for the independent readers.
@Suite(
  "Edited files for the independent readers",
  .enabled(if: oracleOutputFolder != nil, "KUBESENTIMENT_ORACLE_OUTPUT is not set"))
struct EditOracleOutput {
  @Test("Values files after ten edits, with the tree that the edits make by the plainest means")
  func edited() throws {
    for seed in UInt64(5000)..<5200 {
      var text = ValuesFileGenerator.file(seed: seed)
      var meaning = try Value.read(text)
      var generator = EditGenerator(seed: seed)
      for _ in 0..<10 {
        let edit = generator.edit(of: meaning)
        guard !edit.path.components.isEmpty, let next = meaning.applying(edit),
          let result = try? Editor.apply([edit], to: SourceText(name: "f", text)),
          // What an alias shows, the plain tree does not know.
          result.aliases.isEmpty
        else { continue }
        text = String(decoding: result.bytes, as: UTF8.self)
        meaning = next
      }
      try writeForReaders(text, meaning: meaning, name: "edited-\(seed)")
    }
  }
}
