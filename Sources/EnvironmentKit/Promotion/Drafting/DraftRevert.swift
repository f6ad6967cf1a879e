internal import Diagnostics
internal import YAML

extension ReleaseDraft {
  /// The values of an earlier revision.
  mutating func draftRevert(to revision: Int) throws(InputFailure) {
    guard let ledger = sources.ledger else { return }
    let values = try values
    let current = values.imageTag
    tag = Transition(from: current, to: current)
    guard let entry = try ledger.entry(revision: revision) else {
      return refuse(
        "the ledger of \(name) has no revision \(revision)",
        help: ledger.isEmpty
          ? "it begins with the first promotion to \(name); there is nothing to go back to yet"
          : "give one from 1 to \(ledger.latestRevision)")
    }
    let reverted = try revert(sources.target, to: entry)
    tag.to = entry.tag
    version = entry.tag.flatMap { policy?.tagPattern.version(of: $0) }
    // What contradicts itself now may be just what is to be reverted.
    canary.from = (try? CanaryState(in: values)) ?? .off
    canary.to = (try? CanaryState(in: entry.values)) ?? .off
    if case .running(let weight) = canary.to {
      notes.append("a canary ran at revision \(revision), with \(weight) % of the traffic")
    }
    for path in reverted.secretsLeft {
      notes.append("\(path) stays as it is: the ledger does not hold secrets")
    }
    for path in reverted.nulls {
      notes.append("\(path) is set to null, which takes away what a lower layer has there")
    }
    if !reverted.edits.isEmpty { try plan(reverted.edits) }
  }
}
