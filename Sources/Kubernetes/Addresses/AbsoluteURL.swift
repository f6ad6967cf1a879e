/// A URL with a host, `https://vault.example.com:8200/v1?x=y`: a strict subset of RFC 3986.
///
/// There is no place for a user or a password in it, and no reason that it gives for refusing a text
/// quotes more of it than one character: a webhook's URL is a secret.
package struct AbsoluteURL: Sendable, Hashable {
  /// The spelling it was read from.
  package let text: String
  /// `https`, in lower case.
  package let scheme: String
  /// A host name or an IPv4 address, in lower case, or an IPv6 address without its brackets.
  package let host: String
  package let port: Int?
  /// All that follows the authority, with query and fragment; empty if nothing does.
  package let path: String

  /// Reads a URL of at most 2048 bytes.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      self = try AbsoluteURL(exactly: text)
    } catch {
      throw error.suggesting([text.withoutBlanks], insteadOf: text) {
        (try? AbsoluteURL(exactly: $0)) != nil
      }
    }
  }

  private init(exactly text: String) throws(ValueSyntaxError) {
    try ValueSyntaxError.checkLength(of: text, atMost: 2048, kind: "a URL")
    for scalar in text.unicodeScalars where !(("!"..."~").contains(scalar)) {
      let remedy = scalar.isASCII ? "" : "; write it percent-encoded"
      throw ValueSyntaxError("a URL cannot hold \(quoted(scalar))\(remedy)")
    }
    guard let mark = text.firstRange(of: "://") else {
      throw ValueSyntaxError("a URL needs a scheme and `://`, as in `https://`")
    }
    let scheme = text[..<mark.lowerBound]
    guard let initial = scheme.unicodeScalars.first, initial.isLetter,
      scheme.unicodeScalars.allSatisfy(\.isAllowedInScheme)
    else {
      throw ValueSyntaxError("a URL begins with a scheme of letters, such as `https`")
    }
    var rest = text[mark.upperBound...].unicodeScalars
    let authority = rest.take { $0 != "/" && $0 != "?" && $0 != "#" }
    let (host, port) = try Self.readAuthority(authority)
    try Self.checkPath(rest)
    self.text = text
    self.scheme = scheme.lowercased()
    self.host = host
    self.port = port
    path = String(Substring(rest))
  }

  private static func readAuthority(
    _ authority: Substring
  ) throws(ValueSyntaxError) -> (host: String, port: Int?) {
    var rest = authority.unicodeScalars
    if rest.contains("@") {
      throw ValueSyntaxError("a URL here has no user or password; keep them in a secret")
    }
    let host: Substring
    if rest.take("[") {
      host = rest.take { $0 != "]" }
      guard rest.take("]"), isIPv6Address(host) else {
        throw ValueSyntaxError("the brackets of a URL must hold an IPv6 address")
      }
    } else {
      host = rest.take { $0 != ":" }
      if host.isEmpty { throw ValueSyntaxError("a URL needs a host after `://`") }
      if let wrong = host.unicodeScalars.first(where: { !$0.isAllowedInHost }) {
        throw ValueSyntaxError("the host of a URL cannot hold \(quoted(wrong))")
      }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      guard host.utf8.count <= 253, labels.allSatisfy({ (1...63).contains($0.utf8.count) }) else {
        throw ValueSyntaxError("the host of a URL has parts of 1 to 63 characters, 253 in all")
      }
    }
    if rest.isEmpty { return (host.lowercased(), nil) }
    guard rest.take(":"), isPort(Substring(rest)) else {
      throw ValueSyntaxError("the port of a URL is a number from 1 to 65535")
    }
    return (host.lowercased(), Int(Substring(rest)))
  }

  private static func checkPath(_ path: Substring.UnicodeScalarView) throws(ValueSyntaxError) {
    var rest = path
    var hasFragment = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "%":
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy(\.isHexadecimalDigit) else {
          throw ValueSyntaxError("`%` in a URL needs two hexadecimal digits after it")
        }
      case "#" where !hasFragment: hasFragment = true
      case "#", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "[", "]":
        throw ValueSyntaxError("a URL cannot hold \(quoted(scalar)) here")
      default: break
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isAllowedInScheme: Bool {
    isLetter || isDigit || self == "+" || self == "-" || self == "."
  }
  fileprivate var isAllowedInHost: Bool {
    isLetter || isDigit || self == "-" || self == "." || self == "_"
  }
}
