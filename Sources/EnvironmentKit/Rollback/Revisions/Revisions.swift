internal import Diagnostics
internal import YAML

/// All revisions that are known, from Helm's history, the ledger and values files together.
package struct Revisions: Sendable {
  /// The oldest first; the last is the current one.
  package let all: [Revision]
  /// nil where the numbers are the ledger's, taken for Helm's.
  package let history: HelmHistory?
  /// By the ledger's numbers.
  package let entries: [ReleaseEntry]
  /// The numbers that were taken back since, and by what: `revision 4 went back to 2`.
  package let abandoned: [Int: String]

  /// - Parameters:
  ///   - values: by Helm's numbers.
  /// - Throws: `InputFailure` for values of a revision that does not exist.
  /// - Returns: nil where there is neither a history nor a ledger.
  package init?(
    history: HelmHistory?, entries: [ReleaseEntry], values: [Int: RevisionValues]
  ) throws(InputFailure) {
    self.history = history
    self.entries = entries
    let ledgerAbandoned = abandonedRevisions(of: entries)
    if let history {
      let found = RevisionsOfHistory(history: history, entries: entries, values: values)
      all = found.revisions
      abandoned = found.abandoned(ledgerAbandoned)
    } else {
      all = entries.map { entry in
        Revision(
          number: entry.revision, helm: nil, entry: entry,
          values: values[entry.revision] ?? RevisionValues(ofEntry: entry))
      }
      abandoned = ledgerAbandoned
    }
    guard let newest = all.last?.number else { return nil }
    if let (number, values) = values.filter({ $0.key > newest }).min(by: { $0.key < $1.key }) {
      throw InputFailure(
        .history,
        "there is no revision \(number), the newest is \(newest); correct --values \(number)=…",
        at: values.value.location.beginning)
    }
  }

  /// The newest revision, whatever became of it.
  package var current: Revision { all[all.count - 1] }

  /// The revision of this number; nil where neither Helm nor the ledger has it.
  package subscript(number: Int) -> Revision? {
    all.first { $0.number == number }
  }

  /// The ledger's newest entry whose values are these, as far as the ledger can tell.
  func entry(withValues values: RevisionValues) -> ReleaseEntry? {
    entries.last { entry in
      let (left, right) = comparable(RevisionValues(ofEntry: entry), values, files: nil)
      return left.means(right)
    }
  }
}

extension RevisionValues {
  init(ofEntry entry: ReleaseEntry) {
    self.init(entry.values, from: .ledger(revision: entry.revision), sources: [])
  }
}

/// The ledger's revisions that a later `revert` left behind, and by which. A canary that was aborted
/// needs no mention: its revisions are canaries.
private func abandonedRevisions(of entries: [ReleaseEntry]) -> [Int: String] {
  var abandoned: [Int: String] = [:]
  for (index, entry) in entries.enumerated() where entry.action == .revert {
    guard
      let target = entries[..<index].lastIndex(where: { $0.valuesDigest == entry.valuesDigest })
    else { continue }
    for left in entries[(target + 1)..<index] {
      abandoned[left.revision] =
        "revision \(entry.revision) went back from it to \(entries[target].revision)"
    }
  }
  return abandoned
}
