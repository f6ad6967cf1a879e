internal import Diagnostics
package import YAML

/// Whether a release is getting its traffic by and by, as the values say.
package enum CanaryState: Sendable, Hashable {
  case off
  /// - Parameter weight: percent of the traffic, 1 to 100.
  case running(weight: Int)

  package static let path = ValuePath(keys: "deployment", "canary")
  package static let enabledPath = path.appending(key: "enabled")
  package static let weightPath = path.appending(key: "weight")

  /// Reads the state; it is never guessed: what contradicts itself is refused, with what to write.
  package init(in values: Value) throws(Refusal) {
    let enabled = values.at(Self.enabledPath)
    let weight = values.at(Self.weightPath)
    let isEnabled = try Self.boolean(enabled)
    let percent = try Self.percent(weight)
    switch (isEnabled, percent) {
    case (false, 0): self = .off
    case (true, 1...): self = .running(weight: percent)
    case (true, _):
      throw Refusal(
        "`\(Self.enabledPath)` is true, and `\(Self.weightPath)` "
          + (weight == nil ? "is missing" : "is 0") + ": whether a canary runs is not known",
        help: "write the weight that is deployed, or \(Self.enabledPath): false",
        at: (weight ?? enabled)?.location)
    case (false, _):
      throw Refusal(
        "`\(Self.weightPath)` is \(percent), and `\(Self.enabledPath)` is "
          + (enabled == nil ? "missing" : "false") + ": whether a canary runs is not known",
        help: "write \(Self.weightPath): 0, or \(Self.enabledPath): true if one runs",
        at: weight?.location)
    }
  }

  /// What is missing is off.
  private static func boolean(_ value: Value?) throws(Refusal) -> Bool {
    guard let value, !value.isNull else { return false }
    guard case .boolean(let isOn)? = value.scalar?.kind else {
      throw Refusal(
        "`\(enabledPath)` is \(value.kindName): whether a canary runs is not known",
        help: "write true or false, without quotes", at: value.location)
    }
    return isOn
  }

  private static func percent(_ value: Value?) throws(Refusal) -> Int {
    guard let value, !value.isNull else { return 0 }
    guard case .integer(let number)? = value.scalar?.kind, (0...100).contains(number) else {
      throw Refusal(
        "`\(weightPath)` is no percentage", help: "write a whole number from 0 to 100",
        at: value.location)
    }
    return number
  }
}

extension CanaryState: CustomStringConvertible {
  package var description: String {
    switch self {
    case .off: "off"
    case .running(let weight): "\(weight) %"
    }
  }

  /// Percent of the traffic; 0 where none runs.
  package var weight: Int {
    switch self {
    case .off: 0
    case .running(let weight): weight
    }
  }

  /// What the values must say.
  var edits: [Edit] {
    [
      .set(Self.enabledPath, .made(.scalar(.boolean(self != .off)))),
      .set(Self.weightPath, .made(.scalar(.integer(weight)))),
    ]
  }
}

extension Scalar {
  fileprivate static func boolean(_ isOn: Bool) -> Scalar {
    Scalar(kind: .boolean(isOn), text: "\(isOn)", style: .plain)
  }

  fileprivate static func integer(_ number: Int) -> Scalar {
    Scalar(kind: .integer(number), text: "\(number)", style: .plain)
  }
}
