import TestSupport
import KernelTypes
import Tensors

/// A layer of random weights, and what it makes of a row in double precision.
struct LayerTrial {
  let inputs: Int
  let outputs: Int
  let weights: [Float]
  let bias: [Float]

  init(inputs: Int, outputs: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.inputs = inputs
    self.outputs = outputs
    weights = random.floats(inputs * outputs)
    bias = random.floats(outputs)
  }

  func layer(_ storage: LayerStorage, _ kernels: KernelSet) -> LinearLayer {
    storage.layer(weights, inputs: inputs, bias: bias, kernels)
  }

  /// The farthest, in terms of what is allowed, that an output's row is from double precision's. At
  /// most 1 is right.
  ///
  /// - Parameters:
  ///   - before: what the product was added to.
  ///   - activationMaximum: the steps of a row of bytes.
  func error(
    _ output: some Collection<Float>, of input: [Float], before: [Float]? = nil,
    _ storage: LayerStorage, activationMaximum: Int
  ) -> Double {
    let row = input.map(Double.init)
    let low = min(row.min() ?? 0, row.max() ?? 0)
    let activationStep = ((row.max() ?? 0) - low) / Double(activationMaximum)
    let errors = output.enumerated().map { column, number in
      let weights = weights[column * inputs..<(column + 1) * inputs].map(Double.init)
      let terms = zip(row, weights).map { $0 * $1 }
      let start = Double(bias[column]) + Double(before?[column] ?? 0)
      let expected = terms.reduce(start, +)
      var tolerance =
        terms.reduce(abs(start)) { $0 + abs($1) } * Double(inputs + 4) * 0x1p-24
      if storage == .quantized {
        // Half a step of each: of the activations, of the weights, of both.
        let weightStep = weights.reduce(0) { max($0, abs($1)) } / 127
        for (activation, weight) in zip(row, weights) {
          tolerance +=
            0.501
            * (activationStep * abs(weight) + weightStep * abs(activation)
              + activationStep * weightStep / 2)
        }
      }
      return abs(Double(number) - expected) / tolerance
    }
    return errors.reduce(0) { $1 <= $0 ? $0 : $1 }
  }
}

extension Matrix {
  convenience init(_ rows: [[Float]], columns: Int) {
    self.init(columns: columns)
    resize(rows: rows.count)
    for (index, row) in rows.enumerated() { _ = self[index].update(from: row) }
  }

  var array: [[Float]] { (0..<rows).map { Array(self[$0]) } }
}

extension SeededGenerator {
  mutating func matrix(rows: Int, columns: Int) -> [[Float]] {
    (0..<rows).map { _ in floats(columns) }
  }
}
