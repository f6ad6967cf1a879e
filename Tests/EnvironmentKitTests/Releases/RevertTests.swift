import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("Going back to an earlier revision")
struct RevertTests {
  /// Makes a release that turns `prod` into `later`, by hand, and goes back to what was before.
  private func reverted(
    _ prod: String, _ later: String, base: String = ReleaseProject.base, laterBase: String? = nil
  ) throws -> (text: String, revert: Revert, isThere: Bool) {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder, prod: prod, base: base)
    try project.release(tag: "irrelevant")
    let entry = try #require(try project.read().entry(revision: 1))
    try folder.write("environments/prod.yaml", later)
    if let laterBase { try folder.write("environments/base.yaml", laterBase) }
    let environment = try project.load()
    let revert = try revert(environment, to: entry)
    let release = try plannedRelease(.revert, of: environment, edits: revert.edits)
    let lock = try project.lock()
    let written = try lock.commit(release, gates: [], origin: ReleaseProject.origin)
    #expect(try written.action == .revert && project.verify().failure == nil)
    let isThere = removingNulls(from: written.values).means(removingNulls(from: entry.values))
    return (project.text(project.values) ?? "", revert, isThere)
  }

  @Test("A promotion and the way back leave the file as it was, to the byte")
  func promotion() throws {
    let prod = ReleaseProject.prod
    let later = prod.replacing("v1.0.0", with: "v2.0.0").replacing("small", with: "large")
      .replacing("{enabled: false, weight: 0}", with: "{enabled: true, weight: 10}")
    let result = try reverted(prod, later)
    #expect(result.text == prod)
    #expect(result.revert.edits.count == 4 && result.isThere)
    #expect(result.revert.nulls == [])
  }

  @Test("What was added goes, what was removed comes back, comments stay")
  func addedAndRemoved() throws {
    let result = try reverted(
      "image: {tag: a}\nmodel:\n  name: small\nkafka: {enabled: true}\n",
      "# Mine.\nimage: {tag: a}\nmodel:\n  name: small  # kept\n  backend: onnx\n")
    #expect(
      result.text
        == "# Mine.\nimage: {tag: a}\nmodel:\n  name: small  # kept\nkafka:\n  enabled: true\n")
    #expect(result.isThere)
  }

  @Test("A lower layer's new value is overridden, and what only it has is taken away")
  func lowerLayers() throws {
    let result = try reverted(
      "image: {tag: a}\n", "image: {tag: a}\n", base: "redis: {port: 1}\nmodel: x\n",
      laterBase: "redis: {port: 2, maxMemory: 1gb}\nmodel: {name: y}\nextra: 1\n")
    #expect(
      result.text
        == "image: {tag: a}\nredis:\n  port: 1\n  maxMemory: null\nmodel: x\nextra: null\n")
    #expect(result.isThere)
    #expect(result.revert.nulls.map(\.description) == ["redis.maxMemory", "extra"])
  }

  @Test("A map comes back over what is one value now, without what a lower layer adds to it")
  func mapOverScalar() throws {
    let result = try reverted(
      "image: {tag: a}\nmodel: {name: x}\n", "image: {tag: a}\nmodel: none\n", base: "b: 1\n",
      laterBase: "b: 1\nmodel: {name: y, backend: onnx}\n")
    #expect(result.isThere)
    #expect(result.revert.nulls.map(\.description) == ["model.backend"])
  }

  @Test("Lists are edited item by item, and keep their comments")
  func lists() throws {
    let list =
      "image: {tag: a}\nenv:\n  - name: A  # first\n    value: 1\n  - name: B\n    value: 2\n"
    let result = try reverted(
      list + "hosts: [a, b, c]\n",
      list.replacing("value: 2", with: "value: 3")
        + "  - name: C\n    value: 4\nhosts: [a, x, b, c]\n"
    )
    #expect(result.text == list + "hosts: [a, b, c]\n")
    let removed = try reverted(
      list, "image: {tag: a}\nenv:\n  - name: A  # first\n    value: 1\n")
    #expect(removed.text == list && removed.isThere)
  }

  @Test("Where an item can not be edited, the whole list is written anew")
  func aliases() throws {
    let result = try reverted(
      "image: {tag: a}\nbase: &b {x: 1}\nitems:\n  - name: A\n    x: 1\n  - name: B\n",
      "image: {tag: a}\nbase: &b {x: 1}\nitems:\n  - {<<: *b, name: A, y: 2}\n  - *b\n")
    #expect(result.isThere)
  }

  @Test("Secrets that the ledger does not know stay as they are, and are told of")
  func secrets() throws {
    let prod = """
      image: {tag: a}
      db:
        password: old
        url: postgres://u:old@h1/d
      users:
        - name: A
          token: t1

      """
    let result = try reverted(
      prod, prod.replacing("old", with: "new").replacing("tag: a", with: "tag: b"))
    #expect(result.text == prod.replacing("old", with: "new"))
    #expect(
      result.revert.secretsLeft.map(\.description) == ["db.password", "db.url", "users[0].token"])
    #expect(!result.text.contains("***"))
    let gone = try reverted(prod, "image: {tag: b}\n")
    #expect(gone.text == "image: {tag: a}\ndb: {}\nusers:\n  - name: A\n")
    #expect(
      gone.revert.secretsLeft.map(\.description) == ["db.password", "db.url", "users[0].token"])
  }

  @Test("A secret never comes to stand in another item")
  func secretsOfItems() throws {
    let users = ["A", "B", "C"].map { "  - name: \($0)\n    token: t\($0)\n" }
    let head = "image: {tag: a}\nusers:\n"
    let all = head + users.joined()
    for later in [[2, 1, 0], [1, 2], [2, 0], [2], [0, 2, 1], []] {
      let text = later.isEmpty ? "image: {tag: a}\n" : head + later.map { users[$0] }.joined()
      let result = try reverted(all, text)
      let value = try #require(ValuesFile(SourceText(name: "f", result.text)).value)
      #expect(value["users"]?.list?.map { $0["name"]?.string } == ["A", "B", "C"], "\(later)")
      for user in value["users"]?.list ?? [] {
        let name = try #require(user["name"]?.string)
        // One that is gone is not known any more.
        let token = later.contains(["A", "B", "C"].firstIndex(of: name) ?? 0) ? "t\(name)" : nil
        #expect(user["token"]?.string == token, "\(later) \(name)")
      }
    }
  }

  @Test("A file that can not be edited so is refused with its place")
  func refused() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder, prod: "image: {tag: a}\nother: {tag: b}\n")
    try project.release(tag: "v2")
    try folder.write("environments/prod.yaml", "image: &i {tag: c}\nother: *i\n")
    let entry = try #require(try project.read().entry(revision: 1))
    let failure = #expect(throws: InputFailure.self) {
      _ = try revert(try project.load(), to: entry)
    }
    #expect(
      failure.map(folder.shown)?.first?.hasPrefix("environments/prod.yaml:2:") == true,
      "\(failure.map(folder.shown) ?? [])")
  }
}
