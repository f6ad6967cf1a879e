internal import YAML

extension Value {
  /// `a canary at 10 %`, without the weight where that contradicts the switch; nil where none is
  /// switched on.
  ///
  /// By the switch alone: from values that contradict themselves `CanaryState` plans nothing, and the
  /// way back to an earlier release must be found all the same.
  var canary: String? {
    guard at(CanaryState.enabledPath)?.scalar?.kind == .boolean(true) else { return nil }
    guard let state = try? CanaryState(in: self) else { return "a canary" }
    return "a canary at \(state)"
  }
}
