internal import ArgumentParser
internal import EnvironmentKit

/// Which revisions there are, and which to go back to.
struct RevisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The revision to go back to. (default: the last healthy one before the current)",
      valueName: "revision"))
  var to: Int?

  @Option(
    help: ArgumentHelp(
      "What `helm history RELEASE -o json` printed; `-` is standard input.", valueName: "file"),
    completion: .file())
  var history: String?

  @Option(
    help: ArgumentHelp(
      "The values of revision N, as `helm get values RELEASE --revision N -o yaml` printed them.",
      valueName: "n=file"))
  var values: [ValuesOfRevision] = []

  @Option(
    name: .customLong("evidence"),
    help: ArgumentHelp(
      "Texts with their labels, predictions=FILE: what the models before and after make of them.",
      valueName: "name=file"), completion: .file(), transform: Self.evidence)
  private var evidenceFiles: [Evidence] = []

  /// Texts with labels; nil where there are none.
  var evidence: Evidence? { evidenceFiles.first }

  private static func evidence(_ argument: String) throws -> Evidence {
    do throws(EvidenceArgumentError) {
      let evidence = try Evidence(argument: argument)
      if evidence.gate == .predictions { return evidence }
    } catch {
      throw ValidationError(error.message)
    }
    throw ValidationError("A rollback takes predictions=FILE alone.")
  }

  func validate() throws {
    if let to, to < 1 { throw ValidationError("--to takes a revision, from 1; this is \(to).") }
    if history == "" { throw ValidationError("--history needs the name of a file, or -.") }
    if evidenceFiles.count > 1 {
      throw ValidationError("--evidence names two files for predictions; put their texts in one.")
    }
    var seen: Set<Int> = []
    for file in values where !seen.insert(file.revision).inserted {
      throw ValidationError("--values names two files for revision \(file.revision).")
    }
    if ([history] + values.map(\.path)).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one option can read standard input with `-`.")
    }
  }

  func request(environment: String, directory: String) -> RollbackRequest {
    RollbackRequest(
      directory: directory, name: environment, target: to, history: history,
      values: values.map { .init(revision: $0.revision, path: $0.path) })
  }
}

/// `3=values-3.yaml`
struct ValuesOfRevision: ExpressibleByArgument {
  let revision: Int
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), let revision = Int(argument[..<sign]),
      revision > 0, argument.index(after: sign) < argument.endIndex
    else { return nil }
    self.revision = revision
    path = String(argument[argument.index(after: sign)...])
  }
}
