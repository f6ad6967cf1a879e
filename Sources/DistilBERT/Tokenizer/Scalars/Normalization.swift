/// How a tokenizer changes the scalars of a text.
struct Normalization: Sendable {
  let classes: ScalarClasses
  let folding: Folding
  /// What each ASCII character is that is part of a word; 0 for the others.
  let asciiLetters: [UInt8]
  private let lowercases: Bool

  /// Where it lower-cases, it decomposes and strips marks too.
  init(lowercases: Bool) {
    let classes = ScalarClasses(lowercases: lowercases)
    let folding = Folding()
    self.classes = classes
    self.folding = folding
    self.lowercases = lowercases
    asciiLetters = (UInt32(0)..<0x80).map { scalar in
      switch classes[scalar] {
      case .letter: UInt8(scalar)
      case .folded: UInt8(folding.target(of: scalar))
      default: 0
      }
    }
  }

  /// What a scalar of the class `ideograph` is.
  func ideograph(_ scalar: UInt32) -> UInt32 {
    lowercases ? folding.ideograph(scalar) : scalar
  }
}
