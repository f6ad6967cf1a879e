import TestSupport
import KernelTypes
import Tensors
import Testing

@Suite("Weights rounded to bytes")
struct LinearLayerTests {
  /// The weights that a layer computes with: what it makes of each unit vector, which are exact bytes.
  private func weights(_ layer: LinearLayer, _ kernels: KernelSet) -> [[Float]] {
    let units = (0..<layer.inputs).map { unit in
      (0..<layer.inputs).map { Float($0 == unit ? 1 : 0) }
    }
    let output = Matrix(columns: layer.outputs)
    Backend(kernels: kernels, threads: 1).multiply(
      Matrix(units, columns: layer.inputs), Multiplication(layer, to: output))
    return (0..<layer.outputs).map { column in output.array.map { $0[column] } }
  }

  @Test("are at most half a step off", arguments: Level.all)
  func halfStep(level: Level) {
    for (inputs, outputs) in [(2, 1), (5, 3), (64, 32), (70, 45)] {
      var random = SeededGenerator(seed: 30)
      var rows = random.matrix(rows: outputs, columns: inputs)
      rows[0] = rows[0].map { $0 * 1e-20 }
      let layer = LayerStorage.quantized.layer(
        rows.flatMap { $0 }, inputs: inputs, bias: [Float](repeating: 0, count: outputs),
        level.kernels)
      for (row, rounded) in zip(rows, weights(layer, level.kernels)) {
        let step = row.reduce(0) { max($0, abs($1)) } / 127
        #expect(zip(row, rounded).allSatisfy { abs($0 - $1) <= step * 0.5001 })
      }
    }
  }

  @Test("that were bytes before are the same bytes", arguments: Level.all)
  func roundTrip(level: Level) {
    let inputs = 30
    let outputs = 37
    var random = SeededGenerator(seed: 31)
    var bytes = random.signedBytes(inputs * outputs)
    // Every output has a largest weight, and a scale that multiplies exactly.
    for output in 0..<outputs { bytes[output * inputs + output % inputs] = 127 }
    let scale = (0..<outputs).map { $0 % 2 == 0 ? Float(0.5) : 0.125 }
    let sum = (0..<outputs).map { output in
      scale[output] * bytes[output * inputs..<(output + 1) * inputs].reduce(0) { $0 + Float($1) }
    }
    let bias = random.floats(outputs)
    let panels = GuardedNumbers(bytePanels(bytes, columns: outputs, depth: inputs))
    let mapped = LinearLayer(
      panels: panels.base, owner: panels, inputs: inputs, scale: scale, sum: sum, bias: bias)
    let numbers = bytes.indices.map { Float(bytes[$0]) * scale[$0 / inputs] }
    let quantized = LayerStorage.quantized.layer(
      numbers, inputs: inputs, bias: bias, level.kernels)
    let backend = Backend(kernels: level.kernels, threads: 1)
    let rows = Matrix(random.matrix(rows: 9, columns: inputs), columns: inputs)
    let outputsOfBoth = (Matrix(columns: outputs), Matrix(columns: outputs))
    backend.multiply(
      rows, Multiplication(mapped, to: outputsOfBoth.0),
      Multiplication(quantized, to: outputsOfBoth.1)
    )
    #expect(outputsOfBoth.0.array.map(\.bits) == outputsOfBoth.1.array.map(\.bits))
    #expect(outputsOfBoth.0.array.contains { $0.contains { $0 != 0 } })
  }

  @Test("give the same whatever a file fills its panels up with", arguments: Level.all)
  func filling(level: Level) {
    let inputs = 30
    let outputs = 37
    var random = SeededGenerator(seed: 32)
    func panels(_ bytes: [Int8]) -> [Int8] {
      bytePanels(bytes, columns: outputs, depth: inputs)
    }
    let empty = panels(random.signedBytes(inputs * outputs))
    let isWeight = panels([Int8](repeating: 1, count: inputs * outputs))
    let filled = zip(empty, isWeight).map { $1 == 1 ? $0 : 99 }
    let rows = random.matrix(rows: 9, columns: inputs)
    let wideRows = random.matrix(rows: 9, columns: 64)
    let zeros = [Float](repeating: 0, count: outputs)
    func output(_ panels: [Int8]) -> [[UInt32]] {
      let backend = Backend(kernels: level.kernels, threads: 1)
      // Leaves bytes where the next rows end.
      backend.multiply(
        Matrix(wideRows, columns: 64),
        Multiplication(
          LayerStorage.quantized.layer(wideRows[0], inputs: 64, bias: [0], level.kernels),
          to: Matrix(columns: 1)))
      let panels = GuardedNumbers(panels)
      let layer = LinearLayer(
        panels: panels.base, owner: panels, inputs: inputs, scale: zeros.map { $0 + 1 },
        sum: zeros, bias: zeros)
      let output = Matrix(columns: outputs)
      backend.multiply(Matrix(rows, columns: inputs), Multiplication(layer, to: output))
      return output.array.map(\.bits)
    }
    #expect(output(filled) == output(empty))
  }

  @Test("are 0 where all are 0, or nearly", arguments: Level.all)
  func zeros(level: Level) {
    for number: Float in [0, -0, .leastNonzeroMagnitude, .leastNormalMagnitude] {
      let layer = LayerStorage.quantized.layer(
        [number, number], inputs: 2, bias: [0], level.kernels)
      #expect(weights(layer, level.kernels)[0].allSatisfy { abs($0) <= abs(number) })
    }
  }

  @Test("make an output NaN, and no other, where one is not finite", arguments: Level.all)
  func faults(level: Level) {
    for (index, fault) in Fault.numbers.enumerated() {
      var numbers = [Float](repeating: 0.5, count: 40 * 9)
      numbers[33 * 9 + index] = fault
      let layer = LayerStorage.quantized.layer(
        numbers, inputs: 9, bias: [Float](repeating: 0, count: 40), level.kernels)
      #expect(layer.isOfBytes)
      let output = Matrix(columns: 40)
      Backend(kernels: level.kernels, threads: 1).multiply(
        Matrix([[1, 2, 3, 4, 5, 6, 7, 8, 9]], columns: 9), Multiplication(layer, to: output))
      #expect(output.array[0].map(\.isFinite) == (0..<40).map { $0 != 33 })
    }
  }
}
