import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("The Job that predicts")
struct PredictJobTests {
  private func job(_ values: String) throws(InputFailure) -> Value {
    let folder: TemporaryProject
    do {
      folder = try TemporaryProject(["dev.yaml": values])
    } catch {
      throw InputFailure(.template, "\(error)", at: SourceLocation(file: "dev.yaml"))
    }
    defer { withExtendedLifetime(folder) {} }
    var request = RenderRequest(
      environmentsDirectory: folder.path, templates: "\(Repository.root)/templates", name: "dev")
    request.only = .predictJob
    let text = try request.artifacts { _ in nil }[0].text
    do {
      return try read(text)
    } catch {
      throw InputFailure(.template, "\(error)", at: SourceLocation(file: "job"))
    }
  }

  private func arguments(_ job: Value) throws -> [String] {
    let container = job["spec"]?["template"]?["spec"]?["containers"]?.list?.first
    return try #require(container?["args"]?.list).compactMap(\.string)
  }

  private static let others = """
    image: {repository: r, tag: t}
    resources: {limits: {cpu: 2}}
    """

  @Test(
    "Predicts as the environment does",
    arguments: [
      ("quantized: true", "int8"), ("quantized: false", "fp32"), ("backend: onnx", "fp32"),
      ("quantized: ~", "fp32"),
    ])
  func precision(setting: String, expected: String) throws {
    let arguments = try arguments(
      job("\(Self.others)\nmodel: {name: some/model, \(setting)}\n"))
    #expect(arguments.contains("--model=some/model"))
    #expect(arguments.contains("--precision=\(expected)"))
  }

  @Test(
    "Guesses neither the model nor its precision",
    arguments: [
      ("name: 123", 3, "names no model"), ("name: ''", 3, "names no model"),
      ("name: ~", 3, "names no model"), ("name: some/model, quantized: \"true\"", 3, "no boolean"),
      ("name: some/model, quantized: 1", 3, "no boolean"),
      ("name: some/model, quantized: tru", 3, "no boolean"),
    ])
  func unclear(model: String, line: Int, message: String) {
    let found = failures { () throws(InputFailure) in
      _ = try job("\(Self.others)\nmodel: {\(model)}\n")
    }
    #expect(found.count == 1 && found.first?.message.contains(message) == true, "\(found)")
    #expect(found.first?.location.start.line == line)
  }

  @Test("Has as many parts as it has pods, counted by their index")
  func shards() throws {
    let job = try job("\(Self.others)\nmodel: {name: some/model}\n")
    let count = try #require(job["spec"]?["completions"]?.scalar?.text)
    let arguments = try arguments(job)
    let shard = try #require(arguments.firstIndex(of: "--shard"))
    #expect(arguments[shard + 1] == "$(JOB_COMPLETION_INDEX)/\(count)")
    #expect(job["spec"]?["completionMode"]?.string == "Indexed")
    // Two pods that write one file would undo each other's work.
    #expect(arguments.last?.contains("$(JOB_COMPLETION_INDEX)") == true)
  }

  @Test("Needs to know the model")
  func noModel() {
    let found = failures { () throws(InputFailure) in _ = try job(Self.others) }
    #expect(
      found.map(\.message) == ["dev names no model; set model.name to a model's name, a text"])
  }
}
