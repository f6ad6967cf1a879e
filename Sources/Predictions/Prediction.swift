/// What the model says of a text. The names are those of the service's answers.
package struct Prediction: Sendable {
  package let text: String
  /// The label that is most probable.
  package let label: String
  /// Its probability.
  package let score: Double
  /// The probability of each label, in the model's order.
  package let scores: [(label: String, score: Double)]
  /// The model's time in milliseconds. Texts that went through it together share their time evenly.
  package let inferenceTime: Double
  package let modelName: String
  /// `swift-fp32` or `swift-int8`.
  package let backend: String
  /// Whether the text was too long for the model, which saw its beginning alone.
  package let isTruncated: Bool
  package let logits: [Float]
  /// The text as the model saw it, `[CLS]` and `[SEP]` around it, without padding.
  package let inputIDs: [Int32]
  /// What each word did for the label; nil where that was not asked for.
  package let explanation: [Influence]?

  /// The length of the text in Unicode scalars, as Python counts it.
  package var textLength: Int { text.unicodeScalars.count }
}
