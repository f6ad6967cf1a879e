@inline(__always)
func maximum(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .< b)
}

@inline(__always)
func minimum(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .> b)
}
