/// The whole-number sums of a few rows of a product, two registers wide: `TileRows` for bytes.
protocol ByteTileRows {
  init()
  /// Adds each row's next four activations, rows `stride` bytes apart, times the two registers'
  /// weights.
  mutating func add(
    _ activations: UnsafePointer<UInt8>, stride: Int, times left: SumLanes, _ right: SumLanes)
  /// Leaves the rows in memory, one after the other.
  func store(to output: UnsafeMutablePointer<Int32>)
}

extension ByteTileRows {
  static var count: Int {
    @inline(__always) get { MemoryLayout<Self>.size / (2 * MemoryLayout<SumLanes>.size) }
  }
}

struct ByteTileRow: ByteTileRows {
  private var left = SumLanes.zero
  private var right = SumLanes.zero

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(
    _ activations: UnsafePointer<UInt8>, stride: Int, times left: SumLanes, _ right: SumLanes
  ) {
    let four = UnsafeRawPointer(activations).loadUnaligned(as: Int32.self)
    self.left = addByteProducts(self.left, activations: four, weights: left)
    self.right = addByteProducts(self.right, activations: four, weights: right)
  }

  @inline(__always)
  func store(to output: UnsafeMutablePointer<Int32>) {
    let output = UnsafeMutableRawPointer(output)
    output.storeBytes(of: left, as: SumLanes.self)
    (output + MemoryLayout<SumLanes>.size).storeBytes(of: right, as: SumLanes.self)
  }
}

struct ByteTileStack<Upper: ByteTileRows, Lower: ByteTileRows>: ByteTileRows {
  private var upper = Upper()
  private var lower = Lower()

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(
    _ activations: UnsafePointer<UInt8>, stride: Int, times left: SumLanes, _ right: SumLanes
  ) {
    upper.add(activations, stride: stride, times: left, right)
    lower.add(activations + Upper.count * stride, stride: stride, times: left, right)
  }

  @inline(__always)
  func store(to output: UnsafeMutablePointer<Int32>) {
    upper.store(to: output)
    lower.store(to: output + Upper.count * tileWidth)
  }
}

typealias ByteTileRows2 = ByteTileStack<ByteTileRow, ByteTileRow>
typealias ByteTileRows3 = ByteTileStack<ByteTileRows2, ByteTileRow>
typealias ByteTileRows4 = ByteTileStack<ByteTileRows2, ByteTileRows2>
typealias ByteTileRows8 = ByteTileStack<ByteTileRows4, ByteTileRows4>
