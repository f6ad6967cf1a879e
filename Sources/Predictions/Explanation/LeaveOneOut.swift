internal import DistilBERT

/// A text once without each of its words, as the model would see it.
struct LeaveOneOut {
  private let text: String
  private let tokens: [Int32]
  /// The words that the model saw, with the places of their tokens.
  private let words: [(word: Word, tokens: Range<Int>)]

  /// - Parameter tokens: the text as the model saw it, `[CLS]` and `[SEP]` around it.
  init(text: String, tokens: [Int32], words: [Word]) {
    self.text = text
    self.tokens = tokens
    var seen: [(Word, Range<Int>)] = []
    var start = 1
    for word in words {
      // What was cut off the end of the text could do nothing.
      let end = min(start + word.ids.count, tokens.count - 1)
      if end > start { seen.append((word, start..<end)) }
      start = max(start, end)
    }
    self.words = seen
  }

  /// The number of each word, from 0.
  var indices: Range<Int> { words.indices }

  /// The tokens without those of one word. Made when asked for: all of them together would take the
  /// square of the text's length.
  func sequence(without index: Int) -> [Int32] {
    let range = words[index].tokens
    return Array(tokens[..<range.lowerBound] + tokens[range.upperBound...])
  }

  /// - Parameters:
  ///   - decision: what the model said of the whole text.
  ///   - logits: what it said without each word.
  func influences(on decision: Decision, without logits: [[Float]]) -> [Influence] {
    let label = decision.label
    let whole = decision.logOdds(of: label)
    var result: [Influence] = []
    var position = text.startIndex
    var offset = 0
    for ((word, _), logits) in zip(words, logits) {
      let scalars = text.unicodeScalars
      let start = offset + scalars.distance(from: position, to: word.range.lowerBound)
      let length = scalars[word.range].count
      result.append(
        Influence(
          word: String(text[word.range]), range: start..<start + length,
          influence: whole - Decision(logits: logits).logOdds(of: label)))
      position = word.range.upperBound
      offset = start + length
    }
    return result
  }
}
