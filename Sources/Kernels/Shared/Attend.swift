internal import KernelTypes

/// The numbers of scratch that a head needs: the values, a panel of queries, of scores and of output.
func attentionScratch(length: Int, dimension: Int) -> Int {
  let width = wholeTiles(dimension)
  return length * width + dimension * tileWidth + length * tileWidth + tileWidth * width
}

/// `KernelSet.attend`: the queries a panel at a time, their scores turned so that a query is a column.
///
/// So the largest score, the exponentials and their sum go over whole registers, and no sum goes
/// across one.
func attend(_ head: AttentionHead, scratch: UnsafeMutablePointer<Float>) {
  let width = wholeTiles(head.dimension)
  let values = scratch
  let queries = values + head.length * width
  let scores = queries + head.dimension * tileWidth
  let output = scores + head.length * tileWidth
  copyRows(
    head.value, stride: head.stride, rows: head.length, columns: head.dimension, to: values,
    width: width)
  for first in stride(from: 0, to: head.queryCount, by: tileWidth) {
    let count = min(tileWidth, head.queryCount - first)
    transpose(head, first: first, count: count, to: queries)
    forEachTile(of: 0..<head.length) { row, rows in
      let tile = Tile(
        left: head.key + row * head.stride, leftStride: head.stride, right: queries,
        depth: head.dimension, initial: nil, output: scores + row * tileWidth,
        outputStride: tileWidth)
      tile.multiply(rows: rows)
    }
    let sums = exponentiate(scores, length: head.length)
    for column in stride(from: 0, to: width, by: tileWidth) {
      forEachTile(of: 0..<count) { row, rows in
        let tile = Tile(
          left: scores + row, leftStride: 1, leftStep: tileWidth, right: values + column,
          rightStep: width, depth: head.length, initial: nil,
          output: output + row * width + column, outputStride: width)
        tile.multiply(rows: rows)
      }
    }
    for row in 0..<count {
      let factor = 1 / (row < Lanes.scalarCount ? sums.0[row] : sums.1[row - Lanes.scalarCount])
      let place = head.output + (first + row) * head.outputStride
      for column in 0..<head.dimension {
        place[column] = output[row * width + column] * factor
      }
    }
  }
}

/// The least number of columns that are whole tiles.
@inline(__always)
private func wholeTiles(_ columns: Int) -> Int {
  (columns + tileWidth - 1) / tileWidth * tileWidth
}

/// Copies rows side by side, filled up with 0.
@inline(__always)
private func copyRows(
  _ source: UnsafePointer<Float>, stride: Int, rows: Int, columns: Int,
  to target: UnsafeMutablePointer<Float>, width: Int
) {
  for row in 0..<rows {
    let place = target + row * width
    place.update(from: source + row * stride, count: columns)
    (place + columns).update(repeating: 0, count: width - columns)
  }
}

/// A panel of queries, scaled, a query a column: `[dimension][tileWidth]`. What stands in the columns
/// beyond the last query is computed with, and not used.
@inline(__always)
private func transpose(
  _ head: AttentionHead, first: Int, count: Int, to queries: UnsafeMutablePointer<Float>
) {
  for column in 0..<count {
    let query = head.query + (first + column) * head.queryStride
    for row in 0..<head.dimension { queries[row * tileWidth + column] = query[row] * head.scale }
  }
}

/// Turns scores into exponentials, the largest of each column 1, and returns the columns' sums.
@inline(__always)
private func exponentiate(
  _ scores: UnsafeMutablePointer<Float>, length: Int
) -> (Lanes, Lanes) {
  var left = scores.load()
  var right = (scores + Lanes.scalarCount).load()
  for row in 1..<max(1, length) {
    let place = scores + row * tileWidth
    left = maximum(place.load(), left)
    right = maximum((place + Lanes.scalarCount).load(), right)
  }
  var sums = (Lanes.zero, Lanes.zero)
  for row in 0..<length {
    let place = scores + row * tileWidth
    let next = place + Lanes.scalarCount
    let exponentials = (exponential(place.load() - left), exponential(next.load() - right))
    place.store(exponentials.0)
    next.store(exponentials.1)
    sums.0 += exponentials.0
    sums.1 += exponentials.1
  }
  return sums
}
