import Diagnostics
import EnvironmentKit
import JSON
import Terminal
import TestSupport
import Testing
import YAML

@Suite("Differences of generated trees")
struct DifferencePropertyTests {
  private static let seeds = (0..<2000).map(UInt64.init)

  private func difference(_ from: Value, _ to: Value) -> Difference {
    EnvironmentKit.difference(from: from, to: to, names: ("a", "b"))
  }

  /// Whether two trees are the same in JSON, keys to the letter.
  private func isSame(_ left: Value, _ right: Value) -> Bool {
    left.sorted.serialized(.compact) == right.sorted.serialized(.compact)
  }

  @Test("A patch applied to FROM gives TO")
  func patches() throws {
    for seed in Self.seeds {
      var generator = TreePairGenerator(seed: seed)
      let (from, to) = generator.pair()
      let patch = JSONPatch(from: from, to: to)
      guard patch.masked.isEmpty else { continue }
      var value: Value? = from
      for operation in patch.operations { value = value?.applying(operation) }
      let result = try #require(value, "seed \(seed): \(patch.json.serialized(.compact))")
      #expect(isSame(result, to), "seed \(seed): \(patch.json.serialized(.compact))")
      #expect(patch.operations.isEmpty == isSame(from, to), "seed \(seed)")
    }
  }

  @Test("None are found where there are none, and some where there are")
  func emptiness() {
    for seed in Self.seeds {
      var generator = TreePairGenerator(seed: seed)
      let (from, to) = generator.pair()
      #expect(difference(from, from).changes.isEmpty, "seed \(seed)")
      let found = difference(from, to)
      let onlyMoved = found.changes.allSatisfy { $0.kind == .moved }
      #expect(found.isEmpty == isSame(from, to), "seed \(seed)")
      #expect(onlyMoved || !found.isEmpty)
    }
  }

  @Test("Each stands where it says, on both sides")
  func places() {
    for seed in Self.seeds {
      var generator = TreePairGenerator(seed: seed)
      let (from, to) = generator.pair()
      for change in difference(from, to).changes {
        if let value = change.from {
          #expect(from.at(change.fromPath).map { isSame($0, value) } ?? false, "seed \(seed)")
        }
        if let value = change.to {
          #expect(to.at(change.path).map { isSame($0, value) } ?? false, "seed \(seed)")
        }
        #expect((change.from == nil) == (change.kind == .added))
        #expect((change.to == nil) == (change.kind == .removed))
      }
    }
  }

  @Test("The other way round there are as many")
  func symmetry() {
    for seed in Self.seeds {
      var generator = TreePairGenerator(seed: seed)
      let (from, to) = generator.pair()
      let forth = difference(from, to).counts
      let back = difference(to, from).counts
      #expect(forth[.added] == back[.removed], "seed \(seed)")
      #expect(forth[.removed] == back[.added], "seed \(seed)")
      #expect(forth[.moved] == back[.moved], "seed \(seed)")
      #expect(forth[.changed] == back[.changed], "seed \(seed)")
    }
  }

  @Test("All forms come to an end, whatever is in the files")
  func fuzz() {
    let seeds = [
      "a: 1\nb: [x, {name: p, v: *q}, 'q']\nc: &d {e: ~}\n",
      "resources: {limits: {cpu: 1000m, memory: 1Gi}}\nredis: {url: 'redis://:p@h'}\n",
      "autoscaling: {customMetrics: [{type: Pods, target: {averageValue: 1}}]}\ntext: |\n  a\n  b\n",
    ]
    for seed in 0..<3000 {
      var random = SeededGenerator(seed: UInt64(seed))
      func text() -> [UInt8] {
        var bytes = Array((seeds.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          bytes[place] =
            Array("{}[]:,'\"\n -*&|0x9~é\u{1B}".utf8).randomElement(using: &random) ?? 0
        }
        return bytes
      }
      let files = ["a.yaml", "b.yaml"].map { ValuesFile(SourceText(name: $0, bytes: text())) }
      guard let from = files[0].value, let to = files[1].value else { continue }
      let found = EnvironmentKit.difference(
        from: from, to: to, names: ("a.yaml", "b.yaml"),
        sources: ["a.yaml": files[0].source, "b.yaml": files[1].source])
      let forms = [
        found.text(width: 40, verbose: true), found.changesJSON(verbose: true).serialized(),
        found.markdown(verbose: true), JSONPatch(from: from, to: to).json.serialized(),
        ValueMatrix([("a", from), ("b", to)]).text(width: 40),
      ]
      for form in forms { #expect(!form.contains("\u{1B}")) }
    }
  }
}

extension Difference {
  fileprivate var counts: [Change.Kind: Int] {
    Dictionary(grouping: changes, by: \.kind).mapValues(\.count)
  }
}

extension Value {
  /// As JSON with sorted keys.
  fileprivate var sorted: JSONValue {
    switch content {
    case .scalar: json
    case .list(let items): .array(items.map(\.sorted))
    case .map(let entries):
      .object(
        entries.map { ($0.key, $0.value.sorted) }
          .sorted { Array($0.0.utf8).lexicographicallyPrecedes(Array($1.0.utf8)) })
    }
  }
}
