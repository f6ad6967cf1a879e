import TestSupport
import KernelTypes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A head of attention over random numbers, all of them in guarded memory, and what double precision
/// says that it is.
struct AttentionTrial {
  var queryCount: Int
  var length: Int
  var dimension: Int
  /// Numbers from a row to the next: of queries, of keys and values, and of the output.
  var queryStride: Int
  var stride: Int
  var outputStride: Int
  var scale: Float
  var queries: [Float]
  var keys: [Float]
  var values: [Float]

  init(queryCount: Int, length: Int, dimension: Int, gap: Int = 0, seed: UInt64) {
    self.queryCount = queryCount
    self.length = length
    self.dimension = dimension
    queryStride = dimension + gap
    stride = dimension + 2 * gap
    outputStride = dimension + 3 * gap
    scale = 1 / Float(dimension).squareRoot()
    var random = SeededGenerator(seed: seed)
    // Three times as large, so that some keys fit a query much better than others.
    queries = random.rows(queryCount, columns: dimension, stride: queryStride).map { $0 * 3 }
    keys = random.rows(length, columns: dimension, stride: stride).map { $0 * 3 }
    values = random.rows(length, columns: dimension, stride: stride)
  }

  /// What stands in the output where nothing is to be left.
  static let untouched: Float = 98_765

  func output(_ kernels: KernelSet, inBytes: Bool) -> [Float] {
    let query = GuardedNumbers(queries)
    let key = GuardedNumbers(keys)
    let value = GuardedNumbers(values)
    let output = GuardedNumbers(
      Self.untouched, count: (queryCount - 1) * outputStride + dimension)
    let size =
      inBytes
      ? kernels.byteAttentionScratch(length, dimension)
      : kernels.attentionScratch(length, dimension)
    // What stands in the scratch must not matter.
    let scratch = GuardedNumbers<Float>(.nan, count: size)
    let head = AttentionHead(
      query: query.base, queryStride: queryStride, queryCount: queryCount, key: key.base,
      value: value.base, stride: stride, length: length, dimension: dimension, scale: scale,
      output: output.base, outputStride: outputStride)
    let kernel = inBytes ? kernels.attendBytes : kernels.attend
    kernel(head, scratch.base)
    return output.array
  }

  /// A query's output and its weights, in double precision.
  func reference(_ query: Int) -> (output: [Double], weights: [Double]) {
    let scores = (0..<length).map { token in
      (0..<dimension).reduce(0.0) {
        $0 + Double(queries[query * queryStride + $1]) * Double(keys[token * stride + $1])
      } * Double(scale)
    }
    let largest = scores.reduce(-.infinity, max)
    let exponentials = scores.map { exp($0 - largest) }
    let sum = exponentials.reduce(0, +)
    let weights = exponentials.map { $0 / sum }
    let output = (0..<dimension).map { column in
      (0..<length).reduce(0.0) { $0 + weights[$1] * Double(values[$1 * stride + column]) }
    }
    return (output, weights)
  }

  /// The farthest that an output is from double precision's; infinity where a number outside was
  /// touched.
  func error(of output: [Float]) -> Double {
    var worst = 0.0
    for query in 0..<queryCount {
      for (column, expected) in reference(query).output.enumerated() {
        let error = abs(Double(output[query * outputStride + column]) - expected)
        worst = error <= worst ? worst : error
      }
    }
    let isOutside = output.indices.filter { $0 % outputStride >= dimension }
    return isOutside.allSatisfy { output[$0] == Self.untouched } ? worst : .infinity
  }
}
