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
    let canary = ValuePath(keys: "deployment", "canary")
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

  // MARK: Steps

  private var stepFailures: [Diagnostic] {
    if entries.steps.isEmpty {
      return [
        file.failure(
          "no steps; list them under `path`, such as `- { from: dev, to: staging }`",
          at: file.value["path"]?.location)
      ]
    }
    var failures: [Diagnostic] = []
    var earlier: [(from: String, to: String)] = []
    for step in entries.steps {
      failures += endFailures(step.from, "from", of: step) + endFailures(step.to, "to", of: step)
      guard let from = step.from?.value, let to = step.to else { continue }
      if from == to.value {
        failures.append(
          file.failure("a step leads from `\(from)` to itself; name another", at: to.location))
      } else if earlier.contains(where: { $0 == (from, to.value) }) {
        failures.append(
          file.failure("the step from `\(from)` to `\(to.value)` is there twice", at: to.location))
      } else if let circle = way(from: to.value, to: from, along: earlier) {
        let stations = ([from] + circle).map { "`\($0)`" }.joined(separator: " → ")
        failures.append(
          file.failure("this step closes a circle: \(stations); remove one", at: to.location))
      }
      earlier.append((from, to.value))
    }
    return failures
  }

  private func endFailures(
    _ end: Field<String>?, _ key: String, of step: StepEntry
  ) -> [Diagnostic] {
    guard let end else {
      return [file.failure("a step without `\(key)`; add `\(key): …`", at: step.location?.beginning)]
    }
    guard names.contains(end.value) else {
      let advice =
        nearest(to: end.value, among: names).map { "did you mean `\($0)`?" }
        ?? "there are \(names.joined(separator: ", "))"
      return [file.failure("unknown environment `\(end.value)`; \(advice)", at: end.location)]
    }
    guard entries.environments.contains(where: { $0.name == end.value }) else {
      return [
        file.failure(
          "`\(end.value)` is not among the `environments` of this file; add it there with its tag "
            + "pattern", at: end.location)
      ]
    }
    return []
  }

  /// The environments on the way between two, both of them included; nil where there is no way.
  private func way(
    from start: String, to end: String, along steps: [(from: String, to: String)]
  ) -> [String]? {
    var ways = [[start]]
    var reached: Set<String> = [start]
    while let way = ways.popLast() {
      if way.last == end { return way }
      for step in steps where step.from == way.last && reached.insert(step.to).inserted {
        ways.append(way + [step.to])
      }
    }
    return nil
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
