internal import Diagnostics
internal import YAML

/// What is wrong with the steps of the path.
extension PolicyCheck {
  var stepFailures: [Diagnostic] {
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
      } else if let circle = shortestWay(from: to.value, to: from, along: earlier) {
        let stations = ([from, to.value] + circle.map { earlier[$0].to }).map { "`\($0)`" }.joined(
          separator: " → ")
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
      return [
        file.failure("a step without `\(key)`; add `\(key): …`", at: step.location?.beginning)
      ]
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
}
