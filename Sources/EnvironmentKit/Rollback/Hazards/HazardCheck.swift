/// One kind of hazard, and how to find it.
struct HazardCheck: Sendable {
  let id: String
  let title: String
  let find: @Sendable (HazardContext) -> [HazardFinding]

  init(
    _ id: String, _ title: String, find: @escaping @Sendable (HazardContext) -> [HazardFinding]
  ) {
    self.id = id
    self.title = title
    self.find = find
  }

  func hazards(in context: HazardContext) -> [Hazard] {
    find(context).map { finding in
      Hazard(
        id: id, severity: finding.severity, title: title, message: finding.message,
        path: finding.path, location: finding.location, help: finding.help)
    }
  }
}

extension Hazard {
  /// Every hazard of a rollback: what blocks first, else in the order of the checks.
  static func all(in context: HazardContext) -> [Hazard] {
    let found = HazardCheck.all.flatMap { $0.hazards(in: context) }
    return Severity.allCases.flatMap { severity in found.filter { $0.severity == severity } }
  }

  /// The ids of all checks, in their order.
  package static var ids: [String] { HazardCheck.all.map(\.id) }
}
