/// 1.5·2²³: added to a number below 2²², it rounds it to a whole one and leaves that in the lowest
/// bits; taken away again, it leaves the whole number.
let rounder: Float = 12_582_912

@inline(__always)
func rounded(_ x: Lanes) -> Lanes {
  x + Lanes(repeating: rounder) - Lanes(repeating: rounder)
}

/// A number from -128 to 255 for each column, rounded to a whole one, in the lowest byte of a word.
@inline(__always)
func byte(_ x: Lanes) -> BitLanes {
  unsafeBitCast(x + Lanes(repeating: rounder), to: BitLanes.self) & 0xFF
}

/// Four bytes for each column as a word, the first the lowest.
@inline(__always)
func word(_ first: BitLanes, _ second: BitLanes, _ third: BitLanes, _ fourth: BitLanes) -> BitLanes
{
  first | (second &<< 8) | (third &<< 16) | (fourth &<< 24)
}
