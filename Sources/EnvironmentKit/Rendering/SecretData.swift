internal import Diagnostics
internal import Files
internal import OrderedCollections
package import Secrets
internal import YAML

/// Reads an env file.
/// - Parameters:
///   - path: `-` for standard input.
///   - variable: the process's variables, for names without `=`.
/// - Throws: `InputFailure` with everything that is wrong with it, no value in it.
package func readEnvFile(
  _ path: String, variable: (String) -> String?
) throws(InputFailure) -> EnvFile {
  let name = path == "-" ? "<stdin>" : path
  let bytes: [UInt8]
  do throws(FileError) {
    // A Secret holds 1 MiB; comments may make its file larger.
    let limit = 16 << 20
    bytes = path == "-" ? try readStandardInput(limit: limit) : try readFile(path, limit: limit)
  } catch {
    throw InputFailure(error)
  }
  do throws(EnvFile.Invalid) {
    return try EnvFile(bytes, file: name, process: variable)
  } catch {
    throw InputFailure(
      diagnostics: error.problems.map { problem in
        let place = SourcePosition(
          offset: problem.offset, line: problem.line, column: problem.column)
        return InputRule.unreadableInput.diagnostic(
          "\(problem.message); \(problem.help)", at: SourceLocation(file: name, at: place))
      })
  }
}

/// The `data` of the Secret: every variable of the env file, in base64.
///
/// Source: `kubectl create secret generic --from-env-file`.
/// - Throws: `InputFailure` for each name that the environment declares or its values need and that
///   the file does not give, and when there would be no data at all.
func secretData(
  of envFile: EnvFile, definition: EnvironmentDefinition, values: Value, masked: Bool
) throws(InputFailure) -> Value {
  var wanted = OrderedDictionary<String, SourceLocation>()
  for use in placeholderUses(in: values) {
    for name in use.names where wanted[name] == nil { wanted[name] = use.value.location }
  }
  let declared = definition.location ?? values.location.beginning
  for name in definition.secrets where wanted[name] == nil { wanted[name] = declared }
  var failures: [Diagnostic] = []
  for (name, place) in wanted {
    let text = envFile[name]?.revealed
    guard text == nil || text == "" else { continue }
    let lack = text == nil ? "not in" : "empty in"
    failures.append(
      InputRule.unreadableInput.diagnostic(
        "the secret `\(name)` is \(lack) \(envFile.file); add `\(name)=…` there", at: place))
  }
  if envFile.entries.isEmpty {
    failures.append(
      InputRule.unreadableInput.diagnostic(
        "the env file gives no variables, and a Secret without data helps nobody; add `NAME=…`",
        at: SourceLocation(file: envFile.file)))
  }
  guard failures.isEmpty else { throw InputFailure(diagnostics: failures) }
  var data = OrderedDictionary<String, Value>()
  for entry in envFile.entries.sorted(by: { $0.key < $1.key }) {
    let text = masked ? mask : base64(entry.value.revealed.utf8)
    data[entry.key] = Value(.scalar(.string(text)), at: SourceLocation(file: envFile.file))
  }
  return Value(.map(data), at: SourceLocation(file: envFile.file))
}
