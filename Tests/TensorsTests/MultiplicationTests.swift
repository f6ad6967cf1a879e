import TestSupport
import KernelTypes
import Tensors
import Testing

@Suite("Layers that rows are fed to")
struct MultiplicationTests {
  @Test(
    "give what double precision says, for any numbers of inputs and outputs", arguments: Level.all,
    LayerStorage.allCases)
  func exact(level: Level, storage: LayerStorage) {
    let backend = Backend(kernels: level.kernels, threads: 2)
    var random = SeededGenerator(seed: 20)
    for inputs in [1, 2, 3, 5, 31, 64, 77, 130] {
      for outputs in [1, 2, 7, 31, 32, 33, 64, 100] {
        let trial = LayerTrial(inputs: inputs, outputs: outputs, seed: UInt64(inputs + outputs))
        let rows = random.matrix(rows: 1 + (inputs + outputs) % 15, columns: inputs)
        let output = Matrix(columns: outputs)
        backend.multiply(
          Matrix(rows, columns: inputs),
          Multiplication(trial.layer(storage, level.kernels), to: output))
        for (row, result) in zip(rows, output.array) {
          let error = trial.error(
            result, of: row, storage, activationMaximum: level.activationMaximum)
          #expect(error <= 1, "\(rows.count) rows, \(inputs) inputs, \(outputs) outputs")
        }
      }
    }
  }

  @Test("may be several, of different storage and size", arguments: Level.all)
  func several(level: Level) {
    let backend = Backend(kernels: level.kernels, threads: 3)
    var random = SeededGenerator(seed: 21)
    let rows = random.matrix(rows: 23, columns: 50)
    let trials = [40, 3, 96, 33].map { LayerTrial(inputs: 50, outputs: $0, seed: 22) }
    let outputs = trials.map { Matrix(columns: $0.outputs) }
    let storages: [LayerStorage] = [.packed, .quantized, .unpacked, .quantized]
    let layers = zip(trials, storages).map { $0.layer($1, level.kernels) }
    backend.multiply(
      Matrix(rows, columns: 50), Multiplication(layers[0], to: outputs[0]),
      Multiplication(layers[1], to: outputs[1]), Multiplication(layers[2], to: outputs[2]),
      Multiplication(layers[3], to: outputs[3]))
    for index in trials.indices {
      for (row, result) in zip(rows, outputs[index].array) {
        let error = trials[index].error(
          result, of: row, storages[index], activationMaximum: level.activationMaximum)
        #expect(error <= 1)
      }
    }
  }

  @Test("add to what is there", arguments: Level.all, LayerStorage.allCases)
  func accumulate(level: Level, storage: LayerStorage) {
    let backend = Backend(kernels: level.kernels, threads: 2)
    var random = SeededGenerator(seed: 23)
    let trial = LayerTrial(inputs: 44, outputs: 57, seed: 24)
    let rows = random.matrix(rows: 19, columns: 44)
    let before = random.matrix(rows: 19, columns: 57)
    let output = Matrix(before, columns: 57)
    backend.multiply(
      Matrix(rows, columns: 44),
      Multiplication(trial.layer(storage, level.kernels), to: output, finish: .accumulate))
    for index in rows.indices {
      let error = trial.error(
        output[index], of: rows[index], before: before[index], storage,
        activationMaximum: level.activationMaximum)
      #expect(error <= 1)
    }
  }

  @Test(
    "give the same to the bit whatever the threads and the rows beside", arguments: Level.all,
    LayerStorage.allCases)
  func threads(level: Level, storage: LayerStorage) {
    var random = SeededGenerator(seed: 25)
    // So many that the rows, too, are shared out.
    let trial = LayerTrial(inputs: 1030, outputs: 70, seed: 26)
    let rows = random.matrix(rows: 150, columns: 1030)
    let layer = trial.layer(storage, level.kernels)
    func output(_ rows: [[Float]], threads: Int) -> [[UInt32]] {
      let output = Matrix(columns: 70)
      Backend(kernels: level.kernels, threads: threads).multiply(
        Matrix(rows, columns: 1030), Multiplication(layer, to: output, finish: .gelu))
      return output.array.map(\.bits)
    }
    let expected = output(rows, threads: 1)
    for threads in 2...4 { #expect(output(rows, threads: threads) == expected) }
    for (first, count) in [(0, 1), (149, 1), (7, 13), (30, 100)] {
      let some = output(Array(rows[first..<first + count]), threads: 2)
      #expect(some == Array(expected[first..<first + count]))
    }
  }

  @Test("take no rows", arguments: Level.all, LayerStorage.allCases)
  func empty(level: Level, storage: LayerStorage) {
    let trial = LayerTrial(inputs: 8, outputs: 8, seed: 27)
    let output = Matrix([[1]], columns: 8)
    Backend(kernels: level.kernels, threads: 2).multiply(
      Matrix([], columns: 8), Multiplication(trial.layer(storage, level.kernels), to: output))
    #expect(output.rows == 0)
  }

  @Test("use their memory again for other rows", arguments: Level.all, LayerStorage.allCases)
  func reuse(level: Level, storage: LayerStorage) {
    var random = SeededGenerator(seed: 28)
    let trial = LayerTrial(inputs: 33, outputs: 20, seed: 29)
    let layer = trial.layer(storage, level.kernels)
    let backend = Backend(kernels: level.kernels, threads: 2)
    let output = Matrix(columns: 20)
    for count in [3, 90, 1, 17, 90, 2] {
      let rows = random.matrix(rows: count, columns: 33)
      backend.multiply(Matrix(rows, columns: 33), Multiplication(layer, to: output))
      let anew = Matrix(columns: 20)
      Backend(kernels: level.kernels, threads: 1).multiply(
        Matrix(rows, columns: 33), Multiplication(layer, to: anew))
      #expect(output.array.map(\.bits) == anew.array.map(\.bits))
    }
  }
}
