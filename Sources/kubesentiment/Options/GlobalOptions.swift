internal import ArgumentParser
internal import Terminal

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder with the environments.", valueName: "dir"),
    completion: .directory)
  var environments = "environments"

  @Option(
    help: ArgumentHelp("The folder with the templates.", valueName: "dir"), completion: .directory)
  var templates = "templates"

  @Option(help: ArgumentHelp("Colour the text.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Say only what makes the command fail.")
  var quiet = false

  func validate() throws {
    // The paths in a folder without a name would begin at the root.
    if environments.isEmpty { throw ValidationError("--environments needs the name of a folder.") }
    if templates.isEmpty { throw ValidationError("--templates needs the name of a folder.") }
  }
}

extension ColorChoice: ExpressibleByArgument {}
