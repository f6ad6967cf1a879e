extension Vocabulary {
  /// Splits a word into the longest pieces that it can begin with, one after the other, and appends
  /// their ids; where that leads nowhere it appends none and is false.
  func append(piecesOf word: UnsafeBufferPointer<UInt8>, to ids: inout [Int32]) -> Bool {
    let whole = PieceHash(word, continuing: false)
    if let id = id(of: word, hash: whole, continuing: false) {
      ids.append(id)
      return true
    }
    let count = ids.count
    var rest = word
    while !rest.isEmpty {
      guard let piece = longestPiece(of: rest, continuing: rest.count < word.count) else {
        ids.removeLast(ids.count - count)
        return false
      }
      ids.append(piece.id)
      rest = UnsafeBufferPointer(rebasing: rest[piece.length...])
    }
    return true
  }

  /// The longest piece that a word, or the rest of one, begins with, and its length in bytes.
  private func longestPiece(
    of word: UnsafeBufferPointer<UInt8>, continuing: Bool
  ) -> (id: Int32, length: Int)? {
    var longest: (id: Int32, length: Int)?
    var hash = PieceHash(continuing: continuing)
    for length in 1...min(word.count, longestPieceLength) {
      hash.combine(word[length - 1])
      let beginning = UnsafeBufferPointer(rebasing: word[..<length])
      if let id = id(of: beginning, hash: hash, continuing: continuing) {
        longest = (id, length)
      }
    }
    return longest
  }
}
