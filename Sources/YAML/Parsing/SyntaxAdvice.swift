/// What to do about a complaint of libyaml. Its own words stay in front, so that they can be
/// searched for.
struct SyntaxAdvice {
  let complaint: EventReader.Complaint
  /// The byte at the place shown; nil at the end of the text.
  let byte: UInt8?
  /// Whether only blanks precede the place shown on its line.
  let isFirstOnLine: Bool

  /// Where a complaint is best shown: an unclosed quote and a key without colon where they begin,
  /// everything else where the parser stopped.
  static func pointsAtContext(_ complaint: EventReader.Complaint) -> Bool {
    guard let context = complaint.context else { return false }
    return complaint.problem == "could not find expected ':'"
      || context.text.contains("quoted scalar") && complaint.problem.contains("end of stream")
  }

  var text: String? {
    switch complaint.problem {
    case "found a tab character that violates indentation",
      "found a tab character that violates intendation",
      "found a tab character where an indentation space is expected",
      "found a tab character where an intendation space is expected":
      "indent with spaces, not tabs"
    case "found character that cannot start any token":
      byte == 0x09 ? "indent with spaces, not tabs" : "quote text that begins with this character"
    case "could not find expected ':'":
      byte == UInt8(ascii: "-")
        ? "put a blank behind the dash"
        : "write `key: value`, or indent the line to continue the text above it"
    case "mapping values are not allowed in this context":
      "check the indentation, or quote text that holds `: `"
    case "block sequence entries are not allowed in this context":
      "put the list on the lines below its key"
    case "did not find expected key", "did not find expected '-' indicator":
      missingKey ?? junk ?? "line it up with the entries above"
    case "did not find expected <document start>":
      bracket ?? junk ?? "line it up with the entries above, or begin a new document with `---`"
    case "did not find expected node content": missingNode
    case "did not find expected ',' or ']'":
      strayColon ?? "put a comma here, or close the list with `]`"
    case "did not find expected ',' or '}'":
      strayColon ?? "put a comma here, or close the map with `}`"
    default: textInScalar ?? textInProperties
    }
  }

  private var bracket: String? {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      ? "remove this bracket, or quote text that begins with it" : nil
  }

  private var missingKey: String? {
    byte == UInt8(ascii: ":") ? "write a key before the colon" : nil
  }

  private var strayColon: String? {
    byte == UInt8(ascii: ":")
      ? "keep the colon on its key's line, or quote text that holds it" : nil
  }

  /// For what stands behind a complete value.
  private var junk: String? {
    isFirstOnLine ? nil : "quote the whole value, or remove what stands here"
  }

  private var missingNode: String {
    switch byte {
    case UInt8(ascii: ","): "remove the comma, or write a value before it"
    case nil: "close the list with `]` or the map with `}`"
    default: bracket ?? missingKey ?? "write a value here"
    }
  }

  private var textInScalar: String? {
    switch complaint.problem {
    case "found unexpected end of stream", "found unexpected document indicator": "close the quote"
    case "found unexpected ':'": "put a blank behind the colon, or quote the text"
    case "found unknown escape character": "use single quotes for text with backslashes"
    case "did not find expected hexdecimal number":
      "`\\x` takes two hexadecimal digits, `\\u` four and `\\U` eight"
    case "found invalid Unicode character escape code": "there is no such character"
    case "did not find expected comment or line break": "put the text on the lines below"
    case "found an indentation indicator equal to 0": "use 1 to 9, or none"
    default: nil
    }
  }

  private var textInProperties: String? {
    switch complaint.problem {
    case "did not find expected alphabetic or numeric character":
      "quote text that begins with `*` or `&`"
    case "did not find expected whitespace or line break": "put a blank behind the tag"
    case "found undefined tag handle": "declare it with `%TAG`, or quote text that begins with `!`"
    case "found incompatible YAML document": "write `%YAML 1.1`, or remove this line"
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      "remove one of the two"
    case "found unknown directive name": "remove this line"
    case "did not find the expected '>'": "close the tag with `>`"
    case "did not find expected tag URI", "did not find URI escaped octet":
      "write a tag such as `!name`, or quote text that begins with `!`"
    default: malformedDirective
    }
  }

  private var malformedDirective: String? {
    complaint.context?.text.contains("directive") == true
      ? "write `%YAML 1.1` or `%TAG !name! prefix`, or remove this line" : nil
  }
}
