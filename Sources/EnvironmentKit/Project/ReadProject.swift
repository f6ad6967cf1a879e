internal import Diagnostics
internal import Files
internal import Kubernetes
internal import YAML

extension Project {
  /// Reads `project.yaml`; the standard project where there is none.
  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - files: where to read it; the directory is there in any case.
  /// - Throws: `InputFailure` with everything that is wrong with it.
  package static func read(
    directory: String, from files: FileSource = .disk
  ) throws(InputFailure) -> Project {
    guard directoryExists(directory) else {
      throw InputFailure(
        .unreadableInput,
        "there is no environments directory here; name it with --environments, or run where it is",
        at: SourceLocation(file: directory))
    }
    let path = "\(directory)/project.yaml"
    guard files.hasFile(path) else {
      var project = standard
      project.location = SourceLocation(file: files.name(of: directory))
      return project
    }
    let file = try ConfigurationFile.read(path, from: files)
    var section = SectionReader(file.value)
    let release = section.read("release", .releaseName)
    let chart = section.read("chart", .line)
    let environments = section.list("environments") { entry in
      EnvironmentEntry(&entry)
    }
    section.finish()
    try file.refuse(section.findings)
    var failures: [Diagnostic] = []
    var definitions: [EnvironmentDefinition] = []
    for entry in environments {
      guard let name = entry.name else {
        failures.append(
          file.failure("an environment without a name; add `name: …`", at: entry.location))
        continue
      }
      if let first = definitions.first(where: { $0.name == name.value })?.location {
        failures.append(
          file.failure(
            "two environments are named `\(name.value)`; the first stands at "
              + "\(first.start.line):\(first.start.column); rename one", at: name.location))
      }
      guard let tier = entry.tier?.value ?? Tier(rawValue: name.value) else {
        failures.append(
          file.failure(
            "`\(name.value)` needs a tier; add `tier: dev`, `staging` or `prod`", at: name.location)
        )
        continue
      }
      let definition = EnvironmentDefinition(
        name: name.value, tier: tier, namespace: entry.namespace?.value,
        layers: entry.layers.isEmpty ? nil : entry.layers.map(\.value),
        envFile: entry.envFile?.value, secrets: entry.secrets.map(\.value),
        helmFlags: entry.helmFlags.map(\.value), location: name.location,
        namespaceLocation: entry.namespace?.location)
      // A written namespace has been checked; the one that follows from the name may not be one.
      if let problem = resourceLabelProblem(definition.namespace) {
        failures.append(
          file.failure(
            "`\(name.value)` needs a namespace, since `\(definition.namespace)` is none: \(problem); "
              + "add `namespace: …`", at: name.location))
      }
      definitions.append(definition)
    }
    if definitions.isEmpty, failures.isEmpty {
      failures.append(file.failure("no environments; list them under `environments`"))
    }
    guard failures.isEmpty else {
      throw InputFailure(diagnostics: failures, sources: [file.source])
    }
    return Project(
      release: release?.value ?? standard.release, chart: chart?.value ?? standard.chart,
      environments: definitions, source: file.source,
      location: SourceLocation(file: files.name(of: path)))
  }
}

/// One entry of `environments`, as it is written.
private struct EnvironmentEntry {
  let location: SourceLocation?
  let name: Field<String>?
  let tier: Field<Tier>?
  let namespace: Field<String>?
  let layers: [Field<String>]
  let envFile: Field<String>?
  let secrets: [Field<String>]
  let helmFlags: [Field<String>]

  init(_ section: inout SectionReader) {
    location = section.location
    name = section.read("name", .environmentName)
    tier = section.read("tier", .choice)
    namespace = section.read("namespace", .namespace)
    layers = section.list("layers", of: .text)
    envFile = section.read("envFile", .text)
    secrets = section.list("secrets", of: .text)
    helmFlags = section.section("helm") { $0.list("flags", of: .flagWord) }
  }
}

extension FieldType where Wrapped == String {
  /// A name as Helm takes it for a release.
  fileprivate static let releaseName = text("a release name: lower-case letters, digits and `-`") {
    text in
    let problem =
      text.utf8.count > 53
      ? "a release name has at most 53 characters" : resourceSubdomainProblem(text)
    return problem.map { .invalid(.nameSyntax, reason: $0) } ?? .value(text)
  }

  /// A path or a name, which stands in a comment of the deploy command too.
  fileprivate static let line = text("text on one line") { text in
    text.unicodeScalars.contains { $0.properties.generalCategory == .control } || text.isEmpty
      || text.hasPrefix("-")
      ? .invalid(.nameSyntax, reason: "this is not one line of text") : .value(text)
  }

  /// A name that can be part of a path: letters, digits, `-`, `_`.
  fileprivate static let environmentName = text("a name of letters, digits, `-` and `_`") { text in
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        || "-_".unicodeScalars.contains($0)
    }
    return isPlain && !text.isEmpty
      ? .value(text) : .invalid(.nameSyntax, reason: "this can not be an environment's name")
  }

  /// A word of a command; `10` and `10m` alike.
  fileprivate static let flagWord = FieldType(expected: "a word for helm") { value in
    guard let scalar = value.scalar, scalar.kind != .null else { return .wrongType }
    return .value(scalar.text)
  }
}
