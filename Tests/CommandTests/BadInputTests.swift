import Testing

@Suite("Bad input")
struct BadInputTests {
  private static let prod = "environments/prod.yaml"
  private static let project = "environments/project.yaml"
  private static let matrix = "environments/matrix.yaml"
  private static let variables = "environments/variables.yaml"

  private static func prodIs(_ text: String) -> [Change] { [.write(prod, text)] }

  /// What is wrong with `prod.yaml`, and the first line that says so.
  static let files: [BadFile] = [
    BadFile(
      "missing", [.remove(prod)], ":1:1: error: cannot read: it does not exist; check the path"),
    BadFile(
      "a directory", [.remove(prod), .directory(prod)],
      ":1:1: error: cannot read: it is a directory; "),
    BadFile(
      "a link to nothing", [.remove(prod), .link(prod, to: "nowhere")],
      ":1:1: error: cannot read: it does not exist; "),
    BadFile(
      "a link to itself",
      [.remove(prod), .link(prod, to: "prod.yaml")],
      ":1:1: error: cannot read: its symbolic links lead in a circle; "
    ),
    BadFile(
      "not UTF-8", [.bytes(prod, [0x61, 0x3A, 0x20, 0xFF, 0x0A])],
      ":1:4: error: this is not UTF-8; save"),
    BadFile("UTF-16", [.bytes(prod, [0xFF, 0xFE, 0x61, 0])], ":1:1: error: this is UTF-16; save"),
    BadFile("NUL", prodIs("a: b\u{0}c\n"), ":1:5: error: a NUL byte, which YAML does not allow; "),
    BadFile("empty", prodIs(""), ":1:1: error: the file is empty; write"),
    BadFile("blank", prodIs("\n  \n"), ":1:1: error: the file is empty; write"),
    BadFile("a comment alone", prodIs("# nothing yet\n"), ":1:1: error: the file is empty; write"),
    BadFile(
      "two documents", prodIs("a: 1\n---\nb: 2\n"),
      ":2:1: error: a second document begins here; keep"),
    BadFile(
      "a list",
      prodIs("- a\n- b\n"),
      ":1:1: error: the file must hold a map of keys and values, this is a list"
    ),
    BadFile(
      "a word", prodIs("text\n"),
      ":1:1: error: the file must hold a map of keys and values, this is text"),
    BadFile(
      "a tab", prodIs("a:\n\tb: 1\n"), ":2:1: error: found character that cannot start any token"),
    BadFile("an open list", prodIs("a: [1\n"), ":2:1: error: did not find expected ',' or ']'"),
    BadFile(
      "100 MB",
      [.remove(prod), .sparse(prod, size: 100_000_000)],
      ":1:1: error: cannot read: it is larger than 16 MiB"
    ),
    BadFile(
      "an alias bomb", prodIs(bomb), ":7:9: error: aliases expand to more than 2000000 nodes here; "
    ),
    BadFile(
      "an alias bomb in merges", prodIs(mergeBomb),
      ":12:11: error: aliases expand to more than 2000000 nodes here; "),
    BadFile(
      "10,000 open lists", prodIs("a: " + String(repeating: "[", count: 10_000)),
      ":1:103: error: nested more than 100 levels deep; "),
    BadFile(
      "10,000 lists in a line", prodIs(String(repeating: "- ", count: 10_000)),
      ":1:201: error: nested more than 100 levels deep; "),
    BadFile(
      "10,000 maps",
      prodIs((0..<10_000).map { String(repeating: " ", count: $0 % 700) + "a:\n" }.joined()),
      ":101:101: error: nested more than 100 levels deep; "
    ),
    BadFile(
      "a merge of itself", prodIs("a: &a\n  <<: *a\n"),
      ":2:7: error: `*a` stands inside the node that `&a` names; "),
    BadFile(
      "an alias of itself", prodIs("a: &a [*a]\n"),
      ":1:8: error: `*a` stands inside the node that `&a` names; "),
    BadFile("an unknown alias", prodIs("a: *b\n"), ":1:4: error: unknown alias `*b`; put"),
    BadFile(
      "a key twice",
      prodIs("a: 1\nb: 2\na: 3\n"),
      ":3:1: error: duplicate key `a`: it stands at 1:1 already; remove"
    ),
    BadFile("a null key", prodIs("~: 1\n"), ":1:1: error: this key is null; write"),
    BadFile(
      "a list as a key", prodIs("? [a]\n: 1\n"),
      ":1:3: error: a key must be text, a number or a boolean, "),
    BadFile(
      "infinity", prodIs("a: .inf\n"),
      ":1:4: error: `.inf` has no form in JSON, so Helm can not pass it on; "),
    BadFile("binary", prodIs("a: !!binary x\n"), ":1:13: error: the text does not fit its tag "),
  ]

  /// Nine levels of ten aliases each: a thousand million nodes.
  private static let bomb =
    "a0: &a0 [x, x]\n"
    + (1...9).map { level in
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      return "a\(level): &a\(level) [\(aliases)]\n"
    }.joined()

  /// Each level holds the one before three times, and is a map to merge.
  private static let mergeBomb =
    "a0: &a0 {x: [1, 2, 3, 4, 5, 6, 7, 8, 9]}\n"
    + (1...30).map { "a\($0): &a\($0) {<<: *a\($0 - 1), b: *a\($0 - 1), c: *a\($0 - 1)}\n" }
    .joined()

