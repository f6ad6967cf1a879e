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

  private func result(
    setting path: ValuePath, to scalar: Scalar
  ) throws(InputFailure) -> GateResult? {
    let release = try plannedRelease(
      .promote, of: prod, edits: [.set(path, Value(.scalar(scalar), at: .nowhere))])
    let report = validation.check([release.planned], layersOfOthers: others)
    let facts = GateFacts(now: GateBench.now, validation: report)
    return try judge([GatePolicy(.validate)], with: facts).first
  }

  @Test("A change that keeps every rule passes, by its own bytes and not the file's")
  func passed() throws {
    let result = try result(setting: ReleaseTag.path, to: .string("v1.2.0"))
    #expect(result?.status == .passed)
    #expect(result?.message == "no error")
    #expect(result?.evidence == "prod as it would be")
  }

  @Test("An error fails it, and each finding is on one line with its place")
  func failed() throws {
    let result = try #require(
      try result(
        setting: ValuePath(keys: "replicaCount"),
        to: Scalar(kind: .integer(1), text: "1", style: .plain)))
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
    let report = validation.check([target])
    let error = #expect(throws: InputFailure.self) {
      try judge(
        [GatePolicy(.validate)], with: GateFacts(now: GateBench.now, validation: report))
    }
    #expect(error?.diagnostics.first?.location.file == folder("matrix.yaml"))
  }
}
