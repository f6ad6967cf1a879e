import TestSupport
import Diagnostics
import EnvironmentKit
import OrderedCollections
import Testing
import YAML

@Suite("Templates")
struct TemplateTests {
  static let values = """
    name: scores
    count: 3
    isOn: true
    nothing: ~
    list: [1, two]
    map: {a: 1, b: {c: deep}}
    tricky: "x: ${values.name}\\n- ${secret.data} $${a}"
    redis: {host: cache, password: "${REDIS_PASSWORD}"}
    devPassword: plainly-fake
    """

  /// A template filled as a ConfigMap's.
  private func filled(_ template: String) throws(InputFailure) -> String {
    let folder: TemporaryProject
    do {
      folder = try TemporaryProject(["configmap.yaml": template])
    } catch {
      throw InputFailure(.template, "\(error)", at: SourceLocation(file: "configmap.yaml"))
    }
    defer { withExtendedLifetime(folder) {} }
    let rendering = Rendering(
      project: .standard, environment: Repository.load(Self.values, tier: .prod),
      templates: folder.path)
    return try rendering.configMap().text
  }

  @Test(
    "A placeholder becomes what it names",
    arguments: [
      // A scalar that is one placeholder takes the whole value, with its type.
      ("a: ${values.name}", "{a: scores}"), ("a: \"${values.count}\"", "{a: 3}"),
      ("a: ${values.isOn}", "{a: true}"), ("a: ${values.nothing}", "{a: null}"),
      ("a: ${values.list}", "{a: [1, two]}"), ("a: ${values.map}", "{a: {a: 1, b: {c: deep}}}"),
      ("a: [x, \"${values.map.b}\"]", "{a: [x, {c: deep}]}"), ("a: ${values.map.b.c}", "{a: deep}"),
      ("a: ${environment.name}", "{a: prod}"), ("a: ${environment.namespace}", "{a: mlops-prod}"),
      ("a: ${environment.tier}", "{a: prod}"), ("a: ${project.release}", "{a: mlops-sentiment}"),
      // Within text it takes a scalar's text.
      ("a: x-${values.name}-y", "{a: x-scores-y}"), ("a: v${values.count}", "{a: v3}"),
      ("a: \"${values.count} \"", "{a: \"3 \"}"), ("a: x${values.nothing}y", "{a: xy}"),
      ("a: \"${values.count}${values.count}\"", "{a: \"33\"}"),
      // In keys too.
      ("config-${environment.name}.yaml: 1", "{config-prod.yaml: 1}"),
      ("\"${values.count}\": 1", "{\"3\": 1}"),
      ("{\"${values.name}\": {x: 1}}", "{scores: {x: 1}}"),
      // `$${` is a literal `${`, and a dollar alone is a dollar.
      ("a: $${values.name}", "{a: \"${values.name}\"}"),
      ("a: $$${values.name}", "{a: \"$${values.name}\"}"),
      ("a: cost $5 {x} $", "{a: 'cost $5 {x} $'}"), ("$${b}: 1", "{\"${b}\": 1}"),
      ("a: \"$${\"", "{a: \"${\"}"), ("a: \"\"", "{a: \"\"}"),
      // What was put in is never read again.
      ("a: ${values.tricky}", "{a: \"x: ${values.name}\\n- ${secret.data} $${a}\"}"),
      ("a: \"> ${values.tricky}\"", "{a: \"> x: ${values.name}\\n- ${secret.data} $${a}\"}"),
      // Only strings hold placeholders.
      ("a: 5\nb: true\nc: ~", "{a: 5, b: true, c: null}"),
    ])
  func becomes(template: String, expected: String) throws {
    let rendered = try filled(template)
    #expect(try read(rendered).means(read(expected)), "\(rendered)")
  }

