/// The word pieces of a vocabulary by their bytes: a hash table with linear probing. A slot holds an
/// id and twelve bits of the hash, so that few pieces are compared in vain.
struct PieceTable: Sendable {
  /// Ids are below this.
  static let idLimit = 1 << 20
  /// More slots than this are not searched: no real vocabulary comes near it.
  private static let longestSearch = 1000

  /// Bits 0–19: the id; 20–31: the hash's lowest twelve bits, at least 1; a free slot is 0.
  private var slots: [UInt32]
  private let shift: Int

  /// Room for a number of pieces, half of it free.
  init(capacity: Int) {
    let bits = max(4, Int.bitWidth - (max(capacity, 1) * 2 - 1).leadingZeroBitCount)
    slots = Array(repeating: 0, count: 1 << bits)
    shift = 32 - bits
  }

  enum Insertion {
    case inserted
    case duplicate(of: Int)
    /// Too many pieces have the same hash.
    case crowded
  }

  mutating func insert(
    _ id: Int, hash: UInt32, isEqual: (_ other: Int) -> Bool
  ) -> Insertion {
    let tag = Self.tag(hash)
    var place = Int(hash >> shift)
    for _ in 0..<Self.longestSearch {
      let slot = slots[place]
      if slot == 0 {
        slots[place] = tag | UInt32(id)
        return .inserted
      }
      if slot & ~Self.idMask == tag, isEqual(Int(slot & Self.idMask)) {
        return .duplicate(of: Int(slot & Self.idMask))
      }
      place = (place + 1) & (slots.count - 1)
    }
    return .crowded
  }

  @inline(__always)
  func find(hash: UInt32, isEqual: (_ id: Int) -> Bool) -> Int? {
    let tag = Self.tag(hash)
    var place = Int(hash >> shift)
    while slots[place] != 0 {
      let slot = slots[place]
      if slot & ~Self.idMask == tag, isEqual(Int(slot & Self.idMask)) {
        return Int(slot & Self.idMask)
      }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private static let idMask = UInt32(idLimit - 1)

  private static func tag(_ hash: UInt32) -> UInt32 { (hash | 1) << 20 }
}
