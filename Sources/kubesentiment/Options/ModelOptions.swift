internal import ArgumentParser
internal import DistilBERT
internal import EnvironmentKit
internal import Predictions

/// Which model predicts, and how it is run.
struct ModelOptions: ParsableArguments {
  enum Arithmetic: String, ExpressibleByArgument, CaseIterable {
    /// The checkpoint's own, or the environment's.
    case auto
    case fp32
    case int8
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A checkpoint's folder, or its name in the local Hugging Face cache. (default: the model in "
        + "this program)", valueName: "dir|name"), completion: .directory)
  var model: String?

  @Option(
    help: ArgumentHelp("Use the model and precision of an environment.", valueName: "env"))
  var env: String?

  @Option(
    help: ArgumentHelp(
      "The arithmetic; auto is the environment's, else the checkpoint's own.",
      valueName: "precision"))
  var precision = Arithmetic.auto

  @Option(
    help: ArgumentHelp(
      "How many threads compute, 1 to \(Self.threadLimit). (default: the processors that this process "
        + "is given)",
      valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "At most how many texts go through the model together, 1 to \(Self.batchLimit).",
      valueName: "n"))
  var batchSize = 32

  private static let threadLimit = 256
  private static let batchLimit = 1024

  func validate() throws {
    if model != nil, env != nil {
      throw ValidationError("--model and --env both name a model; give one of them.")
    }
    if model == "" { throw ValidationError("--model needs a folder or a name.") }
    if let threads, !(1...Self.threadLimit).contains(threads) {
      throw ValidationError("--threads takes 1 to \(Self.threadLimit); this is \(threads).")
    }
    if !(1...Self.batchLimit).contains(batchSize) {
      throw ValidationError("--batch-size takes 1 to \(Self.batchLimit); this is \(batchSize).")
    }
  }
}

extension ModelOptions {
  /// Which model was asked for, and the arithmetic: nil for the checkpoint's own.
  /// - Parameter environments: the environments directory.
  /// - Throws: `InputFailure` for an environment that cannot be read.
  func choice(environments: String) throws -> (ModelChoice, precision: Precision?) {
    if let env {
      let model = try EnvironmentModel.read(environment: env, directory: environments)
      return (.ofEnvironment(model), precision.explicit ?? Precision(model.precision))
    }
    return (model.map(ModelChoice.named) ?? .standard, precision.explicit)
  }

  var threadCount: Int { threads ?? AvailableProcessors().count }
}

extension ModelOptions.Arithmetic {
  /// nil where none was asked for.
  fileprivate var explicit: Precision? {
    switch self {
    case .auto: nil
    case .fp32: .fp32
    case .int8: .int8
    }
  }
}

extension Precision {
  /// What an environment asks for.
  init(_ precision: Model.Precision) {
    switch precision {
    case .fp32: self = .fp32
    case .int8: self = .int8
    }
  }
}
