internal import ArgumentParser
internal import Terminal

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the environments.", valueName: "dir"))
  var environments = "environments"

  @Option(help: ArgumentHelp("The folder with the templates.", valueName: "dir"))
  var templates = "templates"

  @Option(help: ArgumentHelp("Colour the text.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Say only what makes the command fail.")
  var quiet = false

  func validate() throws {
    if environments.isEmpty {
      throw ValidationError("--environments needs a folder; `.` is this one.")
    }
    if templates.isEmpty { throw ValidationError("--templates needs a folder; `.` is this one.") }
  }
}

extension ColorChoice: ExpressibleByArgument {}
