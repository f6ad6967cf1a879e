import Diagnostics

/// Not the one of the testing library.
typealias SourceLocation = Diagnostics.SourceLocation

/// A source text whose place of interest stands between `⟦` and `⟧`, and whose secrets stand
/// between `⟪` and `⟫`: the marks are taken out.
struct MarkedSource {
  var source: SourceText
  var location: SourceLocation

  init(_ marked: String, name: String = "prod.yaml") {
    var bytes: [UInt8] = []
    var position = SourcePosition.start
    var places: [SourcePosition] = []
    var secretStart = 0
    var secrets: [Range<Int>] = []
    var previous: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦", "⟧": places.append(position)
      case "⟪": secretStart = bytes.count
      case "⟫": secrets.append(secretStart..<bytes.count)
      default:
        bytes.append(contentsOf: Array(String(scalar).utf8))
        var (line, column) = (position.line, position.column + 1)
        if scalar == "\n", previous == "\r" {
          (line, column) = (position.line, 1)
        } else if scalar == "\n" || scalar == "\r" {
          (line, column) = (position.line + 1, 1)
        }
        position = SourcePosition(offset: bytes.count, line: line, column: column)
        previous = scalar
      }
    }
    source = SourceText(name: name, bytes: bytes, secrets: secrets)
    location = SourceLocation(
      file: name, start: places.first ?? .start, end: places.last ?? places.first ?? .start)
  }

  /// The source line and the carets under it, alone.
  func excerpt(columns: Int = 160) -> String {
    let failure = Diagnostic(
      rule: "", name: "", severity: .error, message: "m", location: location, isFailure: true)
    let text = renderText([failure], sources: [source.name: source], sourceColumns: columns)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n")
  }
}

extension Diagnostic {
  /// A finding of which only the named things matter to a test.
  static func sample(
    rule: String = "KS101", name: String = "replicas", severity: Severity = .error,
    environment: String? = nil, path: String = "", message: String = "wrong",
    file: String = "prod.yaml", offset: Int = 0
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, name: name, severity: severity, environment: environment, path: path,
      message: message,
      location: SourceLocation(
        file: file, at: SourcePosition(offset: offset, line: 1, column: offset + 1)))
  }
}
