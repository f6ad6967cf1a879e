/// `KernelSet.pack`
func pack(
  _ weights: UnsafePointer<Float>, columns: Int, depth: Int, panels: Range<Int>,
  packed: UnsafeMutablePointer<Float>
) {
  for panel in panels {
    let first = panel * tileWidth
    let place = packed + first * depth
    let count = max(0, min(tileWidth, columns - first))
    for k in 0..<depth {
      let group = place + k * tileWidth
      for column in 0..<count { group[column] = weights[(first + column) * depth + k] }
      for column in count..<tileWidth { group[column] = 0 }
    }
  }
}
