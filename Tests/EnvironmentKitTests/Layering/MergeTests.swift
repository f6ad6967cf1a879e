import TestSupport
import Diagnostics
import OrderedCollections
import Testing
import YAML

import EnvironmentKit

@Suite("Layers merge as Helm merges values files")
struct MergeTests {
  @Test(
    "The upper layer wins, map by map",
    arguments: [
      ("", "", #"{}"#),
      ("a=1", "", #"{"a":1}"#),
      ("", "a=1", #"{"a":1}"#),
      ("a=1", "a=2", #"{"a":2}"#),
      ("a=1", "b=2", #"{"a":1,"b":2}"#),
      ("b=1,a=1", "a=2,c=2,b=2", #"{"b":2,"a":2,"c":2}"#),
      ("a.b=1,a.c=1", "a.c=2,a.d=2", #"{"a":{"b":1,"c":2,"d":2}}"#),
      ("a.b.c=1", "a.b.d=2", #"{"a":{"b":{"c":1,"d":2}}}"#),
      ("a={x,y}", "a={z}", #"{"a":["z"]}"#),
      ("a[0].b=1", "a[0].c=2", #"{"a":[{"c":2}]}"#),
      ("a.b=1", "a=2", #"{"a":2}"#),
      ("a=1", "a.b=2", #"{"a":{"b":2}}"#),
      ("a.b=1", "a=null", #"{"a":null}"#),
      ("a=null", "a.b=1", #"{"a":{"b":1}}"#),
      ("a.b=1,a.c=1", "a.b=null", #"{"a":{"b":null,"c":1}}"#),
      ("a={x}", "a.b=1", #"{"a":{"b":1}}"#),
      ("a=1", "a=", #"{"a":""}"#),
    ])
  func merged(base: String, upper: String, expected: String) throws {
    #expect(try merge(layer(upper), over: layer(base)).flowText == expected)
  }

  @Test("An empty map over a map takes nothing away")
  func emptyMap() throws {
    var upper = try layer("a=1")
    upper.content = .map(["a": Value(.map([:]), at: SourceLocation(file: "upper.yaml"))])
    #expect(try merge(upper, over: layer("a.b=1")).flowText == #"{"a":{"b":1}}"#)
  }

  @Test("Each leaf keeps its place, and a merged map is the upper layer's")
  func places() throws {
    let base = try layer("a.b=1,a.c=1,d=1", file: "base.yaml")
    let upper = try layer("a.c=2,e=2", file: "dev.yaml")
    let merged = merge(upper, over: base)
    #expect(merged.location.file == "dev.yaml")
    #expect(
      merged.places() == [
        "a dev.yaml:1:1-2 dev.yaml:1:1-2",
        "a.b base.yaml:1:3-4 base.yaml:1:5-6",
        "a.c dev.yaml:1:3-4 dev.yaml:1:5-6",
        "d base.yaml:1:13-14 base.yaml:1:15-16",
        "e dev.yaml:1:7-8 dev.yaml:1:9-10",
      ])
  }

  @Test(
    "A null deletes its key for the templates, but not inside a list",
    arguments: [
      ("a=null,b=1", #"{"b":1}"#),
      ("a.b=null,a.c.d=null,e=1", #"{"a":{"c":{}},"e":1}"#),
      ("a={null,1}", #"{"a":[null,1]}"#),
      ("a[0].b=null", #"{"a":[{"b":null}]}"#),
      ("a=,b=0,c=false", #"{"a":"","b":0,"c":false}"#),
    ])
  func nulls(values: String, expected: String) throws {
    let value = try layer(values)
    #expect(removingNulls(from: value).flowText == expected)
  }

  @Test("Removing nulls moves nothing and is done once")
  func nullsPlaces() throws {
    let value = removingNulls(from: try layer("a=null,b.c=1,b.d=null"))
    #expect(
      value.places() == [
        "b base.yaml:1:8-9 base.yaml:1:8-9", "b.c base.yaml:1:10-11 base.yaml:1:12-13",
      ])
    #expect(removingNulls(from: value).places() == value.places())
  }

  // MARK: Properties

  /// A random map; `m…` keys always hold maps, so that no layer cuts off what is below.
  private func tree(_ random: inout SeededGenerator, file: String, depth: Int = 0) -> Value {
    let location = SourceLocation(
      file: file,
      at: SourcePosition(offset: 0, line: Int.random(in: 1...99, using: &random), column: 1))
    var value = Value(.map([:]), at: location, keyLocation: depth == 0 ? nil : location)
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let name = ["a", "b", "c", "d"].randomElement(using: &random) ?? "a"
      if depth < 3, Bool.random(using: &random) {
        let inner = tree(&random, file: file, depth: depth + 1)
        value = value.adding(inner, under: "m" + name)
      } else {
        let scalar: Scalar =
          Bool.random(using: &random)
          ? .string(file) : Scalar(kind: .null, text: "null", style: .plain)
        let leaf = Value(.scalar(scalar), at: location, keyLocation: location)
        value = value.adding(
          Bool.random(using: &random)
            ? leaf : Value(.list([leaf]), at: location, keyLocation: location),
          under: name)
      }
    }
    return value
  }

  @Test("Merging is associative where no layer cuts off a map, places and key order included")
  func associative() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<2000 {
      let low = tree(&random, file: "low")
      let middle = tree(&random, file: "middle")
      let high = tree(&random, file: "high")
      let fromBelow = merge(high, over: merge(middle, over: low))
      let fromAbove = merge(merge(high, over: middle), over: low)
      #expect(fromBelow.flowText == fromAbove.flowText)
      #expect(fromBelow.places() == fromAbove.places())
    }
  }

  @Test("A scalar between two maps cuts off the lower one, so the order of merging counts")
  func notAssociative() throws {
    let (low, middle, high) = try (layer("a.p=1"), layer("a=5"), layer("a.q=2"))
    #expect(merge(high, over: merge(middle, over: low)).flowText == #"{"a":{"q":2}}"#)
    #expect(merge(merge(high, over: middle), over: low).flowText == #"{"a":{"p":1,"q":2}}"#)
  }

  @Test("An empty layer changes nothing, above or below, and a layer over itself is itself")
  func identity() {
    var random = SeededGenerator(seed: 22)
    let empty = Value(.map([:]), at: SourceLocation(file: "empty"))
    for _ in 0..<1000 {
      let value = tree(&random, file: "file")
      #expect(merge(value, over: empty).means(value))
      #expect(merge(value, over: empty).places() == value.places())
      #expect(merge(empty, over: value).places() == value.places())
      #expect(merge(value, over: value).places() == value.places())
    }
  }

  @Test("Every leaf of the upper layer is in the result, and nothing that neither has")
  func contents() {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<1000 {
      let low = tree(&random, file: "low")
      let high = tree(&random, file: "high")
      let merged = Set(merge(high, over: low).places())
      #expect(merged.isSuperset(of: high.places()))
      #expect(merged.isSubset(of: high.places() + low.places()))
    }
  }
}

extension Value {
  fileprivate func adding(_ value: Value, under key: String) -> Value {
    var addition = self
    addition.content = .map([key: value])
    return merge(addition, over: self)
  }
}
