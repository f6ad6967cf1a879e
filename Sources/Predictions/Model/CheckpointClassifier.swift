package import DistilBERT

/// A checkpoint that answers. Its weights are loaded when it is known how much there is to do.
package final class CheckpointClassifier: TextClassifier {
  package let precision: Precision
  private let checkpoint: Checkpoint
  private let threads: Int
  private var classifier: Classifier?

  /// - Parameters:
  ///   - precision: nil for the checkpoint's own.
  ///   - threads: how many are at work at a time.
  package init(_ checkpoint: Checkpoint, precision: Precision?, threads: Int) {
    self.checkpoint = checkpoint
    self.precision = precision ?? checkpoint.precision
    self.threads = threads
  }

  package var name: String { checkpoint.name }
  package var labels: [String] { checkpoint.configuration.labels }

  private var maximumLength: Int { checkpoint.configuration.maximumPositions }

  package func encode(_ text: String) -> Encoding {
    checkpoint.tokenizer.encode(text, maximumLength: maximumLength)
  }

  package func words(of text: String) -> [Word] {
    checkpoint.tokenizer.words(of: text, maximumLength: maximumLength)
  }

  package func prepare(forTokens tokens: Int) throws(CheckpointError) {
    classifier = try Classifier(
      checkpoint, precision: precision, threads: threads, expectedTokens: tokens)
  }

  package func logits(for sequences: [[Int32]]) throws(CheckpointError) -> [[Float]] {
    if classifier == nil { try prepare(forTokens: .max) }
    return try classifier?.logits(for: sequences) ?? []
  }
}
