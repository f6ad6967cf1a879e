/// Why `text` is no DNS-1123 label, the form of a namespace's or a Service's name: at most 63
/// lower-case letters, digits and `-`, with a letter or a digit at both ends. Nil if it is one.
package func resourceLabelProblem(_ text: String) -> String? {
  labelProblem(text[...], limit: 63)
}

/// Why `text` is no DNS-1123 subdomain, the form of most other objects' names: labels joined by `.`,
/// at most 253 characters in all. Nil if it is one.
package func resourceSubdomainProblem(_ text: String) -> String? {
  if text.isEmpty { return "a name cannot be empty" }
  if text.utf8.count > 253 {
    return "a name has at most 253 characters, not \(text.utf8.count)"
  }
  for label in text.split(separator: ".", omittingEmptySubsequences: false) {
    if label.isEmpty { return "a name cannot have an empty part beside a `.`" }
    if let problem = labelProblem(label, limit: 253) { return problem }
  }
  return nil
}

private func labelProblem(_ text: Substring, limit: Int) -> String? {
  if text.isEmpty { return "a name cannot be empty" }
  if text.utf8.count > limit {
    return "a name has at most \(limit) characters, not \(text.utf8.count)"
  }
  for scalar in text.unicodeScalars
  where !(scalar.isLowercaseLetter || scalar.isDigit || scalar == "-") {
    if scalar.isUppercaseLetter {
      return "a name is in lower case, without \(quoted(scalar))"
    }
    return "a name holds lower-case letters, digits and `-`, not \(quoted(scalar))"
  }
  if text.hasPrefix("-") || text.hasSuffix("-") {
    return "a name begins and ends with a letter or a digit, not with `-`"
  }
  return nil
}
