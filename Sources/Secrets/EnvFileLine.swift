/// A line of an env file, from its first character that is no white space.
struct EnvFileLine {
  /// A place in the file, as `EnvFile.Problem` has it.
  struct Place {
    var offset: Int
    var line: Int
    var column: Int
  }

  let number: Int
  private let whole: String
  /// The offset of `whole` in the file.
  private let offset: Int
  let text: Substring.UnicodeScalarView
  /// What stands before the first `=`, white space included, or the whole line if there is none.
  let key: String
  /// What stands behind the first `=`, or nil if there is none.
  let value: Substring?

  /// - Parameters:
  ///   - whole: the line without its end.
  ///   - offset: the line's place in the file, in bytes.
  init(whole: String, number: Int, offset: Int) {
    self.whole = whole
    self.number = number
    self.offset = offset
    let text = whole[...].unicodeScalars.drop { $0.properties.isWhitespace }
    let equals = text.firstIndex(of: "=")
    self.text = text
    key = String(text[..<(equals ?? text.endIndex)])
    value = equals.map { Substring(text[text.index(after: $0)...]) }
  }

  /// The place of a character of the line.
  func place(of index: String.Index) -> Place {
    Place(
      offset: offset + whole.utf8.distance(from: whole.startIndex, to: index), line: number,
      column: whole.unicodeScalars.distance(from: whole.startIndex, to: index) + 1)
  }

  /// The problem with a line that is not UTF-8 or holds a NUL, at the first byte that is wrong.
  static func unreadable(_ bytes: ArraySlice<UInt8>, number: Int) -> EnvFile.Problem {
    var place = Place(offset: bytes.startIndex, line: number, column: 1)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\0" { return .nul(at: place) }
      place.offset += UTF8.width(scalar)
      place.column += 1
    }
    return .notUTF8(at: place)
  }
}
