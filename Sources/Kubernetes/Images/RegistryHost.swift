/// The `host[:port]` that an image repository may begin with.
enum RegistryHost {
  static func check(_ text: Substring) throws(ValueSyntaxError) {
    var rest = text.unicodeScalars
    if rest.take("[") {
      let address = rest.take { $0 != "]" }
      guard rest.take("]"), isIPv6Address(address) else {
        throw ValueSyntaxError("\(quoted(String(text))) is no IPv6 address in brackets")
      }
    } else {
      let host = rest.take { $0 != ":" }
      for label in host.split(separator: ".", omittingEmptySubsequences: false) {
        try checkLabel(label, of: text)
      }
    }
    if rest.isEmpty { return }
    guard rest.take(":"), isPort(Substring(rest)) else {
      throw ValueSyntaxError("\(quoted(String(text))) does not end with a port from 1 to 65535")
    }
  }

  private static func checkLabel(
    _ label: Substring, of text: Substring
  ) throws(ValueSyntaxError) {
    let isMadeOfWords = label.unicodeScalars.allSatisfy {
      $0.isLetter || $0.isDigit || $0 == "-"
    }
    guard isMadeOfWords, !label.isEmpty, !label.hasPrefix("-"), !label.hasSuffix("-") else {
      throw ValueSyntaxError("\(quoted(String(text))) is no registry's host name")
    }
  }
}
