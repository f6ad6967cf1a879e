/// What to supply for a gate.
extension GateJudge {
  /// `` run `pytest tests/ --junitxml=tests.xml` and give `--evidence tests=tests.xml` ``
  var supply: String {
    let gate = policy.gate
    let option = "--evidence \(gate.rawValue)=\(expectedFile ?? "FILE")"
    guard let command = policy.command else { return "give `\(option)`, \(content)" }
    return "run `\(command)` and give `\(option)`"
      + (expectedFile == nil ? ", \(content)" : "")
  }

  /// The file that the gate's command names as the one that it writes; nil where it names none.
  private var expectedFile: String? {
    let separators: Set<Character> = [" ", "=", ":", "'", "\"", ">", ";", "&", "|", "(", ")", ","]
    return policy.command?.split(whereSeparator: separators.contains)
      .last { word in endings.contains { word.hasSuffix($0) && word.count > $0.count } }
      .map(String.init)
  }

  private var endings: [String] {
    switch policy.gate {
    case .tests, .integrationTests: [".xml"]
    case .metrics: [".json"]
    case .predictions: [".tsv", ".csv", ".jsonl", ".ndjson"]
    case .validate, .cleanTree: []
    }
  }

  private var content: String {
    switch policy.gate {
    case .tests, .integrationTests: "a report in JUnit's XML"
    case .metrics:
      "JSON such as {\"errorRate\": 0.002, \"latencyP95\": \"320ms\", \"requests\": 120000}, or "
        + "what Prometheus's HTTP API answers"
    case .predictions: "texts with their expected labels"
    case .validate, .cleanTree: "nothing"
    }
  }
}
