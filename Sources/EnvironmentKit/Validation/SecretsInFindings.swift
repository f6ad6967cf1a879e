internal import Diagnostics
internal import Secrets

/// Takes out of a finding what would tell of a secret that it points at.
///
/// A rule knows a secret by the key it looks at. It can not know that an alias elsewhere brings the
/// same text under a secret's key, or that a comma has cut a secret on the command line in two: the
/// texts know, since they mark their secrets.
func withoutSecrets(_ diagnostic: Diagnostic, in sources: [String: SourceText]) -> Diagnostic {
  let location = diagnostic.location
  let covered = location.start.offset..<max(location.start.offset + 1, location.end.offset)
  guard let source = sources[location.file], source.hasSecret(in: covered) else {
    return diagnostic
  }
  var diagnostic = diagnostic
  // The end would tell how long the secret is.
  diagnostic.location.end = location.start
  guard diagnostic.rule != Rule.literalSecret.id, source.hasSecret(at: location.start.offset) else {
    return diagnostic
  }
  let isArgument = SetExpression.Kind(rawValue: location.file) != nil
  if isArgument { diagnostic.path = mask }
  if diagnostic.actual != nil { diagnostic.actual = mask }
  if let rule = Rule.named(diagnostic.rule), !diagnostic.isFailure {
    let place = isArgument ? mask : diagnostic.path
    diagnostic.message = "`\(place)` breaks this rule: \(rule.summary.dropLast())"
    diagnostic.help = rule.remedy
  }
  return diagnostic
}

extension SourceText {
  /// Whether a range touches a secret. The secrets ascend.
  func hasSecret(in range: Range<Int>) -> Bool {
    var low = 0
    var high = secrets.count
    while low < high {
      let middle = (low + high) / 2
      if secrets[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < secrets.count && secrets[low].overlaps(range)
  }

  fileprivate func hasSecret(at offset: Int) -> Bool {
    hasSecret(in: offset..<(offset + 1))
  }
}
