import Testing

/// One run of the binary in a copy of the repository's environments and templates.
struct Case: Sendable, CustomTestStringConvertible {
  /// Says what the case is about, and names its golden file.
  let name: String
  let arguments: [String]
  var changes: [Change] = []
  /// Standard input. All of it must be read: a process that ends before would end the tests too.
  var input = ""
  /// Variables of the process, besides the fixed ones.
  var variables: [String: String] = [:]

  init(
    _ name: String, _ arguments: [String], _ changes: [Change] = [], input: String = "",
    variables: [String: String] = [:]
  ) {
    self.name = name
    self.arguments = arguments
    self.changes = changes
    self.input = input
    self.variables = variables
  }

  var testDescription: String { name }

  /// Runs the case in a workspace of its own.
  func run() async throws -> Outcome {
    try await run(in: Workspace(changes))
  }

  func run(in workspace: Workspace) async throws -> Outcome {
    let before = try workspace.content()
    let process = try await workspace.run(
      Binary.path, arguments, input: input, variables: variables)
    let written = try workspace.content().filter { before[$0.key] != $0.value }
    return Outcome(
      arguments: arguments, output: process.output, error: process.error, exit: process.exit,
      written: written)
  }
}

/// What a case changes in its workspace before the binary runs.
enum Change: Sendable {
  case write(_ path: String, _ text: String)
  case bytes(_ path: String, [UInt8])
  /// Replaces the only occurrence of a text in a file.
  case replace(_ path: String, _ old: String, with: String)
  /// A copy of a file of `Tests/Fixtures`.
  case fixture(_ path: String, _ fixture: String)
  case append(_ path: String, _ text: String)
  /// Removes a file, or a directory and all that it holds.
  case remove(_ path: String)
  case directory(_ path: String)
  case link(_ path: String, to: String)
  /// A file that has a size but takes no room.
  case sparse(_ path: String, size: Int)
  case mode(_ path: String, UInt16)
}
