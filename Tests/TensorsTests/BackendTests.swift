import TestSupport
import KernelTypes
import Tensors
import Testing

@Suite("A backend")
struct BackendTests {
  @Test("offers the plainest kernels first, all of them with panels of bytes alike")
  func levels() {
    let names = availableKernels().map(\.name)
    #expect(names == Array(["baseline", "avx2", "avx512"].prefix(names.count)))
    #expect(!names.isEmpty)
    for kernels in availableKernels() {
      #expect(kernels.bytePanelWidth == 32 && 32 % kernels.panelWidth == 0)
    }
  }

  @Test("computes a function of each element, in their order", arguments: 1...4)
  func map(threads: Int) {
    let backend = Backend(kernels: availableKernels()[0], threads: threads)
    for count in [0, 1, 2, 3, 100, 1000] {
      let words = backend.map(Array(0..<count)) { "number \($0)" }
      #expect(words == (0..<count).map { "number \($0)" })
    }
  }

  @Test("normalizes the same to the bit whatever the threads", arguments: Level.all)
  func normalize(level: Level) {
    var random = SeededGenerator(seed: 40)
    let rows = random.matrix(rows: 131, columns: 50)
    let weight = random.floats(50)
    let bias = random.floats(50)
    func normalized(threads: Int) -> [[UInt32]] {
      let matrix = Matrix(rows, columns: 50)
      Backend(kernels: level.kernels, threads: threads).normalize(
        matrix, weight: weight, bias: bias, epsilon: 1e-12)
      return matrix.array.map(\.bits)
    }
    let expected = normalized(threads: 1)
    for threads in 2...4 { #expect(normalized(threads: threads) == expected) }
    let mean = rows[77].reduce(0, +) / 50
    let variance = rows[77].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 50
    let first = (rows[77][0] - mean) / variance.squareRoot() * weight[0] + bias[0]
    #expect(abs(Float(bitPattern: expected[77][0]) - first) < 1e-5)
  }

  @Test("has memory that begins at a cache line and is 0")
  func memory() {
    for count in [0, 1, 3, 100, 10_000] {
      let buffer = AlignedBuffer<Float>(count: count)
      #expect(UInt(bitPattern: buffer.base) % 64 == 0 && buffer.count == count)
      #expect((0..<count).allSatisfy { buffer.base[$0] == 0 })
    }
  }
}
