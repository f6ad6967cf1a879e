internal import ArgumentParser
internal import Terminal

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("environments"),
    help: ArgumentHelp("The folder with the environments.", valueName: "dir"),
    completion: .directory)
  var environmentsArgument = "environments"

  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp("The folder with the templates.", valueName: "dir"), completion: .directory)
  var templatesArgument = "templates"

  @Option(help: ArgumentHelp("Colour the text.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Say only what makes the command fail.")
  var quiet = false

  var environments: String { folderPath(environmentsArgument) }
  var templates: String { folderPath(templatesArgument) }

  func validate() throws {
    // The paths in a folder without a name would begin at the root.
    if environments.isEmpty { throw ValidationError("--environments needs the name of a folder.") }
    if templates.isEmpty { throw ValidationError("--templates needs the name of a folder.") }
  }
}

/// A folder's path as paths in it begin: without a slash at its end.
func folderPath(_ argument: String) -> String {
  var path = argument[...]
  while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
  return String(path)
}

extension ColorChoice: ExpressibleByArgument {}
