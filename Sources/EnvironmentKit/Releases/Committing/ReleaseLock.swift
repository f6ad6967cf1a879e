package import Diagnostics
internal import Files

/// The right to change one environment, which one process has at a time; given back at the end of
/// its scope, or by the system when the process dies.
///
/// To be taken before the environment is read: what a crash left is finished or taken back first.
package struct ReleaseLock: ~Copyable {
  private let lock: FileLock
  private let directory: String
  private let files: ReleaseFiles
  /// What was done about an interrupted release; nil where there was none.
  package let note: Diagnostic?

  /// Takes the lock, without waiting. Makes the directory of the releases where it is missing.
  ///
  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - purpose: what it is held for, told to whoever finds it taken: `promote staging to prod`.
  /// - Throws: `InputFailure` where somebody else holds it, and says who; also where an interrupted
  ///   release can neither be finished nor taken back.
  package init(
    directory: String, of definition: EnvironmentDefinition, purpose: String
  ) throws(InputFailure) {
    let files = ReleaseFiles(directory: directory, definition)
    let lock = try Self.take(files, purpose: purpose)
    let interrupted = try interruptedRelease(directory: directory, of: definition)
    try interrupted?.resolve(ledger: files.paths.ledger)
    self.lock = lock
    self.directory = directory
    self.files = files
    note = interrupted?.resolution
  }

  private static func take(
    _ files: ReleaseFiles, purpose: String
  ) throws(InputFailure) -> FileLock {
    do throws(FileError) {
      try makeDirectory(files.paths.directory)
      return try FileLock(files.paths.lock, purpose: purpose)
    } catch {
      throw InputFailure(error)
    }
  }

  /// Writes a release: the values file and the ledger's entry, both or neither. The first release of
  /// an environment gets an entry before its own, `baseline`, with the values as they were.
  ///
  /// - Parameter reached: told of each step that was made.
  /// - Returns: the release's entry, as it stands in the ledger.
  /// - Throws: `InputFailure`, then nothing was written; where the values file was changed since it
  ///   was read too. Only where removing the intent fails is the release written, as the message
  ///   says.
  package func commit(
    _ release: PlannedRelease, gates: [GateResult], origin: ReleaseOrigin,
    reached: (CommitStep) -> Void = { _ in }
  ) throws(InputFailure) -> ReleaseEntry {
    let values = try files.readValues()
    guard release.source.name == files.values, values == release.source.bytes else {
      throw InputFailure(
        .promotion, "the file was changed while the release was being planned; run this again",
        at: SourceLocation(file: files.values))
    }
    let former = try ReleaseLedger.read(directory: directory, environment: files.environment)
    let next = try former.appending(release, gates: gates, origin: origin)
    let write = ReleaseWrite(
      files: files, release: release, formerLedger: former.bytes, ledger: next.bytes)
    try write.carryOut(reached)
    guard let entry = try next.latest else {
      throw InputFailure(.ledger, "it has no entries", at: SourceLocation(file: next.path))
    }
    return entry
  }
}

extension InterruptedRelease {
  /// Makes both files old or both new.
  fileprivate func resolve(ledger path: String) throws(InputFailure) {
    do throws(FileError) {
      if state == .halfDone {
        let file = try OutputFile(path)
        try file.write(ledger)
        try file.commit()
      }
      try removeFile(pending)
    } catch {
      throw InputFailure(error)
    }
  }
}
