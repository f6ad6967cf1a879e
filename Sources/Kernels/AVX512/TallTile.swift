/// The rows of the tallest tile: 24 of 32 registers hold sums.
let tallestTile = 12

extension Tile {
  @inline(__always)
  func multiplyTall(rows: Int) {
    switch rows {
    case 7: multiply(TileStack<TileRows4, TileRows3>.self)
    case 8: multiply(TileRows8.self)
    case 9: multiply(TileStack<TileRows8, TileRow>.self)
    case 10: multiply(TileStack<TileRows8, TileRows2>.self)
    case 11: multiply(TileStack<TileRows8, TileRows3>.self)
    default: multiply(TileStack<TileRows8, TileRows4>.self)
    }
  }
}

extension ByteTile {
  @inline(__always)
  func multiplyTall(rows: Int) {
    switch rows {
    case 7: multiply(ByteTileStack<ByteTileRows4, ByteTileRows3>.self)
    case 8: multiply(ByteTileRows8.self)
    case 9: multiply(ByteTileStack<ByteTileRows8, ByteTileRow>.self)
    case 10: multiply(ByteTileStack<ByteTileRows8, ByteTileRows2>.self)
    case 11: multiply(ByteTileStack<ByteTileRows8, ByteTileRows3>.self)
    default: multiply(ByteTileStack<ByteTileRows8, ByteTileRows4>.self)
    }
  }
}

/// The rows of the tallest tile with weights that are not packed: 24 of 32 registers hold sums.
let tallestUnpackedTile = 6

extension UnpackedTile {
  @inline(__always)
  func multiplyTall(rows: Int) {
    switch rows {
    case 3: multiply(UnpackedStack<UnpackedRows2, UnpackedRow>.self)
    case 4: multiply(UnpackedRows4.self)
    case 5: multiply(UnpackedStack<UnpackedRows4, UnpackedRow>.self)
    default: multiply(UnpackedStack<UnpackedRows4, UnpackedRows2>.self)
    }
  }
}
