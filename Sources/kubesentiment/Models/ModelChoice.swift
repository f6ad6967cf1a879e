internal import DistilBERT
internal import EnvironmentKit
internal import Files

/// Which model was asked for.
enum ModelChoice {
  /// The one in the program.
  case standard
  /// A folder, or a name in the local Hugging Face cache.
  case named(String)
  case ofEnvironment(EnvironmentModel)

  /// Where the model is.
  /// - Parameter alternative: what to do instead of fetching an environment's model, for the message.
  /// - Throws: `CheckpointError`; for an environment's model that is not on this machine
  ///   `InputFailure`, at the line that names it.
  func place(
    variables: [String: String],
    alternative: String = "leave out --env, for the model in this program"
  ) throws -> ModelPlace {
    switch self {
    case .standard: return .program
    case .named(let name):
      do throws(CheckpointError) {
        return try ModelPlace(name: name, variables: variables)
      } catch {
        if fileExists(name) { throw error }
        throw CheckpointError(
          path: error.path, line: error.line,
          message: "there is no folder \(name) here, and " + error.message, help: error.help)
      }
    case .ofEnvironment(let model):
      do throws(CheckpointError) {
        return try ModelPlace(name: model.name.value, variables: variables)
      } catch {
        throw InputFailure(
          .unreadableInput,
          "\(error.message), where \(model.environment) looks for its model (\(error.path)); "
            + "\(error.help); or \(alternative)",
          at: model.name.location, sources: model.sources)
      }
    }
  }
}
