internal import Kubernetes
internal import YAML

/// The fields that the cluster and its neighbours define.

extension FieldType where Wrapped == Quantity {
  /// `500m`, `1Gi`, or a bare number.
  static let quantity = FieldType(expected: "a quantity, such as 500m or 2Gi") { value in
    guard let scalar = value.scalar else { return .wrongType }
    switch scalar.kind {
    case .null, .boolean: return .wrongType
    case .integer, .float, .string: break
    }
    return parse(.quantitySyntax, scalar.text, Quantity.init(parsing:))
  }.comparing { Amount($0.billionths) }
}

extension FieldType where Wrapped == CronSchedule {
  static let cron = text("a cron schedule of five fields, such as \"0 2 * * *\"") {
    parse(.cronSyntax, $0, CronSchedule.init(parsing:))
  }
}

extension FieldType where Wrapped == PrometheusDuration {
  static let prometheusDuration = text("a Prometheus duration, such as 15d") {
    parse(.durationSyntax, $0, PrometheusDuration.init(parsing:))
  }.comparing { Amount(Int128($0.milliseconds) * 1_000_000) }
}

extension FieldType where Wrapped == GoDuration {
  static let goDuration = text("a duration with its unit, such as 1h or 90m") {
    parse(.durationSyntax, $0, GoDuration.init(parsing:))
  }.comparing { Amount($0.nanoseconds) }
}

extension FieldType where Wrapped == ImageRepository {
  static let imageRepository = text("an image repository, such as gcr.io/project/name") {
    parse(.imageSyntax, $0, ImageRepository.init(parsing:))
  }
}

extension FieldType where Wrapped == ImageTag {
  static let imageTag = text("an image tag, such as v1.2.0") {
    parse(.imageSyntax, $0, ImageTag.init(parsing:))
  }
}

extension FieldType where Wrapped == AbsoluteURL {
  static func url(schemes: String...) -> FieldType {
    let list = schemes.map { "\($0)://" }.joined(separator: " or ")
    return text("a URL that begins with \(list)") { parseURL($0, schemes: schemes) }
  }

  static func parseURL(_ text: String, schemes: [String]) -> Reading {
    let reading = parse(.urlSyntax, text, AbsoluteURL.init(parsing:))
    if case .value(let url) = reading, !schemes.contains(url.scheme) {
      let list = schemes.map { "\($0)://" }.joined(separator: " or ")
      return .invalid(.urlSyntax, reason: "this URL does not begin with \(list)")
    }
    return reading
  }
}

extension FieldType where Wrapped == String {
  /// A DNS-1123 label: a namespace, a label's value in a selector.
  static let namespace = text("a namespace: lower-case letters, digits and `-`") { text in
    let reason = resourceLabelProblem(text)
    return reason.map { .invalid(.nameSyntax, reason: $0) } ?? .value(text)
  }
}

extension FieldType {
  /// Words a parser's complaint as a reading.
  private static func parse(
    _ problem: StructureProblem, _ text: String,
    _ parse: (String) throws(ValueSyntaxError) -> Wrapped
  ) -> Reading {
    do throws(ValueSyntaxError) {
      return .value(try parse(text))
    } catch {
      return .invalid(problem, reason: error.reason, suggestion: error.suggestion)
    }
  }
}
