import Diagnostics
import EnvironmentKit
import OrderedCollections
import Testing
import YAML

@Suite("Placeholders among the values")
struct PlaceholderTests {
  @Test("They are found at any depth, in the order of the values, with all names of a text")
  func uses() throws {
    let values = try read(
      """
      b: "${SECOND}"
      a:
        - [x, "redis://${USER}:${SECRET}@host"]
        - {c: "${SECOND}"}
      """)
    let uses = placeholderUses(in: values)
    #expect(uses.map { "\($0.path)" } == ["b", "a[0][1]", "a[1].c"])
    #expect(uses.map(\.names) == [["SECOND"], ["USER", "SECRET"], ["SECOND"]])
    #expect(uses.map(\.text)[1] == "redis://${USER}:${SECRET}@host")
    #expect(uses.map(\.value.location.start.line) == [1, 3, 4])
    #expect(Array(placeholderNames(in: values)) == ["SECOND", "USER", "SECRET"])
  }

  @Test(
    "What only looks like one is none",
    arguments: [
      "$NAME", "${name}", "${values.NAME}", "$${NAME}", "${}", "${NAME", "${1A}", "${A B}",
      "{NAME}",
    ])
  func none(text: String) throws {
    #expect(placeholderUses(in: try read("a: '\(text)'")).isEmpty)
  }

  @Test("Keys, numbers and switches hold none")
  func scalars() throws {
    #expect(placeholderUses(in: try read("\"${A}\": 5\nb: true\nc: ~")).isEmpty)
  }
}
