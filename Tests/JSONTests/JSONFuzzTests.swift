import TestSupport
import Foundation
import Testing

import JSON

/// Whatever the bytes, the reader ends, with a value or with a place inside of them; and where
/// Foundation's reader, which is another's work, takes a text or refuses it, so does this one.
@Suite("JSON from chaos")
struct JSONFuzzTests {
  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\n\"", "\"\\u00e9\"", "\"\\ud83c\\udf0d\"", "1",
    "-0", "2.5e-3", "true", "false", "null", " ", "\n", "\"", "\\", "0", "e", ".", "é",
  ].map { Array($0.utf8) }

  /// - Returns: whether the bytes are JSON.
  private func isRead(_ bytes: [UInt8]) -> Bool {
    do throws(JSONFailure) {
      var reader = JSONReader(bytes)
      try reader.skipValue()
      try reader.readEnd()
      return true
    } catch {
      #expect((0...bytes.count).contains(error.offset), "\(bytes)")
      #expect(!error.message.isEmpty)
      return false
    }
  }

  private func isReadByFoundation(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
  }

  @Test("Random runs of JSON's own signs")
  func signs() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &random)
      let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
      #expect(
        isRead(bytes) == isReadByFoundation(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("A good text with bytes changed, removed and doubled")
  func mutations() {
    let whole = Array(
      #"{"a": [1, -2.5e3, "x\u00e9\n"], "b": {"c": null, "d": [true, false]}, "e": "größe"}"#.utf8)
    var random = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0..<128, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[place], at: place)
        }
      }
      #expect(
        isRead(bytes) == isReadByFoundation(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("Random bytes")
  func bytes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...20, using: &random)
      _ = isRead((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }
}
