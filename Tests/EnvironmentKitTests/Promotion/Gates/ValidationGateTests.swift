import Diagnostics
import EnvironmentKit
import Foundation
import Testing
import YAML

@Suite("The target as it would be")
struct ValidationGateTests {
  private let validation: Validation
  private let prod: LoadedEnvironment
  private let others: Set<String>

  init() throws {
    validation = try Validation.read(directory: Repository.environments)
    var reader = EnvironmentReader(directory: Repository.environments)
    let definition = try validation.project.environment(named: "prod")
    prod = reader.read(definition)
    others = Set(
      validation.project.environments.filter { $0.name != "prod" }.flatMap(reader.layerPaths))
  }

  private func result(replacing text: String, by other: String) throws(InputFailure) -> GateResult?
  {
    let bytes = prod.files.last?.source.bytes ?? []
    let edited = String(decoding: bytes, as: UTF8.self).replacing(text, with: other)
    let target = prod.replacingOwnFile(with: Array(edited.utf8))
    let report = validation.report(ofPlanned: target, layersOfOthers: others)
    let facts = GateFacts(now: GateBench.now, validation: report)
    return try judge([GatePolicy(.validate)], with: facts).first
  }

  @Test("A change that keeps every rule passes, by its own bytes and not the file's")
  func passed() throws {
    let result = try result(replacing: "tag: \"v1.0.0\"", by: "tag: \"v1.2.0\"")
    #expect(result?.status == .passed)
    #expect(result?.message == "no error")
    #expect(result?.evidence == "prod as it would be")
  }

  @Test("With another text in its own file, the values are merged anew")
  func merged() throws {
    let target = prod.replacingOwnFile(with: Array("image: { tag: v9 }".utf8))
    #expect(target.values?["image"]?["tag"]?.string == "v9")
    #expect(target.values?.location.file == prod.files.last?.source.name)
    #expect(target.files.count == prod.files.count)
    #expect(prod.replacingOwnFile(with: Array("a: [".utf8)).values == nil)
  }

  @Test("An error fails it, and each finding is on one line with its place")
  func failed() throws {
    let result = try #require(try result(replacing: "replicaCount: 3", by: "replicaCount: 1"))
    #expect(result.status == .failed)
    #expect(result.message.contains("error"))
    let detail = try #require(result.details.first)
    #expect(detail.contains("prod.yaml:3:15: ") && detail.contains("[KS1"), "\(detail)")
    #expect(result.help != nil)
  }

  @Test("A matrix that can not be read is a failure of the input")
  func unreadable() throws {
    let folder = try TemporaryProject([
      "project.yaml": "environments: [{ name: dev }]", "dev.yaml": "{}", "matrix.yaml": "[",
      "variables.yaml": "{}",
    ])
    let validation = try Validation.read(directory: folder.path)
    var reader = EnvironmentReader(directory: folder.path)
    let target = reader.read(validation.project.environments[0])
    let report = validation.report(ofPlanned: target, layersOfOthers: [])
    let error = #expect(throws: InputFailure.self) {
      try judge(
        [GatePolicy(.validate)], with: GateFacts(now: GateBench.now, validation: report))
    }
    #expect(error?.diagnostics.first?.location.file == folder("matrix.yaml"))
  }
}
