/// The rules for the names in an env file.
enum EnvName {
  /// Kubernetes' limit for a key of a Secret.
  private static let longest = 253

  /// What is wrong with a line's name: `[-._a-zA-Z][-._a-zA-Z0-9]*`, neither `.` nor `..` nor
  /// beginning with `..`.
  static func problem(with line: EnvFileLine) -> EnvFile.Problem? {
    let key = line.key.unicodeScalars
    let start = line.place(of: line.text.startIndex)
    guard let first = key.first else {
      return .invalidName("there is no name before the `=`", at: start)
    }
    if ("0"..."9").contains(first) { return .invalidName("a name begins with a digit", at: start) }
    if let wrong = key.firstIndex(where: { !isAllowed($0) }) {
      let column = key.distance(from: key.startIndex, to: wrong)
      let place = line.place(of: line.text.index(line.text.startIndex, offsetBy: column))
      if line.value == nil { return .noAssignment(at: start) }
      if key[..<wrong].elementsEqual("export".unicodeScalars), key[wrong].properties.isWhitespace {
        return .export(at: start)
      }
      return .invalidName("a name holds \(kind(of: key[wrong]))", at: place)
    }
    if line.key == "." || line.key.hasPrefix("..") {
      return .invalidName("a name is `.` or begins with `..`", at: start)
    }
    if key.count > longest {
      return .invalidName("a name has more than \(longest) characters", at: start)
    }
    return nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
    default: false
    }
  }

  /// A class of characters, because what is no name may be a piece of a secret.
  private static func kind(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "'": "a quotation mark"
    case "\u{FEFF}": "a byte order mark"
    case _ where scalar.properties.isWhitespace: "white space"
    case _ where scalar.properties.generalCategory == .control: "a control character"
    case _ where !scalar.isASCII: "a character that is not ASCII"
    default: "a character that is not allowed in it"
    }
  }

  /// A key as a message may show it. A line of a value that goes over several lines, such as a
  /// private key, can look like a name; only what is written as variables are is taken for one.
  static func shown(_ key: String) -> String {
    let isVariable =
      key.utf8.count <= 64
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isVariable ? "`\(key)`" : "the name on this line"
  }
}
