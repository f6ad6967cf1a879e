/// How far the writing of a release has come. Killed behind any of them, the files are the old ones
/// or the new ones, and the next to take the lock makes both old or both new.
package enum CommitStep: String, Sendable, CaseIterable {
  /// The new files are on the disk, without names: nobody sees them, and they need no more room.
  case filesStaged
  /// What is about to be done is written down.
  case intentWritten
  case valuesReplaced
  case ledgerReplaced
  case intentRemoved
}
