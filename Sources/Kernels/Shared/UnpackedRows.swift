/// The running sums of a few rows of input with four columns of weights, each sum spread over a
/// register that walks along k.
protocol UnpackedRows {
  init()
  mutating func add(
    _ input: UnsafePointer<Float>, stride: Int, times weights: (Lanes, Lanes, Lanes, Lanes))
  /// Leaves a row's four sums after the other's.
  func store(to output: UnsafeMutablePointer<Float>)
}

extension UnpackedRows {
  static var count: Int {
    @inline(__always) get { MemoryLayout<Self>.size / (4 * MemoryLayout<Lanes>.size) }
  }
}

struct UnpackedRow: UnpackedRows {
  private var first = Lanes.zero
  private var second = Lanes.zero
  private var third = Lanes.zero
  private var fourth = Lanes.zero

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(
    _ input: UnsafePointer<Float>, stride: Int, times weights: (Lanes, Lanes, Lanes, Lanes)
  ) {
    let numbers = input.load()
    first = multiplyAdd(numbers, weights.0, first)
    second = multiplyAdd(numbers, weights.1, second)
    third = multiplyAdd(numbers, weights.2, third)
    fourth = multiplyAdd(numbers, weights.3, fourth)
  }

  @inline(__always)
  func store(to output: UnsafeMutablePointer<Float>) {
    output[0] = total(first)
    output[1] = total(second)
    output[2] = total(third)
    output[3] = total(fourth)
  }
}

struct UnpackedStack<Upper: UnpackedRows, Lower: UnpackedRows>: UnpackedRows {
  private var upper = Upper()
  private var lower = Lower()

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(
    _ input: UnsafePointer<Float>, stride: Int, times weights: (Lanes, Lanes, Lanes, Lanes)
  ) {
    upper.add(input, stride: stride, times: weights)
    lower.add(input + Upper.count * stride, stride: stride, times: weights)
  }

  @inline(__always)
  func store(to output: UnsafeMutablePointer<Float>) {
    upper.store(to: output)
    lower.store(to: output + 4 * Upper.count)
  }
}
