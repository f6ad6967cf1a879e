/// What the command line lays over an environment's own files, in Helm's order: every `-f` file,
/// then every `--set`, then every `--set-string`.
package struct FurtherLayers: Sendable {
  package var files: [String]
  package var sets: [SetExpression]

  package init(files: [String] = [], sets: [SetExpression] = []) {
    self.files = files
    self.sets = sets
  }
}
