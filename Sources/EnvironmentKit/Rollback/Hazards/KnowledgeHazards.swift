internal import Diagnostics
internal import OrderedCollections
internal import YAML

extension HazardCheck {
  static let valuesUnknown = HazardCheck(
    "values-unknown", "Nobody here knows the values of a revision"
  ) { context in
    let current = context.revisions.current
    let target = context.choice.target
    var findings: [HazardFinding] = []
    if target.values == nil {
      findings.append(
        HazardFinding(
          .care,
          "the values of revision \(target.number) are not known, so neither what changes back nor "
            + "what that would break is",
          at: context.targetPlace, help: context.supply(target.number)))
    }
    if current.values == nil {
      findings.append(
        HazardFinding(
          .care,
          "the values of revision \(current.number) are not known; those of the environment's files "
            + "are taken for them, and may be others",
          at: context.currentPlace, help: context.supply(current.number)))
    }
    return findings
  }

  /// What is written and not deployed, or deployed and not written.
  static let filesDiffer = HazardCheck(
    "files-differ", "The environment's files are not what is deployed"
  ) { context in
    guard let deployed = context.revisions.current.values else { return [] }
    let (files, now) = comparable(context.files, deployed, files: nil)
    guard let path = firstDifference(files, now, at: .root) else { return [] }
    return [
      HazardFinding(
        .note,
        "they differ from revision \(context.revisions.current.number), first at `\(path)`: a change "
          + "that is not deployed yet, or was never written down",
        path: path, at: HazardSide(files).place(of: path),
        help: "commit what is to be kept: making the files match the target undoes it")
    ]
  }

  /// With `--set-literal`, and so in each revision, stands what the secrets were then.
  static let secretsOfThen = HazardCheck(
    "secrets-of-then", "Secrets come back as they were"
  ) { context in
    guard let target = context.target, let use = placeholderUses(in: target.values).first else {
      return []
    }
    return [
      HazardFinding(
        .note,
        "Helm keeps the secrets that were set with a revision, `\(use.path)` among them: those rotated "
          + "since come back old, those outside of the chart stay new",
        path: use.path, at: use.value.location,
        help:
          "where one was rotated, deploy the target's values with the new ones instead of rolling "
          + "back")
    ]
  }

  static let hooksAndResources = HazardCheck(
    "hooks-and-crds", "What a rollback runs, and what it leaves"
  ) { context in
    [
      HazardFinding(
        .note,
        "the hooks of revision \(context.choice.target.number) run; custom resource definitions are "
          + "not rolled back",
        at: context.targetPlace,
        help:
          "see `\(context.helm("get hooks", "--revision \(context.choice.target.number)"))`; add "
          + "--no-hooks to the rollback where they must not run")
    ]
  }

  /// A Service that changes its type changes how it is reached.
  static let addressChanges = HazardCheck(
    "address-changes", "The service would be reached in another way"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    let paths = [ValuePath(keys: "service", "type"), ValuePath(keys: "api", "versionPrefix")]
    return paths.compactMap { path in
      guard
        let change = KeyedChange(path, from: current.values.at(path), to: target.values.at(path))
      else { return nil }
      return HazardFinding(
        .care, "`\(path)` would go from \(change.shownFrom) to \(change.shownTo)", path: path,
        at: target.place(of: path),
        help: "tell those who call it, or keep the old way open beside it")
    }
  }
}

extension HazardContext {
  /// How to get at the values of a revision.
  fileprivate func supply(_ number: Int) -> String {
    "`\(helm("get values", "--revision \(number)")) -o yaml > values-\(number).yaml`, then "
      + "--values \(number)=values-\(number).yaml"
  }
}

/// The path of the first difference, in the order of the first tree; nil where there is none.
private func firstDifference(_ left: Value, _ right: Value, at path: ValuePath) -> ValuePath? {
  guard let map = left.map, let other = right.map else {
    return left.means(right) ? nil : path
  }
  for (key, value) in map {
    let path = path.appending(key: key)
    guard let there = other[key] else { return path }
    if let found = firstDifference(value, there, at: path) { return found }
  }
  return other.keys.first { map[$0] == nil }.map(path.appending(key:))
}
