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

  private var expectedFile: String? { policy.expectedFile }

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

extension GatePolicy {
  /// The file that the gate's command names as the one that it writes; nil where it names none.
  var expectedFile: String? {
    let separators: Set<Character> = [" ", "=", ":", "'", "\"", ">", ";", "&", "|", "(", ")", ","]
    return command?.split(whereSeparator: separators.contains)
      .last { word in gate.endings.contains { word.hasSuffix($0) && word.count > $0.count } }
      .map(String.init)
  }
}

extension Gate {
  /// What the names of its evidence end in, the usual ending first.
  var endings: [String] {
    switch self {
    case .tests, .integrationTests: [".xml"]
    case .metrics: [".json"]
    case .predictions: [".jsonl", ".ndjson", ".tsv", ".csv"]
    case .validate, .cleanTree: []
    }
  }
}
