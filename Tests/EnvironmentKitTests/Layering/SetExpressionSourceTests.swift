import Diagnostics
import Testing
import YAML

import EnvironmentKit

@Suite("The arguments can be quoted without their secrets")
struct SetExpressionSourceTests {
  private func source(_ texts: [String]) -> SourceText {
    SetExpression.source(of: SetExpression.numbered(texts, .typed), .typed) { key, scalar in
      key == "password" && !scalar.text.isEmpty
    }
  }

  /// What a renderer may show, `#` for each byte that it must not.
  private func shown(_ texts: [String]) -> String {
    let source = source(texts)
    var bytes = source.bytes
    for range in source.secrets {
      for offset in range { bytes[offset] = UInt8(ascii: "#") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("An argument is a line, and places point into it")
  func lines() throws {
    let texts = ["é=1", "b\nc=2", "d.e=3"]
    let source = source(texts)
    #expect(source.name == "--set")
    #expect(String(decoding: source.bytes, as: UTF8.self) == "é=1\nb c=2\nd.e=3\n")
    var value = try layer("")
    try apply(SetExpression.numbered(texts, .typed), to: &value)
    let set = try #require(value["d"]?["e"])
    #expect(set.location.description == "--set:3:5")
    #expect(source.bytes[set.location.start.offset] == UInt8(ascii: "3"))
    #expect(set.keyLocation.map { source.bytes[$0.start.offset] } == UInt8(ascii: "e"))
  }

  @Test(
    "A secret is hidden to the end of its argument",
    arguments: [
      ("a=1,b=2", "a=1,b=2"),
      ("password=abc", "password=###"),
      ("a=1,x.password=abc,def=g", "a=1,x.password=#########"),
      ("password={a,b}", "password=#####"),
      ("password[0]=a", "password[0]=#"),
      ("password.length=8", "password.length=#"),
      ("password=", "password="),
      // What can not be read shows no more than a path.
      ("password=abc,def", "password=#######"),
      ("password:abc", "password####"),
      ("a[x].b=1,c=2", "a[x].b=#####"),
      ("replicaCount", "replicaCount"),
      ("é=1,b", "####" + "##"),
      ("", ""),
    ])
  func hidden(text: String, expected: String) {
    #expect(shown([text]) == expected + "\n")
  }

  @Test("The ranges of several arguments are ascending and apart")
  func several() {
    let ranges = source(["password=a", "b", "x=1", "password={", "password=b"]).secrets
    #expect(ranges == [9..<10, 26..<27, 37..<38])
  }

  @Test("Arguments of the other option are left out")
  func kinds() {
    let mixed = SetExpression.numbered(["a=1"], .typed) + SetExpression.numbered(["b=1"], .string)
    let text = SetExpression.source(of: mixed, .string) { _, _ in true }
    #expect(text.name == "--set-string")
    #expect(text.bytes == Array("b=1\n".utf8))
    #expect(text.secrets == [2..<3])
  }
}
