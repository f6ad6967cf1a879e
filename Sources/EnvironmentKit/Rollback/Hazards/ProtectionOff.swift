internal import YAML

extension HazardCheck {
  /// Care in production too: the target ran without, and an incident may need it back.
  static let protectionOff = HazardCheck(
    "protection-off", "Backups or alerts would be switched off"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    let switches = protections.compactMap { path, name -> HazardFinding? in
      guard isOn(path, in: current.values), !isOn(path, in: target.values) else { return nil }
      return finding(
        path, "`\(path)` would go off: \(name)", in: target)
    }
    guard isOn(ValuePath(keys: "monitoring", "alerts", "enabled"), in: target.values) else {
      return switches
    }
    return switches
      + routes.compactMap { path, name in
        guard hasText(path, in: current.values), !hasText(path, in: target.values) else {
          return nil
        }
        return finding(path, "`\(path)` would be gone: \(name) hears of no alert", in: target)
      }
  }

  private static let protections: [(ValuePath, String)] = [
    (ValuePath(keys: "backup", "enabled"), "nothing is backed up any more"),
    (ValuePath(keys: "modelPersistence", "backupEnabled"), "the model's volume is not backed up"),
    (ValuePath(keys: "monitoring", "enabled"), "nobody sees whether the rollback helped"),
    (ValuePath(keys: "monitoring", "prometheus", "enabled"), "there are no figures to go by"),
    (ValuePath(keys: "monitoring", "alerts", "enabled"), "nobody hears when it breaks again"),
  ]

  private static let routes: [(ValuePath, String)] = [
    (ValuePath(keys: "monitoring", "alerts", "slackWebhook"), "Slack"),
    (ValuePath(keys: "monitoring", "alerts", "pagerdutyKey"), "PagerDuty"),
  ]

  private static func isOn(_ path: ValuePath, in values: Value) -> Bool {
    values.at(path)?.scalar?.kind == .boolean(true)
  }

  private static func hasText(_ path: ValuePath, in values: Value) -> Bool {
    values.at(path)?.scalar.map { $0.kind != .null && !$0.text.isEmpty } ?? false
  }

  private static func finding(
    _ path: ValuePath, _ message: String, in target: HazardSide
  ) -> HazardFinding {
    HazardFinding(
      .care, message, path: path, at: target.place(of: path),
      help: "switch it on again behind the rollback, or watch by hand as long as it is off")
  }
}
