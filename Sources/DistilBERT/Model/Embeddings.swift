internal import Tensors

/// A token's first vector: that of its word piece plus that of its position, normalized.
struct Embeddings {
  private let words: Tensor
  private let wordScales: Tensor?
  private let positions: Tensor
  private let norm: LayerNorm

  init(_ weights: Weights) {
    words = weights.wordEmbeddings
    wordScales = weights.wordScales
    positions = weights.positionEmbeddings
    norm = LayerNorm(weights.embeddingNorm)
  }

  /// - Parameter hidden: becomes `[tokens][dimension]`.
  func embed(_ batch: Batch, into hidden: Matrix, with backend: Backend) {
    hidden.resize(rows: batch.ids.count)
    let dimension = hidden.columns
    withUnsafeTemporaryAllocation(of: Float.self, capacity: dimension) { position in
      for (row, id) in batch.ids.enumerated() {
        let vector = hidden[row]
        words.copyFloats(of: Int(id), into: vector)
        positions.copyFloats(of: batch.positions[row], into: position)
        let scale = wordScales?.float(at: Int(id)) ?? 1
        for column in 0..<dimension { vector[column] = vector[column] * scale + position[column] }
      }
    }
    norm.normalize(hidden, with: backend)
  }
}

extension Tensor {
  /// Copies a row of a table.
  fileprivate func copyFloats(of row: Int, into destination: UnsafeMutableBufferPointer<Float>) {
    let start = row * destination.count
    copyFloats(start..<start + destination.count, into: destination)
  }

  fileprivate func float(at index: Int) -> Float {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 1) { number in
      copyFloats(index..<index + 1, into: number)
      return number[0]
    }
  }
}
