import Diagnostics
import EnvironmentKit
import Foundation
import Testing
import YAML

@Suite("Reading an environment's layers")
struct EnvironmentReaderTests {
  private let folder: TemporaryProject
  private let definition: EnvironmentDefinition

  init() throws {
    folder = try TemporaryProject([
      "base.yaml": "a: 1\nmap:\n  x: base\n  v: base\nlist: [1, 2]\n",
      "dev.yaml": "map:\n  v: dev\nb: 2\n",
      "more.yaml": "map: {z: more}\nlist: [3]\n",
    ])
    definition = Project.standard.environments[0]
  }

  /// Each leaf with the file, without its folder, and the line that it comes from.
  private func leaves(_ environment: LoadedEnvironment) throws -> [String] {
    var leaves: [String] = []
    try environment.readableValues().visitScalars { path, value, scalar in
      let file = value.location.file.replacingOccurrences(of: folder.path + "/", with: "")
      leaves.append("\(path)=\(scalar.text) \(file):\(value.location.start.line)")
    }
    return leaves
  }

  @Test("The base layer is below, the environment's own file above it")
  func ownLayers() throws {
    var reader = EnvironmentReader(directory: folder.path)
    let environment = reader.read(definition)
    #expect(
      try leaves(environment) == [
        "a=1 base.yaml:1", "map.x=base base.yaml:3", "map.v=dev dev.yaml:2",
        "list[0]=1 base.yaml:5", "list[1]=2 base.yaml:5", "b=2 dev.yaml:3",
      ])
    #expect(environment.files.map(\.source.name) == [folder("base.yaml"), folder("dev.yaml")])
    #expect(environment.diagnostics.isEmpty)
  }

  @Test("Without a base layer the environment's own file is all")
  func withoutBase() throws {
    try FileManager.default.removeItem(atPath: folder("base.yaml"))
    var reader = EnvironmentReader(directory: folder.path)
    #expect(reader.layerPaths(definition) == [folder("dev.yaml")])
    #expect(try leaves(reader.read(definition)) == ["map.v=dev dev.yaml:2", "b=2 dev.yaml:3"])
  }

  @Test(
    "Further files lie above in their order, then --set, then --set-string, each from left to right"
  )
  func furtherLayers() throws {
    try folder.write("last.yaml", "map: {z: last}\n")
    var reader = EnvironmentReader(directory: folder.path)
    let further = FurtherLayers(
      files: [folder("more.yaml"), folder("last.yaml")],
      sets: SetExpression.numbered(["a=5", "map.x=7"], .string)
        + SetExpression.numbered(["a=4,map.x=6", "b=9"], .typed))
    let environment = reader.read(definition, further: further)
    #expect(
      try leaves(environment) == [
        "a=5 --set-string:1", "map.x=7 --set-string:2", "map.v=dev dev.yaml:2",
        "map.z=last last.yaml:1", "list[0]=3 more.yaml:2", "b=9 --set:2",
      ])
    #expect(try environment.readableValues()["map"]?["x"]?.string == "7")
    #expect(try environment.readableValues()["b"]?.scalar?.kind == .integer(9))
    #expect(
      environment.sources.map(\.name).suffix(2) == ["--set", "--set-string"])
  }

  @Test("The order of further files counts")
  func orderOfFiles() throws {
    try folder.write("last.yaml", "map: {z: last}\n")
    var reader = EnvironmentReader(directory: folder.path)
    let further = FurtherLayers(files: [folder("last.yaml"), folder("more.yaml")])
    let environment = reader.read(definition, further: further)
    #expect(try environment.readableValues()["map"]?["z"]?.string == "more")
  }

  @Test("A values file can be read alone, with further layers above it")
  func valuesFileAlone() throws {
    var reader = EnvironmentReader(directory: folder.path)
    let further = FurtherLayers(sets: SetExpression.numbered(["c=3"], .typed))
    let environment = reader.read(
      valuesFile: folder("more.yaml"), as: definition, further: further)
    #expect(
      try leaves(environment) == [
        "map.z=more more.yaml:1", "list[0]=3 more.yaml:2", "c=3 --set:1",
      ])
    #expect(environment.definition.name == "dev")
  }

  @Test("A file that several environments share is read once")
  func sharedFile() throws {
    var reader = EnvironmentReader(directory: folder.path)
    _ = reader.read(definition)
    try folder.write("base.yaml", "a: changed\n")
    try folder.write("staging.yaml", "b: staging\n")
    let staging = reader.read(Project.standard.environments[1])
    #expect(try staging.readableValues()["a"]?.scalar?.text == "1")
    #expect(try staging.readableValues()["b"]?.string == "staging")
    var another = EnvironmentReader(directory: folder.path)
    #expect(try another.read(definition).readableValues()["a"]?.string == "changed")
  }

  @Test("Layers that cannot be read are all named, and no values come of them")
  func failing() throws {
    try folder.write("base.yaml", "a: [\n")
    var reader = EnvironmentReader(directory: folder.path)
    let further = FurtherLayers(
      files: [folder("none.yaml")], sets: SetExpression.numbered(["a=1"], .typed))
    let environment = reader.read(definition, further: further)
    #expect(environment.values == nil)
    let found = failures { () throws(InputFailure) in _ = try environment.readableValues() }
    #expect(found.map(\.rule) == ["KS001", "KS011"])
    #expect(found.map(\.location.file) == [folder("base.yaml"), folder("none.yaml")])
  }

  @Test("A --set that can not be read fails with its place and shows no value")
  func failingSet() throws {
    var reader = EnvironmentReader(directory: folder.path)
    let further = FurtherLayers(
      sets: SetExpression.numbered(["a=1", "redis.password=hunter2,oops"], .typed))
    let environment = reader.read(definition, further: further)
    #expect(environment.values == nil)
    let failure = try #require(environment.failures.first)
    #expect(environment.failures.count == 1 && failure.rule == "KS015")
    #expect(failure.location.file == "--set" && failure.location.start.line == 2)
    #expect(!failure.message.contains("hunter2"))
    #expect(isHidden("hunter2", in: try #require(environment.sources.last)))
  }
}

