/// One head of one sequence's attention: `softmax(Q·Kᵀ · scale)·V`, Vaswani et al., arXiv:1706.03762.
package struct AttentionHead {
  /// `[queryCount][dimension]`, rows `queryStride` numbers apart.
  package let query: UnsafePointer<Float>
  package let queryStride: Int
  package let queryCount: Int
  /// `[length][dimension]`, rows `stride` numbers apart.
  package let key: UnsafePointer<Float>
  package let value: UnsafePointer<Float>
  package let stride: Int
  /// The sequence's tokens.
  package let length: Int
  /// The numbers of a head.
  package let dimension: Int
  package let scale: Float
  /// `[queryCount][dimension]`, rows `outputStride` numbers apart.
  package let output: UnsafeMutablePointer<Float>
  package let outputStride: Int

  package init(
    query: UnsafePointer<Float>, queryStride: Int, queryCount: Int, key: UnsafePointer<Float>,
    value: UnsafePointer<Float>, stride: Int, length: Int, dimension: Int, scale: Float,
    output: UnsafeMutablePointer<Float>, outputStride: Int
  ) {
    self.query = query
    self.queryStride = queryStride
    self.queryCount = queryCount
    self.key = key
    self.value = value
    self.stride = stride
    self.length = length
    self.dimension = dimension
    self.scale = scale
    self.output = output
    self.outputStride = outputStride
  }
}
