import EnvironmentKit
import JSON
import Terminal
import Testing
import YAML

@Suite("Reports of differences")
struct ReportTests {
  @Test("As text")
  func text() throws {
    let found = try difference(
      "a: 2\nb: {c: 1}\nresources: {limits: {memory: 1Gi, cpu: 1000m}}\nl: [p, q]\nt: |\n  1\n  2\n  3\n  4\n",
      "a: 3\nd: {e: [1, {f: \"true\"}]}\nresources: {limits: {memory: 2Gi, cpu: 1}}\nl: [q, p]\nt: |\n  1\n  2\n  3\n  5\n"
    )
    #expect(
      found.text(verbose: true) == """
        ± a
            2 → 3, ×1.5
            a.yaml:1:4 → b.yaml:1:4
        + d
            + e:
            +   - 1
            +   - f: "true"
            b.yaml:2:1
        ± resources.limits.memory
            1Gi → 2Gi, ×2
            a.yaml:3:30 → b.yaml:3:30
        = resources.limits.cpu
            1000m = 1
            a.yaml:3:40 → b.yaml:3:40
        ± l[1]
            moved from l[0]: p
            a.yaml:4:5 → b.yaml:4:8
        ± t
              … 1 line is the same
              2
              3
            - 4
            + 5
            a.yaml:5:4 → b.yaml:5:4
        - b
            - c: 1
            a.yaml:2:1

        """)
    #expect(!found.text().contains("="))
  }

  @Test("As text for a terminal, cut to its width", arguments: [20, 33, 50])
  func width(_ width: Int) throws {
    let long = String(repeating: "wide ", count: 20)
    let found = try difference("a: \(long)x\nb: 1", "a: \(long)y\nc: {d: \(long)}")
    for line in found.text(width: width).split(separator: "\n") {
      #expect(line.displayWidth <= width, "\(line)")
    }
    #expect(found.text().contains(long.dropLast() + " y"))
  }

  @Test(
    "With the factor between numbers",
    arguments: [
      ("1", "2", "×2"), ("2", "1", "×0.5"), ("4", "3", "×0.75"), ("3", "10", "≈×3.33"),
      ("0.1", "0.3", "×3"), ("-1", "-2", "×2"), ("1", "-1", nil), ("0", "1", nil), ("1", "0", nil),
      ("1000", "1", "×0.001"), ("1", "1e30", "×1e30"), ("7", "1", "≈×0.143"), ("8", "9", "×1.125"),
      ("1", "x", nil), ("true", "1", nil),
    ] as [(String, String, String?)])
  func factors(_ from: String, _ to: String, _ expected: String?) throws {
    let text = try difference("a: \(from)", "a: \(to)").text()
    let line = text.split(separator: "\n")[1]
    #expect(line.contains("×") == (expected != nil))
    if let expected { #expect(line.hasSuffix(", \(expected)"), "\(line)") }
  }

  @Test("With the factor between durations and quantities")
  func amounts() throws {
    let found = try difference(
      "resources: {limits: {cpu: 500m}}\nmonitoring: {prometheus: {retention: 15d}}",
      "resources: {limits: {cpu: 2}}\nmonitoring: {prometheus: {retention: 4w2d}}")
    #expect(found.changes.map(\.factor) == [4, 2])
  }

  @Test("As JSON")
  func json() throws {
    let found = try difference("a: 2\nl: [p, q]\nc: ~", "a: 4\nl: [q, p]\nb: {d: 1}")
    #expect(
      found.json().serialized(.compact)
        == #"{"version":1,"from":"a.yaml","to":"b.yaml","changes":["#
        + #"{"path":"a","kind":"changed","from":2,"to":4,"factor":2,"fromLocation":{"file":"a.yaml","line":1,"column":4},"toLocation":{"file":"b.yaml","line":1,"column":4}},"#
        + #"{"path":"l[1]","kind":"moved","fromPath":"l[0]","from":"p","to":"p","fromLocation":{"file":"a.yaml","line":2,"column":5},"toLocation":{"file":"b.yaml","line":2,"column":8}},"#
        + #"{"path":"b","kind":"added","to":{"d":1},"toLocation":{"file":"b.yaml","line":3,"column":1}},"#
        + #"{"path":"c","kind":"removed","from":null,"fromLocation":{"file":"a.yaml","line":3,"column":4}}]}"#
    )
  }

  @Test("As Markdown that no value breaks out of")
  func markdown() throws {
    let found = try difference(
      "a: 1", "a: \"</code></td>|`x`\\n\\n# @all <b> [l](http://e) &amp;\"")
    let text = found.markdown()
    let row = try #require(text.split(separator: "\n").last)
    #expect(row.count { $0 == "|" } == 6)
    #expect(!row.contains("`") && !row.contains("@") && !row.contains("<b>"))
    #expect(row.contains("&#60;/code&#62;"))
  }

  @Test("As Markdown of at most a comment's size")
  func long() throws {
    let keys = 0..<3000
    let found = try difference(
      keys.map { "k\($0): aaaaaaaaaaaaaaaaa\n" }.joined(),
      keys.map { "k\($0): bbbbbbbbbbbbbbbbb\n" }.joined())
    let text = found.markdown()
    #expect(text.utf16.count < 65_536)
    #expect(text.contains("<details>") && text.contains("</details>"))
    #expect(text.contains(" more; "))
  }

  @Test("Limited to paths")
  func limited() throws {
    let found = try difference(
      "a: {b: 1, c: 2}\nl: [{name: p, v: 1}]", "a: {b: 2, c: 3}\nd: {e: {f: 1}, g: 2}\nl: []")
    func brief(_ paths: String...) throws -> [String] {
      found.limited(to: try paths.map { try #require(ValuePath(parsing: $0)) }).brief
    }
    #expect(try brief("a") == ["changed a.b 1 2", "changed a.c 2 3"])
    #expect(try brief("a.c", "d.e.f") == ["changed a.c 2 3", "added d.e.f – 1"])
    #expect(try brief("d.e", "d.e.f") == ["added d.e – {\"f\":1}"])
    #expect(try brief("l[0].v") == ["removed l[0].v 1 –"])
    #expect(try brief("x", "d.x") == [])
    #expect(try brief() == found.brief)
  }

  @Test("Nothing where nothing differs")
  func nothing() throws {
    let found = try difference("a: 1", "a: 1")
    #expect(found.text().isEmpty && found.markdown().isEmpty && found.isEmpty)
  }
}
