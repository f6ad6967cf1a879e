import TestSupport
import Diagnostics
import Testing
import YAML

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder to write to; nil in an ordinary test run.
let oracleOutputFolder = ProcessInfo.processInfo.environment["KUBESENTIMENT_ORACLE_OUTPUT"]

/// Writes what `Tests/Oracles/yaml_readers.py` gives to other readers: pairs of `NAME.yaml` and
/// `NAME.json`, its meaning.
@Suite(
  "Output for the independent readers",
  .enabled(if: oracleOutputFolder != nil, "KUBESENTIMENT_ORACLE_OUTPUT is not set"))
struct OracleOutput {
  @Test("Generated trees, as a manifest's spec, bare and with comments", arguments: 0..<20)
  func generated(seed: Int) throws {
    var generator = ValueGenerator(seed: UInt64(1000 + seed))
    let trees = (0..<60).map { _ in generator.tree() }
    let manifest: Value = [
      "apiVersion": "example.com/v1", "kind": "Generated", "metadata": ["name": "generated"],
      "spec": .items(trees),
    ]
    try write(Emitter().emit(manifest), meaning: manifest, name: "manifest-\(seed)")
    let annotated = Emitter { "\($0.location) # 'a: \"b" }.emit(manifest)
    try write(annotated, meaning: manifest, name: "annotated-\(seed)")
  }

  @Test("A stream of generated documents")
  func stream() throws {
    var generator = ValueGenerator(seed: 5)
    let trees = (0..<300).map { _ in generator.tree() }
    try write(Emitter().emitStream(trees), meaning: .items(trees), name: "stream")
  }

  @Test("The repository's own files: as they are, and as they are emitted")
  func repository() throws {
    for (name, text) in try RepositoryFiles.all() {
      let value = try Value.read(text)
      try write(text, meaning: value, name: "source-\(name)")
      try write(Emitter().emit(value), meaning: value, name: "emitted-\(name)")
    }
  }

  @Test("How number-like spellings are read")
  func spellings() throws {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("0011234567789+-._eExXbBoO")
    let rows = (0..<4000).compactMap { _ -> String? in
      let length = Int.random(in: 1...9, using: &random)
      let spelling = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
      return spelling == "-" ? nil : "\(spelling)\t\(Value.plain(spelling).json)\n"
    }
    try Data(rows.joined().utf8).write(
      to: URL(filePath: "\(try #require(oracleOutputFolder))/spellings.tsv"))
  }

  private func write(_ yaml: String, meaning: Value, name: String) throws {
    try writeForReaders(yaml, meaning: meaning, name: name)
  }
}

/// Writes a pair of files that `Tests/Oracles/yaml_readers.py` compares.
func writeForReaders(_ yaml: String, meaning: Value, name: String) throws {
  let path = "\(try #require(oracleOutputFolder))/\(name)"
  try Data(yaml.utf8).write(to: URL(filePath: path + ".yaml"))
  try Data(meaning.json.utf8).write(to: URL(filePath: path + ".json"))
}

extension Value {
  /// The value in JSON; numbers as this package understands them.
  fileprivate var json: String {
    switch content {
    case .list(let items):
      return "[" + items.map(\.json).joined(separator: ",") + "]"
    case .map(let entries):
      let members = entries.map { "\(Self.quote($0.key)):\($0.value.json)" }
      return "{" + members.joined(separator: ",") + "}"
    case .scalar(let scalar):
      return switch scalar.kind {
      case .null: "null"
      case .boolean(let value): String(value)
      case .integer, .float: scalar.kind.numberText ?? "null"
      case .string: Self.quote(scalar.text)
      }
    }
  }

  /// All that is not ASCII is escaped, so that nothing depends on how the script reads its input.
  private static func quote(_ text: String) -> String {
    let characters = text.utf16.map { unit in
      switch unit {
      case 0x22: "\\\""
      case 0x5C: "\\\\"
      case 0x20..<0x7F: String(UnicodeScalar(UInt8(unit)))
      default: "\\u" + String(0x10000 | UInt32(unit), radix: 16).dropFirst()
      }
    }
    return "\"" + characters.joined() + "\""
  }
}
