internal import Kubernetes
internal import YAML

extension MatrixRow {
  /// KS102
  static let cpuRequest = MatrixRow(
    request: "KS102", "cpu-request", key: "cpu", \.cpu,
    why: "The request is what the scheduler reserves: less, and predictions starve under load.",
    examples: [
      .good(.prod, "resources: {requests: {cpu: 2000m}}"),
      .good(.prod, "resources: {requests: {cpu: 2}}"),
      .bad(.prod, "resources: {requests: {cpu: ⟦500m⟧}}"),
      .bad(.staging, "resources: {⟦requests⟧: {memory: 2Gi}}"),
    ])

  /// KS103
  static let memoryRequest = MatrixRow(
    request: "KS103", "memory-request", key: "memory", \.memory,
    why: "The model and its cache must fit: less, and the kernel ends the process under load.",
    examples: [
      .good(.dev, "resources: {requests: {memory: 1Gi}}"),
      .good(.dev, "resources: {requests: {memory: 1024Mi}}"),
      .bad(.prod, "resources: {requests: {memory: ⟦4G⟧}}"),
      .bad(.staging, "⟦⟧image: {tag: staging-latest}"),
    ])

  private init(
    request id: String, _ name: String, key: String,
    _ amount: @escaping @Sendable (Resources.Amounts) -> Field<Quantity>?, why: String,
    examples: [RuleExample]
  ) {
    let path = ValuePath(keys: "resources", "requests", key)
    self.init(
      id, name, cells: .quantity, summary: "`\(path)` is the quantity that the matrix names.",
      why: why + " Quantities are compared by value: 1000m is 1.",
      remedy: "set \(path) as the matrix says", examples: examples
    ) { cell, context in
      guard case .quantity(let wanted) = cell else { return nil }
      let found = amount(context.environment.resources.requests)
      guard found?.value != wanted else { return nil }
      return context.finding(
        path,
        "\(context.name) requests \(wanted.text) of \(key)"
          + (found.map { ", this \($0.value.text)" } ?? ", this nothing"),
        expected: wanted.text, help: "set \(path): \(wanted.text)")
    }
  }
}
