internal import YAML

extension HazardCheck {
  /// Nothing of a claim but its size can change once it is made.
  static let storageClassChanges = HazardCheck(
    "storage-class-changes", "A volume claim would change what cannot change"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    return keyedChanges(from: current.values, to: target.values) { keys.contains($0) }
      .filter { change in
        // Where the claim itself comes or goes, another check speaks.
        let section = ValuePath(change.path.components.dropLast())
        guard current.values.at(section) != nil, target.values.at(section) != nil else {
          return false
        }
        return change.path.components.first != .key("modelPersistence")
          || (current.environment.modelPersistence.enabled.isOn()
            && target.environment.modelPersistence.enabled.isOn())
      }
      .map { change in
        HazardFinding(
          .blocks,
          "`\(change.path)` would go from \(change.shownFrom) to \(change.shownTo), and a claim that "
            + "is there keeps its own",
          path: change.path, at: target.place(of: change.path),
          help: "keep \(change.path) at \(change.shownFrom): deploy the target's values with `helm "
            + "upgrade` and that one set; moving the data to a new claim is a task of its own")
      }
  }

  private static let keys: Set = [
    "storageClassName", "storageClass", "accessModes", "accessMode", "volumeMode", "volumeName",
  ]
}
