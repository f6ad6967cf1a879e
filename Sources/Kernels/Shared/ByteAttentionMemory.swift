internal import KernelTypes

/// What a head's attention in bytes has in memory, and the steps from one to the next.
struct ByteAttentionMemory {
  private let length: Int
  private let dimension: Int
  /// The dimension, rounded up to whole groups of 4.
  let depth: Int
  /// Groups of 4 tokens.
  private let groups: Int
  /// The columns of whole panels of values.
  private let width: Int

  /// `[length][depth]`
  let keys: UnsafeMutablePointer<UInt8>
  let keyScale: UnsafeMutablePointer<Float>
  let keyMinimum: UnsafeMutablePointer<Float>
  /// `[width / 32][groups][32][4]`
  private let values: UnsafeMutablePointer<UInt32>
  private let valueScale: UnsafeMutablePointer<Float>
  /// `[depth / 4][32][4]`
  private let queries: UnsafeMutablePointer<UInt32>
  /// `[depth]`: one query.
  private let query8: UnsafeMutablePointer<Int8>
  private let queryScale: UnsafeMutablePointer<Float>
  private let querySum: UnsafeMutablePointer<Float>
  /// `[length][32]`, a query a column.
  private let scores: UnsafeMutablePointer<Float>
  /// `[groups][32][4]`
  private let weights: UnsafeMutablePointer<UInt32>
  private let weightSum: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Int32>

  private static func whole(_ count: Int, to multiple: Int) -> Int {
    (count + multiple - 1) / multiple * multiple
  }

  static func size(length: Int, dimension: Int) -> Int {
    let depth = whole(dimension, to: 4)
    let width = whole(dimension, to: bytePanelColumns)
    let groups = whole(length, to: 4) / 4
    return length * depth / 4 + 2 * length + width * groups + width + depth / 4 * bytePanelColumns
      + 3 * bytePanelColumns + length * bytePanelColumns + groups * bytePanelColumns
      + depth / 4 + tallestTile * tileWidth
  }

  init(_ scratch: UnsafeMutablePointer<Float>, length: Int, dimension: Int) {
    self.length = length
    self.dimension = dimension
    depth = Self.whole(dimension, to: 4)
    groups = Self.whole(length, to: 4) / 4
    width = Self.whole(dimension, to: bytePanelColumns)
    var next = UnsafeMutableRawPointer(scratch)
    func take<Number>(_ count: Int, of type: Number.Type) -> UnsafeMutablePointer<Number> {
      defer { next += count * MemoryLayout<Number>.size }
      return next.bindMemory(to: type, capacity: count)
    }
    keys = take(length * depth, of: UInt8.self)
    keyScale = take(length, of: Float.self)
    keyMinimum = take(length, of: Float.self)
    values = take(width * groups, of: UInt32.self)
    valueScale = take(width, of: Float.self)
    queries = take(depth / 4 * bytePanelColumns, of: UInt32.self)
    query8 = take(depth, of: Int8.self)
    queryScale = take(bytePanelColumns, of: Float.self)
    querySum = take(bytePanelColumns, of: Float.self)
    scores = take(length * bytePanelColumns, of: Float.self)
    weights = take(groups * bytePanelColumns, of: UInt32.self)
    weightSum = take(bytePanelColumns, of: Float.self)
    sums = take(tallestTile * tileWidth, of: Int32.self)
  }

  /// Makes single-precision numbers of the memory again, as which others use it.
  func giveBack(_ scratch: UnsafeMutablePointer<Float>) {
    let size = Self.size(length: length, dimension: dimension)
    UnsafeMutableRawPointer(scratch).bindMemory(to: Float.self, capacity: size)
  }

