internal import OrderedCollections
internal import YAML

extension HazardCheck {
  /// What the API server refuses to change in place, as far as values tell of it.
  static let immutableFieldChanges = HazardCheck(
    "immutable-field-changes", "A field would change that Kubernetes does not let change"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    let changes = keyedChanges(from: current.values, to: target.values) { reasons[$0] != nil }
    var named: [HazardFinding] = []
    for change in changes {
      guard let key = change.path.nearestKey, let reason = reasons[key]?(change) else { continue }
      let move = "`\(change.path)` would go from \(change.shownFrom) to \(change.shownTo)"
      named.append(finding(change.path, "\(move): \(reason)", in: target))
    }
    return named + frozen(current: current, target: target, at: .root)
  }

  private static func finding(
    _ path: ValuePath, _ message: String, in target: HazardSide
  ) -> HazardFinding {
    HazardFinding(
      .blocks, message, path: path, at: target.place(of: path),
      help:
        "keep \(path) as it is: deploy the target's values with `helm upgrade` and that one as it "
        + "is now; or delete the object first, in a window in which it may be gone")
  }

  /// By the last key; nil for a change of it that is none to Kubernetes.
  private static let reasons: [String: @Sendable (KeyedChange) -> String?] = [
    "nameOverride": { _ in "the selectors of workloads hold the name, and are immutable" },
    "fullnameOverride": { _ in
      "every object is made anew under its other name, and the old ones are deleted, claims too"
    },
    "selectorLabels": { _ in "the selector of a workload is immutable" },
    "clusterIP": { address in
      // Kubernetes keeps the address that it gave where nobody asks for one.
      address.to == nil || address.to?.string == "" ? nil : "the address of a Service is immutable"
    },
    "clusterIPs": { addresses in
      addresses.to == nil ? nil : "the addresses of a Service are immutable"
    },
    "roleRef": { _ in "what a role binding refers to is immutable" },
    "volumeClaimTemplates": { _ in "the claims of a StatefulSet are immutable" },
    "podManagementPolicy": { _ in "a StatefulSet keeps its pod management policy" },
    "type": { type in
      guard type.path.components.count > 1,
        let parent = ValuePath(type.path.components.dropLast())
          .nearestKey?.lowercased(), parent.hasSuffix("secret") || parent.hasSuffix("secrets")
      else { return nil }
      return "the type of a Secret is immutable"
    },
  ]

  /// What stands beside `immutable: true`, which cannot be taken back either.
  private static func frozen(
    current: HazardSide, target: HazardSide, at path: ValuePath
  ) -> [HazardFinding] {
    guard let map = current.values.at(path)?.map else { return [] }
    if map["immutable"]?.scalar?.kind == .boolean(true), let now = current.values.at(path),
      let then = target.values.at(path), !then.means(now)
    {
      return [
        finding(
          path, "`\(path)` says `immutable: true`, and would change", in: target)
      ]
    }
    return map.keys.flatMap {
      frozen(current: current, target: target, at: path.appending(key: $0))
    }
  }
}
