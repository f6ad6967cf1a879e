/// Goes through a text word by word: cleans it, splits it at white space and around punctuation,
/// ideographs and special tokens, and normalises each word, in one pass over the bytes.
struct WordReader {
  private let text: UnsafeBufferPointer<UInt8>
  private let normalization: Normalization
  private let specialTokens: SpecialTokens
  private var position = 0
  private var start = 0

  /// What `next` has read, unless that was a special token.
  private(set) var word: WordBuffer
  /// The special token that `next` has read.
  private(set) var specialToken: Int32?

  /// `text` is valid UTF-8; `memory` has room for `WordBuffer.byteLimit` bytes.
  init(
    text: UnsafeBufferPointer<UInt8>, memory: UnsafeMutableBufferPointer<UInt8>,
    normalization: Normalization, specialTokens: SpecialTokens
  ) {
    self.text = text
    self.normalization = normalization
    self.specialTokens = specialTokens
    word = WordBuffer(memory: memory)
  }

  /// Where the word stands in the text's bytes, with what was taken out of it and from behind it.
  var range: Range<Int> { start..<position }

  /// Reads a word; false where there is none left.
  mutating func next() -> Bool {
    word.removeAll()
    specialToken = nil
    while position < text.count {
      let byte = text[position]
      let letter = byte < 0x80 ? normalization.asciiLetters[Int(byte)] : 0
      if letter != 0 {
        if word.isEmpty { start = position }
        word.append(ascii: letter)
        position += 1
      } else if !take() {
        break
      }
    }
    word.settle()
    return !word.isEmpty || specialToken != nil
  }

  /// Takes what begins with anything but an ASCII letter; false where the word is complete.
  private mutating func take() -> Bool {
    if text[position] == UInt8(ascii: "["),
      let token = specialTokens.token(in: text, at: position)
    {
      guard word.isEmpty else { return false }
      specialToken = token.id
      isolate(length: token.length)
      return false
    }
    let next = UTF8Scalar(in: text, at: position)
    let scalar = next.value
    switch normalization.classes[scalar] {
    case .letter: append(scalar)
    case .removed, .mark: break
    case .space:
      guard word.isEmpty else { return false }
    case .punctuation: return split(scalar, length: next.length)
    case .ideograph: return split(normalization.ideograph(scalar), length: next.length)
    case .folded:
      let target = normalization.folding.target(of: scalar)
      if normalization.classes[target] == .punctuation {
        return split(target, length: next.length)
      }
      append(target)
    case .sequence:
      let targets = normalization.folding.targets(of: scalar)
      append(targets.0)
      append(targets.1)
      if let last = targets.2 { append(last) }
    case .syllable:
      let letters = HangulSyllable(scalar)
      append(letters.leading)
      append(letters.vowel)
      if let trailing = letters.trailing { append(trailing) }
    case .separatingMark: word.settle()
    case .orderedMark: append(scalar)
    }
    position += next.length
    return true
  }

  /// A letter or an ordered mark.
  private mutating func append(_ scalar: UInt32) {
    if word.isEmpty { start = position }
    if normalization.classes[scalar] == .orderedMark {
      let combiningClass = normalization.folding.combiningClass(of: scalar)
      word.append(mark: scalar, combiningClass: combiningClass)
    } else {
      word.append(scalar)
    }
  }

  /// Takes a scalar that is a word by itself, after the word before it; always false.
  private mutating func split(_ scalar: UInt32, length: Int) -> Bool {
    guard word.isEmpty else { return false }
    word.append(scalar)
    isolate(length: length)
    return false
  }

  /// Takes a number of bytes as a word, with what is taken out behind them.
  private mutating func isolate(length: Int) {
    start = position
    position += length
    while position < text.count {
      let next = UTF8Scalar(in: text, at: position)
      switch normalization.classes[next.value] {
      case .removed, .mark, .separatingMark: position += next.length
      default: return
      }
    }
  }
}
