internal import Diagnostics
internal import Testing

internal import YAML

@Suite("The editor's time grows with the file, not with its square")
struct EditTimeTests {
  /// Nearly five million bytes, in many maps, in one list, and in brackets on one line.
  enum Shape: CaseIterable {
    case maps
    case list
    case brackets

    var text: String {
      let rows = 0..<60_000
      return switch self {
      case .maps:
        rows.map { "service\($0):\n  image: app # c\n  tag: \"v\($0)\"\n  args: [a, b, c, d]\n" }
          .joined()
      case .list:
        "list:\n"
          + rows.map { "  - name: app # c\n    tag: \"v\($0)\"\n    args: [a, b, c, d]\n" }.joined()
      case .brackets:
        "list: ["
          + rows.map { "{name: app, tag: \"v\($0)\", args: [a, b, c, d], more: texts}" }
          .joined(separator: ", ") + "]\n"
      }
    }

    func path(_ row: Int) -> String {
      self == .maps ? "service\(row)" : "list[\(row)]"
    }
  }

  @Test("A thousand edits of a large file take about as long as one", arguments: Shape.allCases)
  func manyEdits(shape: Shape) throws {
    let source = SourceText(name: "large.yaml", shape.text)
    let clock = ContinuousClock()
    let one = try clock.measure {
      let result = try Editor.apply([.set(shape.path(500) + ".tag", "x")], to: source)
      #expect(result.spans.count == 1)
    }
    for edit: (Int) -> Edit in [
      { .set(shape.path($0) + ".tag", "x") }, { .insert(shape.path($0) + ".new", "x") },
      { .delete(shape.path($0) + ".tag") },
    ] {
      let many = try clock.measure {
        let result = try Editor.apply((0..<1000).map { edit($0 * 60) }, to: source)
        #expect(result.spans.count == 1000)
      }
      // One after the other they would take a thousand times as long.
      #expect(many < one * 10 + .seconds(1))
    }
  }
}
