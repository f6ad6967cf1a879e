import Testing

import Secrets

@Suite("Base64")
struct Base64Tests {
  @Test(
    "The test vectors of RFC 4648 §10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func vectors(text: String, encoded: String) {
    #expect(base64(text.utf8) == encoded)
  }

  @Test("The last two characters of the alphabet are + and /")
  func alphabet() {
    #expect(base64([0xFB, 0xEF, 0xFF]) == "++//")
  }

  @Test("Large inputs have neither line breaks nor seams", arguments: [-2, -1, 0, 1, 2, 3])
  func large(more: Int) {
    let count = (3 << 20) + more
    let encoded = base64([UInt8](repeating: 0, count: count))
    let padding = (3 - count % 3) % 3
    let zeros = (count * 8 + 5) / 6
    #expect(encoded.utf8.count == (count + 2) / 3 * 4)
    #expect(encoded.utf8.prefix(zeros).allSatisfy { $0 == UInt8(ascii: "A") })
    #expect(
      encoded.utf8.dropFirst(zeros).elementsEqual(String(repeating: "=", count: padding).utf8))
  }
}
