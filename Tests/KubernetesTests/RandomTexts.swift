import TestSupport

extension SeededGenerator {
  /// Up to `limit` scalars, each from `alphabet`.
  mutating func text(of alphabet: String, upTo limit: Int) -> String {
    let scalars = Array(alphabet.unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) {
      text.append(scalars.randomElement(using: &self) ?? " ")
    }
    return String(text)
  }

  /// Up to `limit` scalars from all of Unicode, with many control characters among them.
  mutating func anyText(upTo limit: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) {
      let bound: UInt32 = Bool.random(using: &self) ? 0x100 : 0x11_0000
      text.append(Unicode.Scalar(UInt32.random(in: 0..<bound, using: &self)) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// `text` with one scalar removed, doubled or replaced.
  mutating func mutation(of text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard let index = scalars.indices.randomElement(using: &self) else { return text }
    switch Int.random(in: 0..<3, using: &self) {
    case 0: scalars.remove(at: index)
    case 1: scalars.insert(scalars[index], at: index)
    default: scalars[index] = Unicode.Scalar(UInt8.random(in: 0..<128, using: &self))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
