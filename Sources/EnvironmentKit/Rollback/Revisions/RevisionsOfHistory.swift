/// Brings Helm's revisions, the ledger's entries and values files together.
struct RevisionsOfHistory {
  private let history: HelmHistory
  private let entries: [ReleaseEntry]
  private let values: [Int: RevisionValues]

  init(history: HelmHistory, entries: [ReleaseEntry], values: [Int: RevisionValues]) {
    self.history = history
    self.entries = entries
    self.values = values
  }

  var revisions: [Revision] {
    let oldest = history.revisions[0].number
    let forgotten = values.keys.filter { $0 < oldest }.sorted().map { number in
      Revision(number: number, helm: nil, entry: nil, values: values[number])
    }
    return forgotten
      + history.revisions.map { helm in
        let source = original(of: helm)
        let entry = entry(of: source)
        return Revision(
          number: helm.number, helm: helm, entry: entry,
          values: values[helm.number] ?? values[source.number]
            ?? entry.map(RevisionValues.init(ofEntry:)))
      }
  }

  /// What was taken back since: by a rollback of Helm's, or in the ledger.
  func abandoned(_ ofLedger: [Int: String]) -> [Int: String] {
    var abandoned: [Int: String] = [:]
    for helm in history.revisions {
      if let entry = entry(of: original(of: helm)), let why = ofLedger[entry.revision] {
        abandoned[helm.number] = "the ledger's " + why
      }
    }
    for helm in history.revisions where helm.status.wasDeployed {
      guard let restored = helm.restored else { continue }
      for number in (restored + 1)..<helm.number {
        abandoned[number] = "revision \(helm.number) went back from it to \(restored)"
      }
    }
    return abandoned
  }

  /// The revision whose values it has: of a rollback the one that it restored, which may be a
  /// rollback too.
  private func original(of helm: HelmRevision) -> HelmRevision {
    var helm = helm
    while let number = helm.restored, let restored = history[number] { helm = restored }
    return helm
  }

  /// The ledger is written before its values are deployed: the last entry that was there by then. What
  /// ran just before the ledger began is its first entry, the baseline.
  private func entry(of helm: HelmRevision) -> ReleaseEntry? {
    guard let updated = helm.seconds else { return nil }
    let times = entries.map { Timestamp($0.origin.time)?.seconds }
    if let last = times.lastIndex(where: { $0.map { $0 <= updated } ?? false }) {
      return entries[last]
    }
    guard let first = entries.first, first.action == .baseline, let began = times[0] else {
      return nil
    }
    let before = history.revisions.last { $0.seconds.map { $0 < began } ?? false }
    return before?.number == helm.number ? first : nil
  }
}

extension HelmRevision {
  /// Whole seconds, as the ledger counts.
  fileprivate var seconds: Int? { updated.flatMap { Timestamp($0)?.seconds } }
}