  @Test(
    "What can not be filled is said, with its place and the nearest name",
    arguments: [
      (
        "a: ${valuse.name}",
        ["1:4: unknown placeholder `${valuse.name}`; did you mean `${values.name}`?"]
      ),
      (
        "a: x ${values.mpa.b.c}",
        ["1:4: unknown placeholder `${values.mpa.b.c}`; did you mean `${values.map.b.c}`?"]
      ),
      (
        "a:\n  - ${values.map.zzzz}",
        ["2:5: unknown placeholder `${values.map.zzzz}`; known here: a, b"]
      ),
      (
        "a: ${values.name.first}",
        ["1:4: unknown placeholder `${values.name.first}`; nothing is below `values.name`"]
      ),
      ("a: ${}", ["1:4: unknown placeholder `${}`; known here: values, environment, project"]),
      (
        "a: ${REDIS_PASSWORD}",
        [
          "1:4: unknown placeholder `${REDIS_PASSWORD}`; known here: values, environment, project"
        ]
      ),
      (
        "a: \"${values.name\"",
        ["1:4: `${` without `}`; close it, or write `$${` for a literal `${`"]
      ),
      (
        "a: x${values.map}",
        ["1:4: `values.map` is a list or a map, which can not stand within text"]
      ),
      (
        "${values.list}: 1",
        ["1:1: `${values.list}` is a list or a map, which can not stand within text"]
      ),
      (
        "scores: 1\n${values.name}: 2",
        ["2:1: two keys become `scores`; rename one"]
      ),
      (
        "${values.none1}: 1\n${values.none2}: ${values.none3}",
        [
          "1:1: unknown placeholder `${values.none1}`",
          "2:1: unknown placeholder `${values.none2}`",
          "2:18: unknown placeholder `${values.none3}`",
        ]
      ),
      // A secret has no way into a ConfigMap.
      (
        "a: ${secret.data}",
        ["1:4: unknown placeholder `${secret.data}`; known here: values, environment, project"]
      ),
      ("a: ${values.redis.password}", ["1:4: unknown placeholder `${values.redis.password}`"]),
      ("a: ${values.devPassword}", ["1:4: unknown placeholder `${values.devPassword}`"]),
      ("a: [", ["1:5:"]),
    ])
  func fails(template: String, expected: [String]) throws {
    let found = failures { () throws(InputFailure) in _ = try filled(template) }
    let shown = found.map { "\($0.location.start.line):\($0.location.start.column): \($0.message)" }
    #expect(shown.count == expected.count, "\(shown)")
    for (message, beginning) in zip(shown, expected) {
      #expect(message.hasPrefix(beginning), "\(message)")
    }
    #expect(found.allSatisfy { $0.location.file.hasSuffix("/configmap.yaml") && $0.isFailure })
  }

  @Test("A template that is not there is a failure that names it")
  func missing() throws {
    let folder = try TemporaryProject()
    let rendering = Rendering(
      project: .standard, environment: Repository.load("a: 1", tier: .dev),
      templates: folder.path)
    let found = failures { () throws(InputFailure) in _ = try rendering.configMap() }
    #expect(found.map(\.location.file) == [folder("configmap.yaml")])
    #expect(found.map(\.rule) == ["KS011"])
  }

  @Test("Any text is put in as it is: it can not break out of its place")
  func hostile() throws {
    var random = SeededGenerator(seed: 41)
    let pieces = [
      "\n", "---", ": ", "- ", "${values.name}", "$${", "\"", "'", "#", " ", "{", "}", "é", "|\n",
      "a", "\t", "&x", "*x", "!!", "%", "0x1",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...8, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let value = Value(
        .map([
          "text": Value(
            .scalar(.string(text)), at: SourceLocation(file: "a.yaml"))
        ]),
        at: SourceLocation(file: "a.yaml"))
      let folder = try TemporaryProject([
        "configmap.yaml": "a: ${values.text}\nb: <${values.text}>\nc: 1"
      ])
      defer { withExtendedLifetime(folder) {} }
      let environment = LoadedEnvironment(
        definition: Project.standard.environments[0], files: [], values: value, sources: [])
      let rendered = try read(
        Rendering(project: .standard, environment: environment, templates: folder.path)
          .configMap().text)
      let holdsPlaceholder = !placeholderUses(in: value).isEmpty
      #expect(!holdsPlaceholder)
      #expect(rendered.map?.count == 3)
      #expect(rendered["a"]?.string == text)
      #expect(rendered["b"]?.string == "<\(text)>")
    }
  }
}
