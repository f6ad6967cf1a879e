import DistilBERT
import Predictions

/// A classifier whose every answer can be worked out by hand: a word is what stands between blanks, but
/// for `_`; a word's token is its length, and the logits are what the words weigh together.
final class LexiconClassifier: TextClassifier {
  let name = "lexicon"
  let precision = Precision.int8
  let labels: [String]
  private let maximumLength: Int
  /// The weight of words of each length.
  private let weights: [Int32: Float]
  private let failsAt: Int32?
  /// The first label's logit in weights; each further label's is one more.
  private let firstFactor: Float

  private(set) var preparedTokens: [Int] = []
  private(set) var batches: [[[Int32]]] = []

  init(
    labels: [String] = ["NEGATIVE", "POSITIVE"], maximumLength: Int = 100,
    weights: [Int32: Float] = [2: -1, 4: 3], failsAt: Int32? = nil,
    firstFactor: Float = 0
  ) {
    self.labels = labels
    self.maximumLength = maximumLength
    self.weights = weights
    self.failsAt = failsAt
    self.firstFactor = firstFactor
  }

  func words(of text: String) -> [Word] {
    text.split(separator: " ").filter { $0 != "_" }.map { word in
      Word(range: word.startIndex..<word.endIndex, ids: [Int32(word.count)])
    }
  }

  func encode(_ text: String) -> Encoding {
    let ids = words(of: text).flatMap(\.ids)
    let kept = ids.prefix(maximumLength - 2)
    return Encoding(ids: [101] + kept + [102], isTruncated: kept.count < ids.count)
  }

  func prepare(forTokens tokens: Int) {
    preparedTokens.append(tokens)
  }

  func logits(for sequences: [[Int32]]) throws(CheckpointError) -> [[Float]] {
    batches.append(sequences)
    if let failsAt, sequences.contains(where: { $0.contains(failsAt) }) {
      throw CheckpointError(
        path: "weights", message: "the logits are not finite", help: "make the model again")
    }
    return sequences.map { sequence in
      let weight = sequence.dropFirst().dropLast().reduce(Float(0)) { $0 + (weights[$1] ?? 0) }
      return labels.indices.map { (firstFactor + Float($0)) * weight }
    }
  }
}
