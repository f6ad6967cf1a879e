internal import Kubernetes
internal import YAML

extension HazardCheck {
  /// A claim's request can only grow; the API server refuses a smaller one, in the middle of the
  /// rollback. A StatefulSet's claims cannot be changed at all.
  static let volumeShrinks = HazardCheck(
    "volume-shrinks", "A volume claim would shrink"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    return volumes(of: current.environment).compactMap { volume in
      guard volume.isOn, let size = volume.size,
        let other = volumes(of: target.environment).first(where: { $0.path == volume.path }),
        other.isOn
      else { return nil }
      guard let otherSize = other.size else {
        return HazardFinding(
          .care,
          "`\(volume.path)` is \(size) now and not written in the target: the chart's own size "
            + "holds again, and a claim cannot shrink to it",
          path: volume.path, at: target.place(of: volume.path),
          help:
            "look up the chart's default; if it is less than \(size), deploy the target's values "
            + "with \(volume.path)=\(size) instead")
      }
      if otherSize < size {
        return HazardFinding(
          .blocks,
          "`\(volume.path)` would go from \(size) to \(otherSize), and a claim cannot shrink",
          path: volume.path, at: target.place(of: volume.path),
          help:
            "keep the size: deploy the target's values with `helm upgrade`, \(volume.path) set to "
            + "\(size), instead of `helm rollback`")
      }
      if otherSize > size {
        return HazardFinding(
          .care,
          "`\(volume.path)` would go from \(size) to \(otherSize), and cannot come back; where the "
            + "claim is a StatefulSet's it cannot be changed at all",
          path: volume.path, at: target.place(of: volume.path),
          help:
            "check `kubectl get statefulset,pvc --namespace \(context.definition.namespace.shellQuoted)`, "
            + "and that the storage class allows expansion")
      }
      return nil
    }
  }

  /// The claims that the values tell of.
  private static func volumes(
    of environment: Environment
  ) -> [(path: ValuePath, isOn: Bool, size: Quantity?)] {
    let monitoring = environment.monitoring
    return [
      (
        ValuePath(keys: "modelPersistence", "size"),
        environment.modelPersistence.enabled.isOn(), environment.modelPersistence.size?.value
      ),
      (
        ValuePath(keys: "monitoring", "prometheus", "storageSize"),
        monitoring.enabled.isOn() && monitoring.prometheus.enabled.isOn(),
        monitoring.prometheus.storageSize?.value
      ),
    ]
  }
}