  /// The whole of what is said, where our own files are at fault.
  static let cases: [Case] = [
    Case("bad-no-directory", ["validate", "--environments", "nowhere"]),
    Case("bad-no-directory-render", ["render", "prod", "--environments", "nowhere"]),
    Case("bad-directory-is-a-file", ["validate", "--environments", prod]),
    Case("bad-unknown-environment", ["validate", "prd"]),
    Case("bad-unknown-environment-far", ["validate", "zzz"]),
    Case("bad-unknown-environment-json", ["validate", "dev", "prd", "--format", "json"]),
    Case("bad-unknown-environment-without-project", ["validate", "prdo"], [.remove(project)]),
    Case("bad-no-matrix", ["validate"], [.remove(matrix)]),
    Case("bad-no-matrix-json", ["validate", "--format", "json"], [.remove(matrix)]),
    Case("bad-no-variables", ["validate"], [.remove(variables)]),
    Case("bad-project-link-to-nothing", ["validate"], [.remove(project), .link(project, to: "x")]),
    Case("bad-project-is-a-directory", ["validate"], [.remove(project), .directory(project)]),
    Case(
      "bad-base-link-to-nothing", ["validate", "dev"],
      [
        .remove(project), .remove("environments/base.yaml"),
        .link("environments/base.yaml", to: "x"),
      ]),
    Case(
      "bad-one-name-twice", ["validate"], [.replace(project, "name: staging", with: "name: dev")]),
    Case("bad-no-environments", ["validate"], [.write(project, "release: a\n")]),
    Case(
      "bad-no-name", ["validate"], [.write(project, "environments: [{tier: dev}, {name: eu}]\n")]),
    Case(
      "bad-name-is-a-path", ["validate"],
      [.write(project, "environments: [{name: ../dev, tier: dev}, {name: \"\", tier: dev}]\n")]),
    Case(
      "bad-project-keys", ["validate"],
      [
        .replace(project, "release:", with: "relase:"),
        .replace(project, "chart:", with: "colour:"),
        .replace(project, "tier: staging", with: "tier: stagin"),
        .replace(project, "namespace: mlops-prod", with: "namespace: MLOps"),
        .replace(project, "[--create-namespace, --wait]", with: "--wait"),
      ]),
    Case("bad-project-syntax", ["render", "prod"], [.append(project, "  - [\n")]),
    Case(
      "bad-unknown-row", ["validate"],
      [
        .replace(matrix, "redis-caching:", with: "redis-cachin:"),
        .append(matrix, "colour: { dev: 1 }\n"),
      ]),
    Case(
      "bad-cells", ["validate"],
      [
        .replace(matrix, "prod: 3-10", with: "prod: 10-3"),
        .replace(matrix, "dev: 500m", with: "dev: 500x"),
        .replace(matrix, "staging: Full, ", with: "staging: Ful, "),
        .replace(
          matrix, "{ dev: required,  staging: forbidden, prod: forbidden }", with: "required"),
        .replace(
          matrix, "backups:            { dev: forbidden",
          with: "backups:            { test: forbidden"),
        .replace(
          matrix, "autoscaling:        { dev: forbidden", with: "autoscaling:        { dev: "),
      ]),
    Case(
      "bad-variable-cells", ["validate"],
      [
        .replace(variables, "dev: \"DEBUG\"", with: "dev: [DEBUG]"),
        .replace(variables, "staging: \"INFO\"", with: "stage: INFO"),
        .replace(variables, "dev: optional", with: "dev: maybe"),
      ]),
    Case(
      "bad-one-of-three", ["validate"],
      [
        .write("environments/staging.yaml", "a: [\n"),
        .replace(prod, "replicaCount: 3 ", with: "replicaCount: 2 "),
      ]),
    Case(
      "bad-one-of-three-json", ["validate", "--format", "json"],
      [
        .write("environments/staging.yaml", "a: [\n"),
        .replace(prod, "replicaCount: 3 ", with: "replicaCount: 2 "),
      ]),
    Case(
      "bad-all-layers-broken", ["validate", "prod", "-f", "ci.yaml"],
      [.write("ci.yaml", "- a\n"), .write(prod, "a: 1\na: 2\n~: 3\n")]),
    Case("bad-shared-layer", ["validate"], [.write("environments/base.yaml", "a: *b\n")]),
    Case("bad-quiet-never", ["validate", "--quiet", "--fail-on", "never"], [.remove(prod)]),
    Case(
      "bad-template", ["render", "dev", "--only", "configmap"],
      [.write("templates/configmap.yaml", "a: [\n")]),
  ]

  @Test("A values file that can not be read", arguments: files)
  func file(_ file: BadFile) async throws {
    let changes = file.changes
    let text = try await Case("validate", ["validate", "prod"], changes).run()
    #expect(text.firstLine.hasPrefix(Self.prod + file.line))
    #expect(text.exit == "2")
    let render = ["render", "prod", "--output", "rendered", "--only", "values"]
    let rendered = try await Case("render", render, changes).run()
    #expect(rendered.firstLine == text.firstLine)
    #expect(rendered.output.isEmpty)
    #expect(rendered.exit == "2")
    #expect(rendered.written.isEmpty)
    let json = try await Case("json", ["validate", "prod", "--format", "json"], changes).run()
    #expect(
      json.output.hasPrefix("{\n  \"version\": 1,\n  \"environments\": [\n    \"prod\"\n  ],\n"))
    #expect(json.output.hasSuffix("\n}\n"))
    #expect(json.exit == "2")
  }

  @Test("Files of our own that do not fit, and what is still checked", arguments: cases)
  func golden(_ test: Case) async throws {
    let outcome = try await Golden.check(test)
    #expect(outcome.exit == "2")
    #expect(outcome.written.isEmpty)
  }
}

/// A `prod.yaml` that can not be read.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let changes: [Change]
  /// How the first line goes on behind the file's name.
  let line: String

  init(_ name: String, _ changes: [Change], _ line: String) {
    testDescription = name
    self.changes = changes
    self.line = line
  }
}
