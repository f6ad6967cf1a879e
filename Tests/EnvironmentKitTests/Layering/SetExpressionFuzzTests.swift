import TestSupport
import Diagnostics
import Testing
import YAML

import EnvironmentKit

@Suite("Set expressions of any text")
struct SetExpressionFuzzTests {
  private static let alphabet = [
    "a", "b", "a", ".", "[", "]", "=", ",", "{", "}", "\\", "0", "1", "-", "=", " ", "é", "\r\n",
    "[0]", "a=", ",b.", "{a,", "null", "65536", "\u{0}", "🏳️‍🌈",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test("Random text is applied or refused with a place inside it, and never crashes")
  func random() throws {
    var random = SeededGenerator(seed: 11)
    var base = try layer("a.b={x,y},b[1].a=1,c=null")
    var counts = (applied: 0, refused: 0)
    for round in 0..<30_000 {
      if round.isMultiple(of: 8) { base = try layer("a.b={x,y},b[1].a=1,c=null") }
      let text = Self.text(&random)
      let kind: SetExpression.Kind = round.isMultiple(of: 2) ? .typed : .string
      let expressions = SetExpression.numbered(["x", text], kind).suffix(1)
      let whole = expressions[1].location
      do throws(SetExpressionFailure) {
        try apply(Array(expressions), to: &base)
        counts.applied += 1
      } catch {
        let location = error.diagnostic.location
        #expect(location.start >= whole.start && location.end <= whole.end)
        #expect(location.start <= location.end)
        counts.refused += 1
      }
      let source = SetExpression.source(of: Array(expressions), kind) { _, _ in true }
      #expect(source.bytes.count == text.utf8.count + 1)
    }
    #expect(counts.applied > 500 && counts.refused > 500)
  }

  @Test("A path written out leads to the value that was set, and all else stays")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 12)
    let keys = ["a", "b.c", "d=e", "f[0]", #"g\h"#, "i,j", "{k}", " l", "ключ"]
    for _ in 0..<2000 {
      var path = ValuePath(keys: keys.randomElement(using: &random) ?? "a")
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        path =
          Bool.random(using: &random)
          ? path.appending(index: Int.random(in: 0...3, using: &random))
          : path.appending(key: keys.randomElement(using: &random) ?? "a")
      }
      let base = try layer("untouched.x={1,2}")
      let value = try setting("\(path)=set", in: base)
      #expect(value.at(path)?.string == "set")
      #expect(value["untouched"]?.places() == base["untouched"]?.places())
      #expect(try setting("\(path)=set", in: value).places() == value.places())
    }
  }

  @Test("Arguments as long as the system allows take no more than their length")
  func long() throws {
    let many = (0..<20_000).map { "a[\($0)]=x" }.joined(separator: ",")
    #expect(try setting(many, in: layer(""))["a"]?.list?.count == 20_000)
    let list = "a={" + String(repeating: "x,", count: 60_000) + "}"
    #expect(try setting(list, in: layer(""))["a"]?.list?.count == 60_001)
  }
}
