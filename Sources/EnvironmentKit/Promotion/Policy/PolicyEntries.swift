internal import Diagnostics
internal import Kubernetes
internal import YAML

/// `promotion.yaml` as it is written, every field of its type; what belongs together is checked
/// afterwards.
struct PolicyEntries {
  let travels: [Field<ValuePath>]
  let environments: [(name: String, entry: EnvironmentPolicyEntry)]
  let steps: [StepEntry]

  /// - Parameter names: the project's environments.
  init(_ section: inout SectionReader, environments names: [String]) {
    travels = section.list("travels", of: .valuePath)
    environments = section.section("environments") { section in
      names.compactMap { name in
        section.section(name) { EnvironmentPolicyEntry(&$0) }.map { (name, $0) }
      }
    }
    steps = section.list("path") { StepEntry(&$0) }
  }
}

/// One entry of `environments`.
struct EnvironmentPolicyEntry {
  let location: SourceLocation
  let tag: Field<TagPattern>?
  let url: Field<AbsoluteURL>?
  let canary: CanaryEntry?

  init?(_ section: inout SectionReader) {
    guard let location = section.location else { return nil }
    self.location = location
    tag = section.read("tag", .tagPattern)
    url = section.read("url", .url(schemes: "http", "https"))
    canary = section.section("canary") { CanaryEntry(&$0) }
  }
}

/// `canary` of an environment.
struct CanaryEntry {
  let location: SourceLocation
  let weights: [Field<Int>]
  let gates: [GatePolicy]

  init?(_ section: inout SectionReader) {
    guard let location = section.location else { return nil }
    self.location = location
    weights = section.list("weights", of: .integer(1...100))
    gates = section.section("gates", GatePolicy.list)
  }
}

/// One entry of `path`.
struct StepEntry {
  let location: SourceLocation?
  let from: Field<String>?
  let to: Field<String>?
  let gates: [GatePolicy]

  init(_ section: inout SectionReader) {
    location = section.location
    from = section.read("from", .text)
    to = section.read("to", .text)
    gates = section.section("gates", GatePolicy.list)
  }
}
