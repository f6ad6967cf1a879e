internal import KernelTypes
internal import Tensors

/// A checkpoint, loaded and ready to classify: DistilBERT (Sanh et al., arXiv:1910.01108) with a
/// classification head on its first token.
///
/// Owns its threads and the memory between its layers, so one thread uses it at a time.
package final class Classifier {
  package let precision: Precision
  private let configuration: Configuration
  private let path: String
  private let backend: Backend
  private let embeddings: Embeddings
  private let layers: [EncoderLayer]
  private let head: ClassificationHead
  private let state: RunState

  /// The kernels that this processor runs, the fastest last.
  package static var kernelNames: [String] { availableKernels().map(\.name) }

  /// - Parameters:
  ///   - threads: at least 1, the caller's included.
  ///   - expectedTokens: how many there will be to read, in all texts together. Few, and weights are
  ///     read from the file as they stand; many, and they are packed first.
  ///   - kernels: one of `kernelNames`; nil for the fastest.
  package init(
    _ checkpoint: Checkpoint, precision: Precision, threads: Int, expectedTokens: Int,
    kernels name: String? = nil
  ) throws(CheckpointError) {
    guard let kernels = availableKernels().last(where: { name == nil || $0.name == name }) else {
      preconditionFailure("kernels that this processor runs")
    }
    self.precision = precision
    configuration = checkpoint.configuration
    path = checkpoint.weightsPath
    backend = Backend(kernels: kernels, threads: threads)
    let weights = checkpoint.weights
    let loader = LayerLoader(
      kernels: kernels, precision: precision, streams: expectedTokens < packingWorth)
    embeddings = Embeddings(weights)
    layers = loader.layers(weights.layers, with: backend)
    head = ClassificationHead(
      preClassifier: loader.head(weights.preClassifier), classifier: loader.head(weights.classifier)
    )
    state = RunState(configuration)
  }

  /// The logits of each sequence of token ids, a number a label.
  ///
  /// A sequence's logits depend neither on the others nor on the number of threads. The choice of
  /// kernels can change them, and in fp32 whether few tokens are expected, by the order of additions.
  ///
  /// - Parameter sequences: each from 1 to `maximumPositions` ids below `vocabularySize`.
  /// - Throws: `CheckpointError` when a logit is not finite, which is a weight's fault.
  package func logits(for sequences: [[Int32]]) throws(CheckpointError) -> [[Float]] {
    precondition(
      sequences.allSatisfy { (1...configuration.maximumPositions).contains($0.count) },
      "a sequence has a position for each of its tokens, and a first one")
    var logits: [[Float]] = []
    logits.reserveCapacity(sequences.count)
    var rest = sequences[...]
    while !rest.isEmpty {
      var tokens = 0
      let batch = rest.prefix { sequence in
        tokens += sequence.count
        return tokens <= batchTokens || tokens == sequence.count
      }
      logits += forward(Array(batch))
      rest = rest.dropFirst(batch.count)
    }
    guard logits.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw CheckpointError(
        path: path, message: "the model's answer is not a finite number: some weight is not",
        help: "fetch or save the weights again")
    }
    return logits
  }

  /// One pass over the tokens of some sequences, as rows of one matrix without padding.
  private func forward(_ sequences: [[Int32]]) -> [[Float]] {
    let batch = Batch(sequences)
    embeddings.embed(batch, into: state.hidden, with: backend)
    for layer in layers.dropLast() {
      layer.transform(state.hidden, batch.sequences, configuration, state, backend)
    }
    // Only the first token of each sequence is classified: the last layer computes no other.
    layers.last?.transform(
      state.hidden, batch.sequences, configuration, state, backend, to: state.first)
    return head.logits(of: state.first, state, backend)
  }
}

/// The tokens from which on it pays to pack the weights first.
private let packingWorth = 512

/// The tokens of a pass. More would not be faster, and what stands between the layers would leave the
/// caches.
private let batchTokens = 512
