package import Kubernetes

/// What the matrix asks of one tier in one row.
package enum MatrixCell: Sendable, Hashable {
  /// `2`
  case count(Int)
  /// `3-10`
  case range(ClosedRange<Int>)
  /// `500m`
  case quantity(Quantity)
  case required
  case forbidden
  case optional
  /// `Full + Alerting`
  case level(MonitoringLevel)

  /// What a row's cells may be.
  package enum Kind: Sendable {
    /// A number, or a range of numbers.
    case count
    case quantity
    /// `required`, `forbidden` or `optional`.
    case presence
    /// A monitoring level.
    case level

    var expected: String {
      switch self {
      case .count: "a number such as 2, or a range such as 3-10"
      case .quantity: "a quantity such as 500m or 1Gi"
      case .presence: "required, forbidden or optional"
      case .level: MonitoringLevel.allCases.map(\.rawValue).joined(separator: ", ")
      }
    }
  }

  /// Reads a cell; nil if it does not fit the row. `optional` fits every row.
  init?(_ text: String, kind: Kind) {
    if text == "optional" {
      self = .optional
      return
    }
    switch kind {
    case .count:
      guard let cell = Self.count(text) else { return nil }
      self = cell
    case .quantity:
      guard let quantity = try? Quantity(parsing: text) else { return nil }
      self = .quantity(quantity)
    case .presence:
      switch text {
      case "required": self = .required
      case "forbidden": self = .forbidden
      default: return nil
      }
    case .level:
      guard let level = MonitoringLevel(rawValue: text) else { return nil }
      self = .level(level)
    }
  }

  private static func count(_ text: String) -> MatrixCell? {
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    switch (ends.count, ends.first, ends.last) {
    case (1, let number??, _): return .count(number)
    case (2, let low??, let high??) where low <= high: return .range(low...high)
    default: return nil
    }
  }
}

/// How much is watched. A level holds everything of the one before.
package enum MonitoringLevel: String, Sendable, Hashable, CaseIterable {
  case basic = "Basic"
  case full = "Full"
  case fullAndAlerting = "Full + Alerting"
}

extension MonitoringLevel: Comparable {
  package static func < (left: MonitoringLevel, right: MonitoringLevel) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}
