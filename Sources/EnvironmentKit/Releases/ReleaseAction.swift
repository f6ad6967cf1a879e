/// What brought an environment to a revision.
package enum ReleaseAction: String, Sendable, CaseIterable {
  /// What ran before the first release that the ledger knows of.
  case baseline
  case promote
  /// More traffic to the canary.
  case advance
  /// The canary takes over.
  case finish
  /// The canary is taken back.
  case abort
  /// The files are as they were at an earlier revision.
  case revert
}
