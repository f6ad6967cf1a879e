internal import Diagnostics
internal import Files
internal import Secrets
internal import YAML

/// The files that a release of one environment changes.
struct ReleaseFiles {
  let environment: String
  let paths: ReleasePaths
  /// The environment's own values file, its last layer.
  let values: String
  /// The same, from the environments directory.
  let valuesInDirectory: String

  /// - Parameter directory: the environments directory.
  init(directory: String, _ definition: EnvironmentDefinition) {
    environment = definition.name
    paths = ReleasePaths(directory: directory, environment: definition.name)
    valuesInDirectory = definition.layers?.last ?? "\(definition.name).yaml"
    values = "\(directory)/\(valuesInDirectory)"
  }

  func readValues() throws(InputFailure) -> [UInt8] {
    do throws(FileError) {
      return try readFile(values, limit: Limits.standard.bytes)
    } catch {
      throw InputFailure(error)
    }
  }

  func digest(_ bytes: [UInt8]) throws(InputFailure) -> String {
    do throws(CryptographyError) {
      return try sha256Hex(bytes)
    } catch {
      throw InputFailure(.ledger, error.description, at: SourceLocation(file: paths.ledger))
    }
  }
}
