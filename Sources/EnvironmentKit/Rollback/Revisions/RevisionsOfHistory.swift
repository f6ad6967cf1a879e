/// Brings Helm's revisions, the ledger's entries and values files together.
struct RevisionsOfHistory {
  /// The oldest first; before Helm's stand those that only a values file still tells of.
  let revisions: [Revision]

  init(history: HelmHistory, entries: [ReleaseEntry], values: [Int: RevisionValues]) {
    let ledger = LedgerTimes(of: entries, in: history)
    let oldest = history.revisions[0].number
    var revisions = values.keys.filter { $0 < oldest }.sorted().map { number in
      Revision(number: number, helm: nil, entry: nil, values: values[number])
    }
    var known: [Int: Revision] = [:]
    for helm in history.revisions {
      // A rollback has what the revision has that it restored, which may be a rollback too.
      let restored = helm.restored.flatMap { known[$0] }
      let entry = restored.map(\.entry) ?? ledger.entry(of: helm)
      let revision = Revision(
        number: helm.number, helm: helm, entry: entry,
        values: values[helm.number] ?? restored?.values
          ?? entry.map(RevisionValues.init(ofEntry:)))
      known[helm.number] = revision
      revisions.append(revision)
    }
    self.revisions = revisions
  }

  /// What was taken back since: by a rollback of Helm's, or in the ledger.
  func abandoned(_ ofLedger: [Int: String]) -> [Int: String] {
    var abandoned: [Int: String] = [:]
    for revision in revisions {
      if let entry = revision.entry, let why = ofLedger[entry.revision] {
        abandoned[revision.number] = "the ledger's " + why
      }
    }
    // From the newest down, with the rollbacks that may have jumped over the revision, the newest
    // first: one that did not get as far back as this does not get to any before it either.
    var rollbacks: ArraySlice<(number: Int, restored: Int)> = []
    for revision in revisions.reversed() {
      while let first = rollbacks.first, first.restored >= revision.number {
        rollbacks.removeFirst()
      }
      if let first = rollbacks.first {
        abandoned[revision.number] =
          "revision \(first.number) went back from it to \(first.restored)"
      }
      if let helm = revision.helm, helm.status.wasDeployed, let restored = helm.restored {
        rollbacks.append((helm.number, restored))
      }
    }
    return abandoned
  }
}

/// When the ledger's entries were written, beside when Helm's revisions were deployed.
private struct LedgerTimes {
  private let entries: [ReleaseEntry]
  /// In whole seconds, as the ledger counts.
  private let seconds: [Int?]
  /// Helm's revision that ran just before the ledger began, which is its baseline.
  private let baseline: Int?

  init(of entries: [ReleaseEntry], in history: HelmHistory) {
    self.entries = entries
    seconds = entries.map { Timestamp($0.origin.time)?.seconds }
    guard entries.first?.action == .baseline, let began = seconds[0] else {
      baseline = nil
      return
    }
    baseline = history.revisions.last { $0.seconds.map { $0 < began } ?? false }?.number
  }

  /// The ledger is written before its values are deployed: the last entry that was there by then.
  func entry(of helm: HelmRevision) -> ReleaseEntry? {
    guard let updated = helm.seconds else { return nil }
    if let last = seconds.lastIndex(where: { $0.map { $0 <= updated } ?? false }) {
      return entries[last]
    }
    return helm.number == baseline ? entries.first : nil
  }
}

extension HelmRevision {
  /// Whole seconds.
  fileprivate var seconds: Int? { updated.flatMap { Timestamp($0)?.seconds } }
}
