internal import YAML

extension HazardCheck {
  /// Care, since the plan has a step that keeps the claim.
  static let volumeRemoved = HazardCheck(
    "volume-removed", "A volume claim would be deleted, with what it holds"
  ) { context in
    guard context.removesVolume else { return [] }
    let path = ValuePath(keys: "modelPersistence", "enabled")
    return [
      HazardFinding(
        .care, "`\(path)` would go off: Helm deletes the claim and with it the model's files",
        path: path, at: context.target?.place(of: path) ?? context.targetPlace,
        help:
          "keep the claim with the step of the plan that annotates it, and see that it is backed up"
      )
    ]
  }
}

extension HazardContext {
  /// Whether the claim of the model's files is there now and not in the target.
  var removesVolume: Bool {
    guard let (current, target) = sides else { return false }
    return current.environment.modelPersistence.enabled.isOn()
      && !target.environment.modelPersistence.enabled.isOn()
  }
}
