/// One step of a plan: what to run, and how to know that it worked.
package struct PlanStep: Sendable, Hashable {
  /// In the imperative, without a final full stop: `Deploy to 10 % of the traffic`.
  package let title: String
  /// Shell commands, ready to be pasted; one may have several lines. A secret is named by a variable
  /// of the environment, never written out.
  package let commands: [String]
  /// What must hold before the next step, in words; nil where the commands' success says it all.
  package let check: String?
  /// Whether a person must say that the check holds: a script asks, and ends where nobody does.
  package let isConfirmed: Bool

  package init(
    _ title: String, commands: [String] = [], check: String? = nil, isConfirmed: Bool = false
  ) {
    self.title = title
    self.commands = commands
    self.check = check
    self.isConfirmed = isConfirmed
  }
}
