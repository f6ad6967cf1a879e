internal import Diagnostics

/// How an environment gets back to an earlier revision, and what that means.
package struct RollbackPlan: Sendable {
  package let project: Project
  /// The environment that goes back.
  package let definition: EnvironmentDefinition
  /// The newest revision, which the rollback leaves.
  package let current: Revision
  /// The environment's files now, which stand for the current revision's values where those are not
  /// known.
  let files: RevisionValues
  /// The revision to go back to, and why that one.
  package let choice: TargetChoice
  /// From the current revision to the target; nil where the values of the target are not known.
  package let difference: Difference?
  /// What blocks first.
  package let hazards: [Hazard]
  /// In order; none where the rollback is blocked.
  package let steps: [PlanStep]
  /// The variables that the steps' commands need, secrets all of them.
  package let variables: [String]

  /// The environment's name.
  package var environment: String { definition.name }
  /// The revision to go back to.
  package var target: Revision { choice.target }
  /// What the hazards come to.
  package var verdict: RollbackVerdict { RollbackVerdict(hazards) }

  /// Where the values of the current revision are known from.
  var currentOrigin: RevisionValues.Origin { current.values?.origin ?? files.origin }

  /// `Roll back prod from revision 5 (v1.2.0) to revision 1 (v1.0.0)`
  package var title: String {
    "Roll back \(environment) from \(current.title) to \(target.title)"
  }
}
