internal import YAML

extension MatrixRow {
  /// KS112
  static let modelOptimization = MatrixRow(
    "KS112", "model-optimization", cells: .presence,
    summary: "`model.backend` is `onnx` where the matrix requires an optimized model.",
    why: "ONNX Runtime answers in a fraction of the time; PyTorch is quicker to change.",
    remedy: "set model.backend: onnx",
    examples: [
      .good(.prod, "model: {backend: onnx}"),
      .good(.dev, "model: {backend: pytorch}"),
      .bad(.prod, "model: {backend: ⟦pytorch⟧}"),
      .bad(.staging, "⟦model⟧: {quantized: true}"),
      .bad(.dev, "model: {backend: ⟦onnx⟧}"),
    ]
  ) { cell, context in
    let path = ValuePath(keys: "model", "backend")
    let isOptimized = context.environment.model.backend?.value == .onnx
    switch cell {
    case .required where !isOptimized:
      return context.finding(
        path, "\(context.name) needs the optimized model", expected: "onnx",
        help: "set \(path): onnx")
    case .forbidden where isOptimized:
      return context.finding(
        path, "\(context.name) must not run the optimized model", expected: "pytorch",
        help: "set \(path): pytorch")
    default: return nil
    }
  }
}
