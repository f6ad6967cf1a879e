/// What git says of the files that a release is made from.
package enum WorkingTree: Sendable, Hashable {
  case clean
  /// The paths that differ from the last commit, new files included.
  case changed([String])
  /// The files are in no repository.
  case noRepository
  /// There is no `git` to ask.
  case noGit
}
