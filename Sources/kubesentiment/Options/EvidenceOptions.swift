internal import ArgumentParser
internal import EnvironmentKit

/// What gates are judged by.
struct EvidenceOptions: ParsableArguments {
  @Option(
    name: .customLong("evidence"),
    help: ArgumentHelp(
      "A file that a gate is judged by: JUnit's XML for tests and integration-tests, JSON for metrics, "
        + "texts with labels for predictions. Give it once for each.", valueName: "name=file"),
    completion: .file(), transform: Self.evidence)
  var files: [Evidence] = []

  func validate() throws {
    if files.count(where: { $0.gate == .predictions }) > 1 {
      throw ValidationError("--evidence names two files for predictions; put their texts in one.")
    }
  }

  private static func evidence(_ argument: String) throws -> Evidence {
    do throws(EvidenceArgumentError) {
      return try Evidence(argument: argument)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
