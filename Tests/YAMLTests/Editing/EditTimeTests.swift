internal import Diagnostics
internal import Testing

internal import YAML

@Suite("The editor's time grows with the file, not with its square")
struct EditTimeTests {
  /// Five million bytes, of which a list, a map, or brackets on one line are most.
  private static let texts: [(name: String, text: String, paths: @Sendable (Int) -> String)] = {
    let rows = 0..<60_000
    return [
      (
        "maps",
        rows.map {
          "service\($0):\n  image: app # c\n  tag: \"v1.\($0)\"\n  replicas: 3\n  args: [a, b]\n"
        }.joined(),
        { "service\($0).tag" }
      ),
      (
        "a list",
        "list:\n"
          + rows.map {
            "  - name: app # c\n    tag: \"v1.\($0)\"\n    replicas: 3\n    args: [a, b, c, d]\n"
          }.joined(),
        { "list[\($0)].tag" }
      ),
      (
        "brackets",
        "list: ["
          + rows.map { "{name: app, tag: \"v1.\($0)\", replicas: 3, args: [a, b, c], more: texts}" }
          .joined(separator: ", ") + "]\n",
        { "list[\($0)].tag" }
      ),
    ]
  }()

  @Test("A thousand edits of five million bytes", arguments: 0..<3)
  func manyEdits(number: Int) throws {
    let (name, text, path) = Self.texts[number]
    let source = SourceText(name: "large.yaml", text)
    let clock = ContinuousClock()
    let reading = try clock.measure { _ = try Parser.parse(source) }
    let one = try clock.measure { _ = try Editor.apply([.set(path(500), "x")], to: source) }
    for (what, edits) in [
      ("set", (0..<1000).map { Edit.set(path($0 * 60), "x") }),
      ("inserted", (0..<1000).map { Edit.insert(path($0 * 60) + "New", "x") }),
      ("deleted", (0..<1000).map { Edit.delete(path($0 * 60)) }),
    ] {
      let many = try clock.measure { _ = try Editor.apply(edits, to: source) }
      print("\(name): \(text.utf8.count) bytes, read \(reading), one \(one), 1000 \(what) \(many)")
      #expect(many < .seconds(10))
    }
  }
}
