package import Kubernetes

/// `api`: how callers reach the service, who they must be, how often they may ask.
package struct API: Sendable {
  package struct RateLimiting: Sendable {
    package let enabled: Field<Bool>?
    package let requestsPerMinute: Field<Int>?
    package let burstSize: Field<Int>?

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      requestsPerMinute = section.read("requestsPerMinute", .integer(1...))
      burstSize = section.read("burstSize", .integer(1...))
    }
  }

  package struct Authentication: Sendable {
    package enum Method: String, Choice {
      case apiKey = "api-key"
      case jwt
    }

    package let enabled: Field<Bool>?
    package let type: Field<Method>?
    package let tokenExpiry: Field<GoDuration>?

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      type = section.read("type", .choice)
      tokenExpiry = section.read("tokenExpiry", .goDuration)
    }
  }

  package struct CORS: Sendable {
    package let enabled: Field<Bool>?
    /// Origins, or `*` for any.
    package let allowedOrigins: [Field<String>]

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      allowedOrigins = section.list("allowedOrigins", of: .origin)
    }
  }

  /// The path before every route: `/api/v1`, or empty.
  package let versionPrefix: Field<String>?
  package let rateLimiting: RateLimiting
  package let authentication: Authentication
  package let cors: CORS

  init(_ section: inout SectionReader) {
    versionPrefix = section.read("versionPrefix", .text)
    rateLimiting = section.section("rateLimiting", RateLimiting.init)
    authentication = section.section("authentication", Authentication.init)
    cors = section.section("cors", CORS.init)
  }
}

extension FieldType where Wrapped == String {
  /// A CORS origin: scheme and host without a path.
  fileprivate static let origin = text("an origin such as https://app.example.com, or `*`") {
    text in
    if text == "*" { return .value(text) }
    switch FieldType<AbsoluteURL>.parseURL(text, schemes: ["https", "http"]) {
    case .value(let url) where url.path.isEmpty: return .value(text)
    case .value: return .invalid(.urlSyntax, reason: "an origin has no path; end it with the host")
    case .wrongType: return .wrongType
    case .invalid(let problem, let reason, let suggestion):
      return .invalid(problem, reason: reason, suggestion: suggestion)
    }
  }
}
