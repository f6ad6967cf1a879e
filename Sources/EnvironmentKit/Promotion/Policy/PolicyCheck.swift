internal import Diagnostics
internal import YAML

/// What is wrong between the fields of `promotion.yaml`, each of which fits by itself.
struct PolicyCheck {
  let file: ConfigurationFile
  let entries: PolicyEntries
  /// The project's environments.
  let names: [String]

  var failures: [Diagnostic] {
    travelFailures + environmentFailures + stepFailures + thresholdFailures
  }

  // MARK: What travels

  private var travelFailures: [Diagnostic] {
    if entries.travels.isEmpty {
      return [
        file.failure(
          "nothing travels; list the paths that do under `travels`, such as image.tag",
          at: file.value["travels"]?.location)
      ]
    }
    let canary = CanaryState.path
    var failures: [Diagnostic] = []
    for (index, path) in entries.travels.enumerated() {
      if path.value.overlaps(canary) {
        failures.append(
          file.failure(
            "`\(path.value)` cannot travel: each step of a canary writes `\(canary)`; remove it",
            at: path.location))
      }
      if let other = entries.travels[..<index].first(where: { $0.value.overlaps(path.value) }) {
        failures.append(
          file.failure(
            "`\(path.value)` travels with `\(other.value)` already, line "
              + "\(other.location.start.line); remove one", at: path.location))
      }
    }
    return failures
  }

  // MARK: Environments

  private var environmentFailures: [Diagnostic] {
    entries.environments.flatMap { name, entry in
      var failures: [Diagnostic] = []
      if entry.tag == nil {
        failures.append(
          file.failure(
            "`\(name)` needs a tag pattern; add `tag: vX.Y.Z`, or `tag: \"*\"` for any tag",
            at: entry.location.beginning))
      }
      if let canary = entry.canary { failures += weightFailures(canary) }
      return failures
    }
  }

  private func weightFailures(_ canary: CanaryEntry) -> [Diagnostic] {
    if canary.weights.isEmpty {
      return [
        file.failure(
          "a canary needs its weights; add `weights: [10, 50, 100]`, or remove `canary`",
          at: canary.location.beginning)
      ]
    }
    return zip(canary.weights, canary.weights.dropFirst()).compactMap { weight, next in
      next.value > weight.value
        ? nil
        : file.failure(
          "\(next.value) comes after \(weight.value); the weights of a canary must ascend",
          at: next.location)
    }
  }

  // MARK: Thresholds

  private var thresholdFailures: [Diagnostic] {
    let gates =
      entries.environments.flatMap { $0.entry.canary?.gates ?? [] }
      + entries.steps.flatMap(\.gates)
    return gates.compactMap { gate in
      gate.missingThresholds.map { file.failure($0, at: gate.location?.beginning) }
    }
  }
}

extension ValuePath {
  /// Whether one of two paths leads to the other, or into it.
  fileprivate func overlaps(_ other: ValuePath) -> Bool {
    zip(components, other.components).allSatisfy { $0 == $1 }
  }
}
