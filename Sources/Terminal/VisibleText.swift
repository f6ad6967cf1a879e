extension Unicode.Scalar {
  /// Whether a terminal draws this scalar, or at most joins its neighbours, and does nothing else.
  ///
  /// False for control characters, which can move the cursor or rewrite what is already shown, for
  /// line and paragraph separators, and for formatting characters, which can reverse the text
  /// around them or hide in it. The two joiners are let through: scripts and emoji need them.
  package var isPrintable: Bool {
    if isASCII { return value >= 0x20 && value != 0x7F }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    case .format: return value == 0x200C || value == 0x200D
    default: return true
    }
  }
}

extension String {
  /// As for any text; a large report asks it of each of its lines.
  package var visible: String {
    utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? self : self[...].visible
  }
}

extension StringProtocol {
  /// The common case, told from the bytes alone.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// This text made safe to show on one line of a terminal: whatever is not printable is spelled
  /// out, such as `\n` or `\u{1B}`. For reading only: a backslash itself stays as it is.
  package var visible: String {
    if isPrintableASCII || unicodeScalars.allSatisfy({ $0.isPrintable }) { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isPrintable {
        result.unicodeScalars.append(scalar)
      } else {
        // Appended to the view, it would move all that is there each time.
        result += scalar.spelledOut
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var spelledOut: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }
}
