internal import ArgumentParser

/// How a plan is shown, and whether it is carried out.
struct PromotionOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case markdown
    /// The next steps as a script.
    case shell
  }

  @Flag(help: "Write the files, if it is allowed. Without it everything is a plan.")
  var apply = false

  @Option(help: "How to show the plan; shell is the next steps as a script.")
  var format = Format.text
}
