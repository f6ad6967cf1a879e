/// What can be compared: an environment, or a values file.
package enum ComparedSide: Sendable, Hashable {
  case environment(String)
  /// A path; `-` is standard input.
  case file(String)

  /// A file where the argument has a slash or ends in `.yaml` or `.yml`, else an environment.
  package init(_ argument: String) {
    let isFile =
      argument == "-" || argument.utf8.contains(UInt8(ascii: "/")) || argument.hasSuffix(".yaml")
      || argument.hasSuffix(".yml")
    self = isFile ? .file(argument) : .environment(argument)
  }

  /// What reports call it.
  package var name: String {
    switch self {
    case .environment(let name): name
    case .file(let path): path == "-" ? "<stdin>" : path
    }
  }
}
