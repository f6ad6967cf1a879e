extension String {
  /// This text in double quotes, on one line, with no more escapes than it takes.
  package var doubleQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.isPrintableInYAML: quoted.append(Character(scalar))
      case _ where scalar.value < 0x100: quoted += "\\x" + scalar.hexadecimal(digits: 2)
      default: quoted += "\\u" + scalar.hexadecimal(digits: 4)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  fileprivate func hexadecimal(digits: Int) -> String {
    let number = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
  }
}
