internal import Diagnostics
internal import Files
internal import JSON

/// The writing of a release, step by step.
struct ReleaseWrite {
  let files: ReleaseFiles
  let release: PlannedRelease
  let formerLedger: [UInt8]
  let ledger: [UInt8]

  /// Everything that needs room on the disk is there before anything is replaced, the way back too.
  func carryOut(_ reached: (CommitStep) -> Void) throws(InputFailure) {
    let intent = try intent()
    do throws(FileError) {
      let newValues = try staged(release.edited, at: files.values)
      let newLedger = try staged(ledger, at: files.paths.ledger)
      let oldValues = try staged(release.source.bytes, at: files.values)
      reached(.filesStaged)
      try staged(intent, at: files.paths.pending).commit()
      reached(.intentWritten)
      do throws(FileError) {
        try newValues.commit()
      } catch {
        // Nothing was replaced. Where this fails too, the next run does it.
        try? removeFile(files.paths.pending)
        throw error
      }
      reached(.valuesReplaced)
      do throws(FileError) {
        try newLedger.commit()
      } catch {
        try? takeBack(oldValues)
        throw error
      }
      reached(.ledgerReplaced)
    } catch {
      throw InputFailure(error)
    }
    do throws(FileError) {
      try removeFile(files.paths.pending)
    } catch {
      throw InputFailure(
        .unreadableInput,
        "the release is written, but \(error.message) what it was to do; \(error.help), and remove it",
        at: SourceLocation(file: error.path))
    }
    reached(.intentRemoved)
  }

  /// Where this fails, the intent stays, and the next run finishes the release.
  private func takeBack(_ oldValues: OutputFile) throws(FileError) {
    try oldValues.commit()
    try removeFile(files.paths.pending)
  }

  private func staged(_ bytes: [UInt8], at path: String) throws(FileError) -> OutputFile {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.settle()
    return file
  }

  private func intent() throws(InputFailure) -> [UInt8] {
    let added = String(decoding: ledger.dropFirst(formerLedger.count), as: UTF8.self)
    let intent = ReleaseIntent(
      environment: files.environment, values: files.valuesInDirectory,
      before: try files.digest(release.source.bytes), after: try files.digest(release.edited),
      ledgerSize: formerLedger.count, ledgerHash: try files.digest(formerLedger),
      lines: added.split(separator: "\n").map(String.init))
    return Array((intent.json.serialized() + "\n").utf8)
  }
}