@Suite("A values file that can not be read")
struct ValuesFileTests {
  @Test(
    "It has one failure with its place, and no value",
    arguments: [
      ("a: 1\n- b", "KS001", 2), ("a: [1", "KS001", 1), ("a: 1\n\tb: 2", "KS001", 2),
      ("a: 1\na: 2", "KS002", 2), ("~: 1", "KS003", 1), ("- a", "KS005", 1), ("text", "KS005", 1),
      ("", "KS005", 1), ("# nothing\n", "KS005", 1), ("a: 1\n---\nb: 2", "KS005", 2),
      ("a: .inf", "KS009", 1), ("a: *b", "KS001", 1), ("a: \"\u{0}\"", "KS001", 1),
    ])
  func broken(yaml: String, rule: String, line: Int) {
    let file = ValuesFile(SourceText(name: "a.yaml", yaml))
    #expect(file.value == nil)
    let failures = file.diagnostics.filter { $0.isFailure }
    #expect(failures.map(\.rule) == [rule], "\(failures.map(\.message))")
    #expect(failures.first?.location.file == "a.yaml")
    #expect(failures.first?.location.start.line == line)
  }

  @Test("What only looks wrong is a warning, and the value is there")
  func warnings() {
    let file = ValuesFile(SourceText(name: "a.yaml", "country: no\n"))
    #expect(file.value?["country"]?.scalar?.kind == .boolean(false))
    #expect(file.diagnostics.map(\.severity) == [.warning])
  }

  @Test("A missing file and a folder are failures that name it and say what to do")
  func unreadable() throws {
    let folder = try TemporaryProject(["folder/a.yaml": "a: 1"])
    for name in ["none.yaml", "folder", "folder/a.yaml/b.yaml"] {
      let file = ValuesFile.read(folder(name))
      #expect(file.value == nil)
      #expect(file.diagnostics.map(\.rule) == ["KS011"])
      #expect(file.diagnostics.first?.location.file == folder(name))
      #expect(file.diagnostics.first?.message.contains("; ") == true)
    }
    #expect(ValuesFile.read(folder("folder/a.yaml")).value != nil)
  }
}
