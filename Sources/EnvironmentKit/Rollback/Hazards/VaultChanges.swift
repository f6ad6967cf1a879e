internal import YAML

extension HazardCheck {
  static let vaultChanges = HazardCheck(
    "vault-changes", "Secrets would come from another place in Vault"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    return keys.compactMap { key in
      let path = ValuePath(keys: "vault", key)
      guard
        let change = KeyedChange(path, from: current.values.at(path), to: target.values.at(path))
      else { return nil }
      return HazardFinding(
        .care, "`\(path)` would go from \(change.shownFrom) to \(change.shownTo)", path: path,
        at: target.place(of: path),
        help:
          "check that Vault still has the secrets and the role there; what was rotated since is "
          + "not restored")
    }
  }

  private static let keys = ["enabled", "address", "role", "namespace", "secretPath"]
}
