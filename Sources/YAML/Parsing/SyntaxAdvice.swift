/// What to do about a complaint of libyaml. Its own words stay in front, so that they can be
/// searched for.
enum SyntaxAdvice {
  /// Where a complaint is best shown: an unclosed quote and a key without colon where they begin,
  /// everything else where the parser stopped.
  static func pointsAtContext(_ complaint: EventReader.Complaint) -> Bool {
    guard let context = complaint.context else { return false }
    return complaint.problem == "could not find expected ':'"
      || context.text.contains("quoted scalar") && complaint.problem.contains("end of stream")
  }

  /// - Parameter byte: the byte at the place shown.
  static func advice(for complaint: EventReader.Complaint, byte: UInt8?) -> String? {
    switch complaint.problem {
    case "found character that cannot start any token":
      switch byte {
      case 0x09: "indent with spaces, not tabs"
      case let byte?:
        "quote text that begins with `\(String(UnicodeScalar(byte)))`"
      case nil: nil
      }
    case "found a tab character that violates indentation",
      "found a tab character that violates intendation",
      "found a tab character where an indentation space is expected",
      "found a tab character where an intendation space is expected":
      "indent with spaces, not tabs"
    case "could not find expected ':'":
      "write `key: value`, or indent the line to continue the text above it"
    case "mapping values are not allowed in this context":
      "check the indentation, or quote text that holds `: `"
    case "block sequence entries are not allowed in this context":
      "put the list on the lines below its key"
    case "found unexpected end of stream": "close the quote"
    case "did not find expected ',' or ']'": "close the list with `]`"
    case "did not find expected ',' or '}'": "close the map with `}`"
    case "did not find expected key", "did not find expected '-' indicator":
      "line it up with the entries above"
    case "found unknown escape character":
      "use single quotes for text with backslashes"
    case "did not find expected <document start>":
      "one document, one root: check the indentation of this line"
    default: nil
    }
  }
}
