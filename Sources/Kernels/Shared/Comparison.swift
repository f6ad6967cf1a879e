@inline(__always)
func maximum(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .< b)
}

@inline(__always)
func minimum(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .> b)
}

@inline(__always)
func magnitude(_ x: Lanes) -> Lanes {
  unsafeBitCast(unsafeBitCast(x, to: BitLanes.self) & 0x7FFF_FFFF, to: Lanes.self)
}
