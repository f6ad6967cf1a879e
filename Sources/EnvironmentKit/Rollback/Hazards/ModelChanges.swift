internal import YAML

extension HazardCheck {
  static let modelChanges = HazardCheck(
    "model-changes", "Another model answers, or the same in another way"
  ) { context in
    guard let (current, target) = context.sides else { return [] }
    let changes = keys.compactMap { key -> KeyedChange? in
      let path = ValuePath(keys: "model", key)
      return KeyedChange(path, from: current.values.at(path), to: target.values.at(path))
    }
    return changes.map { change in
      let effect = change.path == changes.first?.path ? context.predictions.map(described) : nil
      return HazardFinding(
        .care,
        "`\(change.path)` would go from \(change.shownFrom) to \(change.shownTo)"
          + (effect.map { "; \($0)" } ?? ""),
        path: change.path, at: target.place(of: change.path),
        help: context.predictions == nil
          ? "see what it does to predictions: give --evidence predictions=FILE, texts with their labels"
          : "tell those who use the predictions that some change")
    }
  }

  /// `accuracy 0.9 → 0.85 on 20 texts, 2 labels change`
  private static func described(_ comparison: PredictionComparison) -> String {
    func share(_ count: Int) -> Double {
      (Double(count) / Double(max(comparison.textCount, 1)) * 1000).rounded() / 1000
    }
    let flips = comparison.flips.count
    return "accuracy \(share(comparison.correctBefore)) → \(share(comparison.correctAfter)) on "
      + "\(comparison.textCount) texts, \(flips) \(flips == 1 ? "label changes" : "labels change")"
  }

  private static let keys = ["name", "backend", "quantized", "optimized", "precision"]
}
