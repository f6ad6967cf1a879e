internal import Diagnostics
internal import OrderedCollections
internal import Secrets

/// What `validate` is asked to check.
package struct ValidationRequest: Sendable {
  /// The environments directory.
  package let directory: String
  /// The environments to check; all of them if there are none.
  package let names: [String]
  /// A values file to check alone, and the environment that it is for.
  package let valuesFile: (path: String, environment: String)?
  package let further: FurtherLayers
  /// The env file whose names count as provided.
  package let envFile: String?

  package init(
    directory: String, names: [String] = [],
    valuesFile: (path: String, environment: String)? = nil,
    further: FurtherLayers = FurtherLayers(), envFile: String? = nil
  ) {
    self.directory = directory
    self.names = names
    self.valuesFile = valuesFile
    self.further = further
    self.envFile = envFile
  }

  /// Reads and checks. What keeps it from its work is a failure among the findings.
  /// - Parameter variable: the process's variables, for an env file.
  package func report(variable: (String) -> String?) -> ValidationReport {
    do throws(InputFailure) {
      return try check(variable: variable)
    } catch {
      return ValidationReport(
        environments: [], diagnostics: error.diagnostics, sources: error.sourcesByName)
    }
  }

  private func check(variable: (String) -> String?) throws(InputFailure) -> ValidationReport {
    let validation = try Validation.read(directory: directory)
    let project = validation.project
    var reader = EnvironmentReader(directory: directory)
    var loaded: [LoadedEnvironment] = []
    var failures: [InputFailure] = []
    if let valuesFile {
      let definition = try project.environment(named: valuesFile.environment)
      loaded = [reader.read(valuesFile: valuesFile.path, as: definition, further: further)]
    } else {
      // One that is named twice is checked once.
      let wanted = names.isEmpty ? project.environments.map(\.name) : names
      for name in OrderedSet(wanted) {
        do throws(InputFailure) {
          let definition = try project.environment(named: name)
          loaded.append(reader.read(definition, further: further))
        } catch {
          failures.append(error)
        }
      }
    }
    let envFileNames = try envFile.map { path throws(InputFailure) in
      Set(try readEnvFile(path, variable: variable).entries.map(\.key))
    }
    let checked = Set(loaded.map(\.definition.name))
    let others = project.environments.filter { !checked.contains($0.name) }
    return validation.check(
      loaded, envFileNames: envFileNames ?? [],
      layersOfOthers: Set(others.flatMap(reader.layerPaths)), failures: failures,
      includesProject: names.isEmpty && valuesFile == nil)
  }
}
