package import Diagnostics
internal import Files
internal import JSON
internal import Kubernetes

/// A release that was begun and not ended: it is under way now, or its process died.
package struct InterruptedRelease: Sendable {
  /// How far it came.
  enum State {
    /// The files are the old ones.
    case begun
    /// The values file is the new one, the ledger the old one.
    case halfDone
    /// The files are the new ones.
    case done
  }

  let state: State
  /// What the ledger shall hold.
  let ledger: [UInt8]
  let environment: String
  let pending: String

  /// What is there and what becomes of it, on one line, without a final full stop.
  package var message: String { message(naming: " (\(pending))") }

  /// The same as a finding in the file that tells of it.
  package func diagnostic(_ severity: Severity) -> Diagnostic {
    diagnostic(severity, message(naming: ""))
  }

  private func diagnostic(_ severity: Severity, _ message: String) -> Diagnostic {
    Diagnostic(
      rule: InputRule.ledger.rawValue, name: InputRule.ledger.name, severity: severity,
      message: message, location: SourceLocation(file: pending))
  }

  private func message(naming file: String) -> String {
    let outcome =
      switch state {
      case .begun: "it has changed nothing, and the next run with --apply takes it back"
      case .halfDone: "the next run with --apply finishes it"
      case .done: "it has written all it had to, and the next run with --apply tidies up behind it"
      }
    return "a release of \(environment) is under way or was interrupted\(file): \(outcome)"
  }

  /// What was done about it, as a note.
  var resolution: Diagnostic {
    switch state {
    case .begun:
      diagnostic(
        .note, "took back an interrupted release of \(environment), which had changed nothing yet")
    case .halfDone:
      diagnostic(
        .note, "finished an interrupted release of \(environment): its entry is in the ledger now")
    case .done:
      diagnostic(.note, "an interrupted release of \(environment) had written all it had to")
    }
  }
}

/// The release of an environment that was begun and not ended; nil where there is none. Reads only.
///
/// - Parameter directory: the environments directory.
/// - Throws: `InputFailure` where it can neither be finished nor taken back: a file was changed
///   since by somebody else.
package func interruptedRelease(
  directory: String, of definition: EnvironmentDefinition
) throws(InputFailure) -> InterruptedRelease? {
  let files = ReleaseFiles(directory: directory, definition)
  guard let intent = try readIntent(of: files) else { return nil }
  let bytes = try ledgerBytes(at: files.paths.ledger)
  guard let former = try formerLedger(bytes, before: intent, of: files) else {
    throw failure(
      "the ledger is neither as it was before the interrupted release nor as it would be after it",
      of: files, blaming: files.paths.ledger)
  }
  let ledger = former + intent.entries
  do throws(LedgerFault) {
    _ = try readLedger(ledger, environment: files.environment) { _ in }
  } catch {
    throw failure(
      "with the interrupted release's entries the ledger would be damaged", of: files,
      blaming: files.paths.ledger)
  }
  let values = try files.digest(files.readValues())
  let isWritten = bytes.count > former.count
  let state: InterruptedRelease.State
  switch values {
  case intent.after: state = isWritten ? .done : .halfDone
  case intent.before where !isWritten: state = .begun
  default:
    throw failure(
      "the values file is neither as it was before the interrupted release nor as it would be after it",
      of: files, blaming: files.values)
  }
  return InterruptedRelease(
    state: state, ledger: ledger, environment: files.environment, pending: files.paths.pending)
}

private func readIntent(of files: ReleaseFiles) throws(InputFailure) -> ReleaseIntent? {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try readFile(files.paths.pending, limit: ReleaseLedger.limit)
  } catch {
    if error.reason == .missing { return nil }
    throw InputFailure(error)
  }
  let intent: ReleaseIntent
  do throws(JSONFailure) {
    intent = try ReleaseIntent(bytes)
  } catch {
    throw failure("it is damaged: \(error.message)", of: files)
  }
  guard intent.environment == files.environment else {
    throw failure(
      "it is of the environment \(quoted(intent.environment)), not `\(files.environment)`",
      of: files)
  }
  guard intent.values == files.valuesInDirectory else {
    throw failure(
      "it is about the values file \(quoted(intent.values)), and `\(files.environment)` has `\(files.valuesInDirectory)`",
      of: files)
  }
  return intent
}

/// The ledger as it was before the intent was carried out: all of it, or all but the entries that
/// it adds. nil where it is neither.
private func formerLedger(
  _ bytes: [UInt8], before intent: ReleaseIntent, of files: ReleaseFiles
) throws(InputFailure) -> [UInt8]? {
  guard (0...bytes.count).contains(intent.ledgerSize) else { return nil }
  let added = bytes[intent.ledgerSize...]
  guard added.isEmpty || added == intent.entries[...] else { return nil }
  let former = Array(bytes.prefix(intent.ledgerSize))
  return try files.digest(former) == intent.ledgerHash ? former : nil
}

/// - Parameter path: the file that does not fit; nil for the intent's own.
private func failure(
  _ message: String, of files: ReleaseFiles, blaming path: String? = nil
) -> InputFailure {
  let pending = files.paths.pending
  let remedy =
    path.map {
      "put it back (git diff -- \($0) shows what changed), or remove \(pending) to leave the files as they are"
    }
    ?? "check that \(files.values) is as you want it, then remove this file"
  return InputFailure(.ledger, "\(message); \(remedy)", at: SourceLocation(file: path ?? pending))
}
