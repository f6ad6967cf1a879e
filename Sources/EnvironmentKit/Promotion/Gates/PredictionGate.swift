internal import Terminal

/// `predictions`: what the target's model makes of known texts.
extension GateJudge {
  func judgePredictions() -> GateResult {
    guard let comparison = facts.predictions else { return missing }
    guard comparison.textCount > 0 else {
      return result(
        .failed, "no text was predicted", help: "give at least one text with its expected label")
    }
    let count = Double(comparison.textCount)
    let before = Double(comparison.correctBefore) / count
    let after = Double(comparison.correctAfter) / count
    let flipped = Double(comparison.flips.count) / count
    var problems: [String] = []
    if case .predictions(let thresholds) = policy.thresholds {
      if let minimum = thresholds.minimumAccuracy, after < minimum {
        problems.append("the accuracy \(percent(after)) is below \(percent(minimum))")
      }
      if let maximum = thresholds.maximumFlips, flipped > maximum {
        problems.append(
          "\(counted(comparison.flips.count, "label")) of \(comparison.textCount) "
            + "(\(percent(flipped))) would change, at most \(percent(maximum)) may")
      }
    }
    let flips = firstDetails(comparison.flips.map { "\(paths.first ?? "")\($0.detail)" })
    guard problems.isEmpty else {
      return result(
        .failed, problems.joined(separator: "; "),
        help: "promote a model that predicts as well, or say with thresholds that this one does",
        details: flips)
    }
    return result(
      .passed,
      "accuracy \(percent(after)) of \(counted(comparison.textCount, "text")), \(percent(before)) "
        + "before; \(counted(comparison.flips.count, "label")) changed", details: flips)
  }
}

extension PredictionComparison.Flip {
  fileprivate var detail: String {
    let beginning = text.count > 60 ? "\(text.prefix(60))…" : text
    return ":\(line): \(before) → \(after), expected \(expected): \(beginning)"
  }
}