  /// A column's largest value is 127 of its scale.
  func quantizeValues(of head: AttentionHead) {
    let rows = ValueRows(head)
    for column in stride(from: 0, to: width, by: Lanes.scalarCount) {
      var largest = Lanes.zero
      var fault = Lanes.zero
      for row in 0..<length {
        let numbers = rows.load(row, column)
        largest = maximum(magnitude(numbers), largest)
        fault = multiplyAdd(numbers, .zero, fault)
      }
      (valueScale + column).store(multiplyAdd(largest, Lanes(repeating: 1 / 127), fault))
      let inverse = (Lanes(repeating: 127) / largest).replacing(with: 0, where: largest .== 0)
      let panel = column / bytePanelColumns * bytePanelColumns * groups + column % bytePanelColumns
      for group in 0..<groups {
        let row = 4 * group
        (values + panel + group * bytePanelColumns).store(
          word(
            byte(rows.load(row, column) * inverse), byte(rows.load(row + 1, column) * inverse),
            byte(rows.load(row + 2, column) * inverse), byte(rows.load(row + 3, column) * inverse)))
      }
    }
  }

  /// Beyond the last query stands what stood there before, and what comes of it is not used.
  func quantizeQueries(of head: AttentionHead, first: Int, count: Int) {
    (query8 + dimension).update(repeating: 0, count: depth - dimension)
    for column in 0..<count {
      let query = head.query + (first + column) * head.queryStride
      let (scale, sum) = quantizeSigned(query, count: dimension, to: query8)
      storeColumn(query8, groups: depth / 4, to: queries, column: column)
      queryScale[column] = scale * head.scale
      querySum[column] = queryScale[column] * Float(sum)
    }
  }

  /// Every key times every query of whole tiles, so many of which are wanted.
  func score(_ count: Int) {
    for column in stride(from: 0, to: count, by: tileWidth) {
      forEachTile(of: 0..<length) { first, count in
        let tile = ByteTile(
          left: keys + first * depth, leftStride: depth, right: signed(queries + column),
          depth: depth, sums: sums)
        tile.multiply(rows: count)
        for row in 0..<count {
          let scale = Lanes(repeating: keyScale[first + row])
          let minimum = Lanes(repeating: keyMinimum[first + row])
          for half in 0..<2 {
            let offset = half * Lanes.scalarCount
            let place = column + offset
            let sum = (sums + row * tileWidth + offset).load()
            let shift = minimum * (querySum + place).load()
            (scores + (first + row) * bytePanelColumns + place).store(
              multiplyAdd(numbers(sum), scale * (queryScale + place).load(), shift))
          }
        }
      }
    }
  }

  /// Turns a register's columns of scores into weights.
  func exponentiate(column: Int) {
    let place = scores + column
    var largest = place.load()
    for row in 0..<length { largest = maximum((place + row * bytePanelColumns).load(), largest) }
    var total = Lanes.zero
    @inline(__always)
    func weight(_ row: Int) -> BitLanes {
      guard row < length else { return .zero }
      let weight = exponential((place + row * bytePanelColumns).load() - largest)
      let number = rounded(weight * Lanes(repeating: activationMaximum))
      total += number
      return byte(number)
    }
    for group in 0..<groups {
      let row = 4 * group
      (weights + group * bytePanelColumns + column).store(
        word(weight(row), weight(row + 1), weight(row + 2), weight(row + 3)))
    }
    (weightSum + column).store(total)
  }

  /// Every query's weights times the values.
  func combine(_ head: AttentionHead, first: Int, count: Int) {
    let left = UnsafeRawPointer(weights).assumingMemoryBound(to: UInt8.self)
    for column in stride(from: 0, to: dimension, by: tileWidth) {
      let panel = column / bytePanelColumns * bytePanelColumns * groups + column % bytePanelColumns
      forEachTile(of: 0..<count) { row, rows in
        let tile = ByteTile(
          left: left + row * 4, leftStride: 4, leftStep: 4 * bytePanelColumns,
          right: signed(values + panel), depth: 4 * groups, sums: sums)
        tile.multiply(rows: rows)
        for index in 0..<rows {
          let factor = 1 / weightSum[row + index]
          let output = head.output + (first + row + index) * head.outputStride
          for place in column..<min(column + tileWidth, dimension) {
            let sum = Float(sums[index * tileWidth + place - column])
            output[place] = sum * valueScale[place] * factor
          }
        }
      }
    }
  }

  private func signed(_ words: UnsafeMutablePointer<UInt32>) -> UnsafePointer<Int8> {
    UnsafeRawPointer(words).assumingMemoryBound(to: Int8.self)
  }
}
