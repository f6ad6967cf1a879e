/// What gates are judged by. Nothing of it is looked up here but the evidence's files.
package struct GateFacts: Sendable {
  /// In seconds since 1970-01-01T00:00:00Z.
  package let now: Int
  /// The image tags that evidence may be of: the one that is promoted, under the name that it had
  /// where it was tested and the name that it gets. Empty where nobody knows.
  package let imageTags: [String]
  /// In the order given.
  package let evidence: [Evidence]
  /// The target as it would be; nil where it was not checked.
  package let validation: ValidationReport?
  /// What the models of source and target make of the texts in the evidence of `predictions`; nil
  /// where there is none.
  package let predictions: PredictionComparison?
  /// nil where nobody looked.
  package let workingTree: WorkingTree?

  package init(
    now: Int, imageTags: [String] = [], evidence: [Evidence] = [],
    validation: ValidationReport? = nil, predictions: PredictionComparison? = nil,
    workingTree: WorkingTree? = nil
  ) {
    self.now = now
    self.imageTags = imageTags
    self.evidence = evidence
    self.validation = validation
    self.predictions = predictions
    self.workingTree = workingTree
  }

  /// The files that a gate is judged by, in the order given.
  func paths(of gate: Gate) -> [String] {
    evidence.filter { $0.gate == gate }.map(\.path)
  }
}
