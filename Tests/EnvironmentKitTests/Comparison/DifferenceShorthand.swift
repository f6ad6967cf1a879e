import Diagnostics
import EnvironmentKit
import JSON
import Testing
import YAML

/// Two YAML texts compared, as the files `a.yaml` and `b.yaml`.
func difference(_ from: String, _ to: String) throws -> Difference {
  let files = [("a.yaml", from), ("b.yaml", to)].map { name, text in
    ValuesFile(SourceText(name: name, text))
  }
  let values = try files.map { file in
    try #require(file.value, "\(file.diagnostics.map(\.message))")
  }
  return difference(
    from: values[0], to: values[1], names: ("a.yaml", "b.yaml"),
    sources: Dictionary(uniqueKeysWithValues: files.map { ($0.source.name, $0.source) }))
}

extension Difference {
  /// Each change on a line: `changed replicaCount 2 3`.
  var brief: [String] {
    changes.map { change in
      let from = change.fromPath == change.path ? "" : " (\(change.fromPath))"
      let sides = [change.from, change.to].map { $0?.json.serialized(.compact) ?? "–" }
      return "\(change.kind.rawValue) \(change.path)\(from) \(sides[0]) \(sides[1])"
    }
  }
}
