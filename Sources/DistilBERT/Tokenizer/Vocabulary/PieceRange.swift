/// Where a word piece stands in a vocabulary's bytes, with its `##`.
struct PieceRange {
  let start: UInt32
  let end: UInt32
}
