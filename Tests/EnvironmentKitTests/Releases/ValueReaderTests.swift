import Diagnostics
import EnvironmentKit
import JSON
import Testing
import YAML

@Suite("Reading JSON as values")
struct ValueReaderTests {
  private func read(_ text: String) throws(JSONFailure) -> Value {
    var reader = ValueReader(Array(text.utf8), in: "f")
    return try reader.value()
  }

  @Test(
    "Scalars are read as Helm reads them",
    arguments: [
      ("1", .integer(1)), ("-7", .integer(-7)), ("1.0", .integer(1)), ("1e3", .integer(1000)),
      ("0.5", .float(0.5)), ("1e+20", .float(1e20)), ("true", .boolean(true)), ("null", .null),
      ("\"1\"", .string), ("\"\"", .string), ("9223372036854775807", .integer(.max)),
    ] as [(String, Scalar.Kind)])
  func scalars(text: String, kind: Scalar.Kind) throws {
    #expect(try read(text).scalar?.kind == kind)
  }

  @Test("Each value and each key knows its place")
  func places() throws {
    let text = "{\"é\\\"\\\\\" : [1,\n  {\"b\":\"ü\"}]}"
    let value = try read(text)
    let list = try #require(value["é\"\\"])
    #expect(list.keyLocation?.description == "f:1:2")
    #expect(list.location.description == "f:1:12")
    let inner = try #require(list.list?.last?["b"])
    #expect(inner.keyLocation?.description == "f:2:4")
    #expect(inner.location.description == "f:2:8" && inner.location.end.column == 11)
    let bytes = Array(text.utf8)
    let place = inner.location.start.offset..<inner.location.end.offset
    #expect(String(decoding: bytes[place], as: UTF8.self) == "\"ü\"")
  }

  @Test("The repository's values come back from their JSON", arguments: ["dev", "staging", "prod"])
  func roundTrip(name: String) throws {
    let value = try #require(ValuesFile.read("\(Repository.environments)/\(name).yaml").value)
    for layout in [JSONValue.Layout.compact, .indented] {
      let back = try read(value.json.serialized(layout))
      #expect(back.means(value))
    }
  }

  @Test(
    "What has no meaning is refused with its place",
    arguments: [
      ("{\"a\":1,\"a\":2}", 11, "the key `a` stands there twice"),
      ("[1e999]", 1, "the number is larger than any can be"),
      ("[1] 2", 4, "there is more after the end"),
      ("", 0, "the text ends where a value is needed"),
    ])
  func refused(text: String, offset: Int, message: String) {
    #expect(throws: JSONFailure(offset: offset, message: message)) { try read(text) }
  }
}
