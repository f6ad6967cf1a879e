import TestSupport
import Diagnostics
import Testing

@Suite struct NearestTests {
  static let keys = [
    "replicaCount", "image", "resources", "autoscaling", "monitoring", "env", "api",
  ]

  @Test(
    "A slip of the hand finds what was meant",
    arguments: [
      ("replicacount", "replicaCount"), ("REPLICACOUNT", "replicaCount"),
      ("replicasCount", "replicaCount"), ("repliaCount", "replicaCount"),
      ("repilcaCount", "replicaCount"), ("reprikaCount", "replicaCount"),
      ("imgae", "image"), ("ressource", "resources"), ("auto-scaling", "autoscaling"),
      ("en", "env"), ("envs", "env"), ("app", "api"), ("image", "image"),
    ])
  func near(_ written: String, _ meant: String) {
    #expect(nearest(to: written, among: Self.keys) == meant)
  }

  @Test(
    "What is too far from everything has no nearest name",
    arguments: ["", "x", "redis", "emit", "replicas", "imxxg3", "monitor", "数据"])
  func far(_ written: String) {
    #expect(nearest(to: written, among: Self.keys) == nil)
  }

  @Test("Two swapped letters are one edit, and a swap is not edited again")
  func swaps() {
    #expect(nearest(to: "ab", among: ["ba"]) == "ba")
    #expect(nearest(to: "abc", among: ["acb"]) == "acb")
    // One swap and one insertion between the swapped: three edits, where two are allowed.
    #expect(nearest(to: "xxxxca", among: ["xxxxabc"]) == nil)
    #expect(nearest(to: "xxxxxxxca", among: ["xxxxxxxabc"]) == "xxxxxxxabc")
  }

  @Test("A third of the length may be wrong, not more")
  func limit() {
    #expect(nearest(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
    #expect(nearest(to: "abcdef", among: ["abcxyz"]) == nil)
    #expect(nearest(to: "abcde", among: ["abcxy"]) == nil)
    #expect(nearest(to: "a", among: ["ab"]) == "ab")
    #expect(nearest(to: "a", among: ["b"]) == nil)
  }

  @Test("Of equally near names the first of the alphabet wins, in whatever order they come")
  func ties() {
    var names = ["prod-us", "prod-eu", "prod-ua"]
    for _ in names {
      names.append(names.removeFirst())
      #expect(nearest(to: "prod-ux", among: names) == "prod-ua")
    }
    #expect(nearest(to: "prod-us2", among: names) == "prod-us")
  }

  @Test("Letters are compared, not bytes")
  func scalars() {
    #expect(nearest(to: "grösse", among: ["GRÖSSEN"]) == "GRÖSSEN")
    #expect(nearest(to: "数据", among: ["数字"]) == "数字")
  }

  @Test("Names above 64 letters are not compared")
  func longNames() {
    let longest = String(repeating: "a", count: 64)
    #expect(nearest(to: longest, among: [longest + "a"]) == nil)
    #expect(nearest(to: longest + "a", among: [longest]) == nil)
    #expect(nearest(to: String(longest.dropLast()), among: [longest]) == longest)
    #expect(nearest(to: String(repeating: "a", count: 10_000_000), among: Self.keys) == nil)
  }

  @Test("A name with a quarter of its letters replaced at random is found again")
  func randomEdits() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for _ in 0..<500 {
      let name = (0..<Int.random(in: 6...20, using: &generator)).map { _ in
        letters.randomElement(using: &generator) ?? "a"
      }
      var edited = name
      for _ in 0..<(name.count / 4) {
        let index = Int.random(in: 0..<edited.count, using: &generator)
        edited[index] = letters.randomElement(using: &generator) ?? "a"
      }
      #expect(nearest(to: String(edited), among: [String(name)]) == String(name))
    }
  }
}
