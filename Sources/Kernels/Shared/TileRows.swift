/// The running sums of a few rows of a product, two registers wide.
///
/// Rows are stacked as types, not kept in an array, so that the compiler sees each sum by itself and
/// gives it a register of its own.
protocol TileRows {
  /// Every row begins with the same two registers.
  init(_ left: Lanes, _ right: Lanes)
  /// Adds each row's number, rows `stride` apart from `factors` on, times the two registers.
  mutating func add(
    _ factors: UnsafePointer<Float>, stride: Int, times left: Lanes, _ right: Lanes)
  /// Leaves the rows in memory, `stride` numbers apart, or adds them to what is there.
  func store(to output: UnsafeMutablePointer<Float>, stride: Int, accumulating: Bool)
}

extension TileRows {
  static var count: Int {
    @inline(__always) get { MemoryLayout<Self>.size / (2 * MemoryLayout<Lanes>.size) }
  }
}

struct TileRow: TileRows {
  private var left: Lanes
  private var right: Lanes

  @inline(__always)
  init(_ left: Lanes, _ right: Lanes) {
    self.left = left
    self.right = right
  }

  @inline(__always)
  mutating func add(
    _ factors: UnsafePointer<Float>, stride: Int, times left: Lanes, _ right: Lanes
  ) {
    let factor = Lanes(repeating: factors.pointee)
    self.left = multiplyAdd(factor, left, self.left)
    self.right = multiplyAdd(factor, right, self.right)
  }

  @inline(__always)
  func store(to output: UnsafeMutablePointer<Float>, stride: Int, accumulating: Bool) {
    let next = output + Lanes.scalarCount
    if accumulating {
      output.store(output.load() + left)
      next.store(next.load() + right)
    } else {
      output.store(left)
      next.store(right)
    }
  }
}

struct TileStack<Upper: TileRows, Lower: TileRows>: TileRows {
  private var upper: Upper
  private var lower: Lower

  @inline(__always)
  init(_ left: Lanes, _ right: Lanes) {
    upper = Upper(left, right)
    lower = Lower(left, right)
  }

  @inline(__always)
  mutating func add(
    _ factors: UnsafePointer<Float>, stride: Int, times left: Lanes, _ right: Lanes
  ) {
    upper.add(factors, stride: stride, times: left, right)
    lower.add(factors + Upper.count * stride, stride: stride, times: left, right)
  }

  @inline(__always)
  func store(to output: UnsafeMutablePointer<Float>, stride: Int, accumulating: Bool) {
    upper.store(to: output, stride: stride, accumulating: accumulating)
    lower.store(to: output + Upper.count * stride, stride: stride, accumulating: accumulating)
  }
}

typealias TileRows2 = TileStack<TileRow, TileRow>
typealias TileRows3 = TileStack<TileRows2, TileRow>
typealias TileRows4 = TileStack<TileRows2, TileRows2>
typealias TileRows8 = TileStack<TileRows4, TileRows4>
