internal import KernelTypes

extension Backend {
  /// Multi-head attention, a sequence at a time: each query's output is the mean of its sequence's
  /// values, weighted by how well the keys fit the query.
  ///
  /// - Parameters:
  ///   - queries: `[queries][heads · head's numbers]`
  ///   - keys, values: `[tokens][heads · head's numbers]`
  ///   - sequences: for each sequence its queries' rows and its tokens' rows.
  ///   - inBytes: whether long sequences may be computed in bytes.
  ///   - output: as `queries`.
  package func attend(
    queries: Matrix, keys: Matrix, values: Matrix,
    sequences: [(queries: Range<Int>, tokens: Range<Int>)], heads: Int, inBytes: Bool,
    output: Matrix
  ) {
    output.resize(rows: queries.rows)
    let dimension = queries.columns / heads
    let longest = sequences.reduce(0) { max($0, $1.tokens.count) }
    let scratch = scratch(
      count: max(
        kernels.attentionScratch(longest, dimension),
        inBytes ? kernels.byteAttentionScratch(longest, dimension) : 0))
    team.forEach(sequences.count * heads) { item, worker in
      let (sequence, head) = item.quotientAndRemainder(dividingBy: heads)
      let (queryRows, tokens) = sequences[sequence]
      let column = head * dimension
      let part = AttentionHead(
        query: queries.base + queryRows.lowerBound * queries.stride + column,
        queryStride: queries.stride, queryCount: queryRows.count,
        key: keys.base + tokens.lowerBound * keys.stride + column,
        value: values.base + tokens.lowerBound * values.stride + column, stride: keys.stride,
        length: tokens.count, dimension: dimension,
        scale: 1 / Float(dimension).squareRoot(),
        output: output.base + queryRows.lowerBound * output.stride + column,
        outputStride: output.stride)
      let kernel =
        inBytes && tokens.count >= kernels.byteAttentionWorth ? kernels.attendBytes : kernels.attend
      kernel(part, scratch[worker].base)
    }
  }
}
