package import DistilBERT

/// What turns a text into token ids and token ids into logits. Used from one thread.
package protocol TextClassifier: AnyObject {
  /// The model's name, as predictions carry it.
  var name: String { get }
  /// The arithmetic that is used.
  var precision: Precision { get }
  /// The label of each logit.
  var labels: [String] { get }

  /// The tokens of a text, `[CLS]` and `[SEP]` around them.
  func encode(_ text: String) -> Encoding

  /// The words of a text, each with its place and its tokens: together those of `encode` between `[CLS]`
  /// and `[SEP]`.
  func words(of text: String) -> [Word]

  /// Says how much there is to do, once, before the first logits are asked for.
  /// - Parameter tokens: how many tokens will be asked about; `Int.max` for very many.
  func prepare(forTokens tokens: Int) throws(CheckpointError)

  /// The logits of each sequence, one for a label. What else is asked for does not
  /// change them; `prepare` may, in fp32 and by rounding.
  func logits(for sequences: [[Int32]]) throws(CheckpointError) -> [[Float]]
}

extension TextClassifier {
  /// What the service calls a way of computing.
  package var backend: String { "swift-\(precision.rawValue)" }
}
