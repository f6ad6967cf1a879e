/// What git says of the files that a release is made from.
package enum WorkingTree: Sendable, Hashable {
  case clean
  /// The paths that differ from the last commit, new files included; none where there are more than
  /// can be listed.
  case changed([String])
  /// The files are in no repository.
  case noRepository
  /// There is no `git` to ask.
  case noGit
}
