internal import KernelTypes

/// The values of a head, with zeros where there are none.
struct ValueRows {
  private let values: UnsafePointer<Float>
  private let stride: Int
  private let length: Int
  private let dimension: Int

  init(_ head: AttentionHead) {
    values = head.value
    stride = head.stride
    length = head.length
    dimension = head.dimension
  }

  @inline(__always)
  func load(_ row: Int, _ column: Int) -> Lanes {
    guard row < length else { return .zero }
    let place = values + row * stride + column
    if column + Lanes.scalarCount <= dimension { return place.load() }
    var lanes = Lanes.zero
    for index in 0..<max(0, dimension - column) { lanes[index] = place[index] }
    return lanes
  }
}
