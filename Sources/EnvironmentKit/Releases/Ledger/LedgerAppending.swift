internal import Diagnostics
internal import JSON
internal import Secrets
internal import YAML

extension ReleaseLedger {
  /// The ledger with a release's entry, and the baseline's before it where it is the first.
  func appending(
    _ release: PlannedRelease, gates: [GateResult], origin: ReleaseOrigin
  ) throws(InputFailure) -> ReleaseLedger {
    let before = try release.current.storedValues()
    let after = try release.planned.storedValues()
    var added = AddedLines(to: self, origin: origin)
    do throws(CryptographyError) {
      if isEmpty { try added.append(.baseline, .array([]), [], before) }
      try added.append(release.action, release.difference.changesJSON(), gates, after)
    } catch {
      throw failure(error.description)
    }
    return try ledger(adding: Array(added.text.utf8))
  }

  /// Reads back what is to be written: nothing may enter a ledger that could not be read again.
  private func ledger(adding entries: [UInt8]) throws(InputFailure) -> ReleaseLedger {
    guard bytes.count + entries.count <= Self.limit else {
      throw failure("with one entry more it would have over \(Self.limit >> 20) MiB; move it away")
    }
    do throws(LedgerFault) {
      return try ReleaseLedger(checking: bytes + entries, path: path, environment: environment)
    } catch {
      throw failure("it can not hold these values: \(error.message)")
    }
  }

  private func failure(_ message: String) -> InputFailure {
    InputFailure(.ledger, message, at: SourceLocation(file: path))
  }
}

extension LoadedEnvironment {
  /// The merged values with every secret masked that is written out.
  fileprivate func storedValues() throws(InputFailure) -> Value {
    try readableValues().maskingSecrets(sources: sources.byName)
  }
}

/// Lines that are to stand behind those of a ledger.
private struct AddedLines {
  private let environment: String
  private let origin: ReleaseOrigin
  private var revision: Int
  private var previous: String?
  private(set) var text = ""

  init(to ledger: ReleaseLedger, origin: ReleaseOrigin) {
    environment = ledger.environment
    self.origin = origin
    revision = ledger.latestRevision
    previous = ledger.latestHash
  }

  mutating func append(
    _ action: ReleaseAction, _ changes: JSONValue, _ gates: [GateResult], _ values: Value
  ) throws(CryptographyError) {
    revision += 1
    let line = try LedgerLine(
      revision: revision, environment: environment, action: action, origin: origin,
      changes: changes, gates: gates, values: values, previous: previous
    ).written()
    text += line.text
    previous = line.hash
  }
}
