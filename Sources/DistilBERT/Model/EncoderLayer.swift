internal import KernelTypes
internal import Tensors

/// A transformer layer: attention and a feed-forward block, each added to what it was given and then
/// normalized.
struct EncoderLayer {
  let query: LinearLayer
  let key: LinearLayer
  let value: LinearLayer
  let attentionOutput: LinearLayer
  let attentionNorm: LayerNorm
  let expansion: LinearLayer
  let contraction: LinearLayer
  let outputNorm: LayerNorm

  /// Transforms every row in its place.
  func transform(
    _ hidden: Matrix, _ sequences: [Range<Int>], _ configuration: Configuration,
    _ state: RunState, _ backend: Backend
  ) {
    backend.multiply(
      hidden, Multiplication(query, to: state.queries), Multiplication(key, to: state.keys),
      Multiplication(value, to: state.values))
    let parts = sequences.map { (queries: $0, tokens: $0) }
    finish(hidden, parts, configuration, state, backend)
  }

  /// Transforms the first row of each sequence, and leaves the others where they are.
  ///
  /// - Parameter first: becomes `[sequences][dimension]`.
  func transform(
    _ hidden: Matrix, _ sequences: [Range<Int>], _ configuration: Configuration,
    _ state: RunState, _ backend: Backend, to first: Matrix
  ) {
    backend.multiply(
      hidden, Multiplication(key, to: state.keys), Multiplication(value, to: state.values))
    first.resize(rows: sequences.count)
    for (row, sequence) in sequences.enumerated() {
      _ = first[row].update(from: hidden[sequence.lowerBound])
    }
    backend.multiply(first, Multiplication(query, to: state.queries))
    let parts = sequences.enumerated().map { (queries: $0..<$0 + 1, tokens: $1) }
    finish(first, parts, configuration, state, backend)
  }

  /// From queries, keys and values on.
  private func finish(
    _ rows: Matrix, _ sequences: [(queries: Range<Int>, tokens: Range<Int>)],
    _ configuration: Configuration, _ state: RunState, _ backend: Backend
  ) {
    backend.attend(
      queries: state.queries, keys: state.keys, values: state.values, sequences: sequences,
      heads: configuration.headCount, inBytes: expansion.isOfBytes, output: state.context)
    backend.multiply(
      state.context, Multiplication(attentionOutput, to: rows, finish: .accumulate))
    attentionNorm.normalize(rows, with: backend)
    backend.multiply(
      rows, Multiplication(expansion, to: state.expanded, finish: configuration.activation.finish))
    backend.multiply(state.expanded, Multiplication(contraction, to: rows, finish: .accumulate))
    outputNorm.normalize(rows, with: backend)
  }
}

extension Activation {
  fileprivate var finish: Finish {
    switch self {
    case .gelu: .gelu
    case .relu: .relu
    }
  }
}
