import Diagnostics
import EnvironmentKit
import Files
import OrderedCollections
import TestSupport
import Testing
import YAML

/// From any state of the repository's own files, the way back leads to the values before.
@Suite("Going back, on random edits of real files")
struct RevertPropertyTests {
  /// Every path of a tree, the root's not.
  private func paths(_ value: Value, _ path: ValuePath = .root) -> [ValuePath] {
    switch value.content {
    case .scalar: []
    case .list(let items):
      items.indices.flatMap { index in
        [path.appending(index: index)] + paths(items[index], path.appending(index: index))
      }
    case .map(let entries):
      entries.flatMap { key, value in
        [path.appending(key: key)] + paths(value, path.appending(key: key))
      }
    }
  }

  private func randomValue(_ random: inout SeededGenerator) -> Value {
    let content: Value.Content =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: .scalar(Scalar(kind: .integer(7), text: "7", style: .plain))
      case 1: .scalar(Scalar(kind: .boolean(true), text: "true", style: .plain))
      case 2: .scalar(Scalar(kind: .null, text: "null", style: .plain))
      case 3: .scalar(Scalar(kind: .float(0.25), text: "0.25", style: .plain))
      case 4: .list((0..<2).map { _ in randomValue(&random) })
      case 5: .map(["added": randomValue(&random), "name": randomValue(&random)])
      case 6: .scalar(.string("two\nlines\n"))
      default: .scalar(.string("text \(Int.random(in: 0..<100, using: &random))"))
      }
    return Value(content, at: .nowhere)
  }

  private func randomEdit(of value: Value, _ random: inout SeededGenerator) -> Edit {
    let path = paths(value).randomElement(using: &random) ?? .root
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .delete(path)
    case 1:
      let parent = ValuePath(Array(path.components.dropLast()))
      guard case .index(let index)? = path.components.last else {
        return .insert(parent.appending(key: "added"), randomValue(&random))
      }
      return .insert(parent.appending(index: index), randomValue(&random))
    default: return .set(path, randomValue(&random))
    }
  }

  private static let names = ["dev", "staging", "prod"]

  @Test("The values are what they were, and a second way back has nothing to do", arguments: names)
  func property(name: String) throws {
    let folder = try TemporaryProject()
    let base = try readFile("\(Repository.environments)/base.yaml", limit: 1 << 20)
    // A password that is written out could not come back.
    let text = String(
      decoding: try readFile("\(Repository.environments)/\(name).yaml", limit: 1 << 20),
      as: UTF8.self)
    let file = Array(text.replacing("admin123", with: "${ADMIN}").utf8)
    try folder.write("environments/base.yaml", bytes: base)
    try folder.write("environments/prod.yaml", bytes: file)
    let project = ReleaseProject(directory: folder("environments"))
    try project.release(tag: "v1.0.0")
    let entry = try #require(try project.read().entry(revision: 1))
    var reader = EnvironmentReader(directory: project.directory)
    let definition = try project.definition()
    var made = 0
    for seed in UInt64(0)..<250 {
      var random = SeededGenerator(seed: seed)
      var text = SourceText(name: "prod.yaml", bytes: file)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        guard let value = ValuesFile(text).value,
          let edited = try? Editor.apply([randomEdit(of: value, &random)], to: text)
        else { continue }
        text = SourceText(name: "prod.yaml", bytes: edited.bytes)
      }
      let own = ValuesFile(text)
      guard let value = own.value else { continue }
      let below = try #require(reader.read(definition).files.first)
      let environment = LoadedEnvironment(
        definition: definition, files: [below, own],
        values: merge(value, over: try #require(below.value)),
        sources: [below.source, own.source])
      let back = try revert(environment, to: entry)
      let release = try plannedRelease(.revert, of: environment, edits: back.edits)
      let isThere = removingNulls(from: release.after).means(removingNulls(from: entry.values))
      #expect(isThere, "seed \(seed)")
      let isDone = try revert(release.planned, to: entry).edits.isEmpty
      #expect(isDone, "seed \(seed)")
      #expect(back.secretsLeft.isEmpty, "seed \(seed)")
      made += 1
    }
    #expect(made > 200)
  }

  @Test("What travels goes forth and back without a trace", arguments: names)
  func travelling(name: String) throws {
    let folder = try TemporaryProject()
    let base = try readFile("\(Repository.environments)/base.yaml", limit: 1 << 20)
    let file = try readFile("\(Repository.environments)/\(name).yaml", limit: 1 << 20)
    try folder.write("environments/base.yaml", bytes: base)
    try folder.write("environments/prod.yaml", bytes: file)
    let project = ReleaseProject(directory: folder("environments"))
    for seed in UInt64(0)..<20 {
      var random = SeededGenerator(seed: seed)
      let number = Int.random(in: 0..<1000, using: &random)
      let forth = try plannedRelease(
        .promote, of: try project.load(),
        edits: [
          (["image", "tag"], Scalar.string("v1.0.\(number)")),
          (["model", "name"], .string("model-\(number)")),
        ].map { keys, scalar in
          .set(ValuePath(keys.map(ValuePath.Component.key)), Value(.scalar(scalar), at: .nowhere))
        })
      let lock = try project.lock()
      let entry = try lock.commit(forth, gates: [], origin: ReleaseProject.origin)
      let before = try #require(try project.read().entry(revision: entry.revision - 1))
      let environment = try project.load()
      let back = try plannedRelease(
        .revert, of: environment, edits: try revert(environment, to: before).edits)
      _ = try lock.commit(back, gates: [], origin: ReleaseProject.origin)
      #expect(try readFile(project.values, limit: 1 << 20) == file)
    }
    #expect(try project.verify().entries == 41 && project.verify().failure == nil)
  }
}
