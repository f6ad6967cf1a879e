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
  /// - Precondition: `queries`, `keys` and `values` have as many columns, a multiple of `heads`.
  package func attend(
    queries: Matrix, keys: Matrix, values: Matrix,
    sequences: [(queries: Range<Int>, tokens: Range<Int>)], heads: Int, inBytes: Bool,
    output: Matrix
  ) {
    precondition(
      queries.columns == keys.columns && keys.columns == values.columns
        && queries.columns == output.columns && queries.columns % heads == 0,
      "queries, keys, values and output are of the same heads")
    precondition(
      sequences.allSatisfy { part in
        part.queries.upperBound <= queries.rows && part.queries.lowerBound >= 0
          && part.tokens.upperBound <= min(keys.rows, values.rows) && part.tokens.lowerBound >= 0
      }, "a sequence's queries and tokens are rows that there are")
    output.resize(rows: queries.rows)
    let dimension = queries.columns / heads
    let longest = sequences.reduce(0) { max($0, $1.tokens.count) }
    let scratch = scratch(
      count: max(
        kernels.attentionScratch(longest, dimension),
        inBytes && longest >= kernels.byteAttentionWorth
          ? kernels.byteAttentionScratch(longest, dimension) : 0))
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
