import Diagnostics
import EnvironmentKit
import JSON
import Terminal
import Testing
import YAML

@Suite("Matrices of values")
struct MatrixTests {
  private func matrix(_ texts: String...) throws -> ValueMatrix {
    let files = texts.enumerated().map { index, text in
      ValuesFile(SourceText(name: "\(index).yaml", text))
    }
    let columns = try zip(["dev", "staging", "prod"], files).map { name, file in
      (name: name, value: try #require(file.value))
    }
    return ValueMatrix(
      columns, sources: Dictionary(uniqueKeysWithValues: files.map { ($0.source.name, $0.source) }))
  }

  @Test("Have a row for every path that is not everywhere the same")
  func rows() throws {
    let found = try matrix(
      "a: 1\nb: {c: x, d: [p, q]}\nsame: {e: [1]}\nresources: {limits: {cpu: 1000m}}",
      "a: 1\nb: {c: z, d: [p, q]}\nsame: {e: [1]}\nresources: {limits: {cpu: 1}}",
      "a: 2\nb: {d: []}\nsame: {e: [1]}\nresources: {limits: {cpu: '1'}}\nadminPassword: x\nf: {}")
    #expect(
      found.text() == """
        PATH           dev     staging  prod
        a              1       1        2
        b.c            x       z        –
        b.d            [p, q]  [p, q]   []
        adminPassword  –       –        ***
        f              –       –        {}

        """)
  }

  @Test("Are empty where nothing differs")
  func empty() throws {
    let found = try matrix("a: 1", "a: 1", "a: 0x1")
    #expect(found.rows.isEmpty)
    #expect(found.text().isEmpty)
    #expect(found.markdown.isEmpty)
  }

  @Test("Fit a terminal", arguments: [20, 40, 60, 80])
  func width(_ width: Int) throws {
    let long = String(repeating: "ü", count: 70)
    let found = try matrix("a\(long): \(long)", "b: \(long)", "b: 1\nc: [{d: \(long)}]")
    for line in found.text(width: width).split(separator: "\n") {
      #expect(line.displayWidth <= max(width, 30))
    }
  }

  @Test("Show what is at, in and around a path")
  func limited() throws {
    let found = try matrix("a: {b: 1, c: [1]}", "a: {b: 2, c: [2]}\nd: 1", "a: {b: 2}")
    func paths(_ path: String) throws -> [String] {
      found.limited(to: [try #require(ValuePath(parsing: path))]).rows.map(\.path.description)
    }
    #expect(try paths("a") == ["a.b", "a.c"])
    #expect(try paths("a.c[0]") == ["a.c"])
    #expect(try paths("d") == ["d"])
    #expect(try paths("x") == [])
  }
}
