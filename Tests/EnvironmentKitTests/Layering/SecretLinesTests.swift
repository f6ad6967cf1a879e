import TestSupport
import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("The secrets of a file that can not be parsed")
struct SecretLinesTests {
  /// What a report may quote of a broken file, `#` for each byte that it may not.
  private func shown(_ yaml: String) throws -> String {
    let file = ValuesFile(SourceText(name: "broken.yaml", yaml))
    #expect(file.value == nil)
    var bytes = file.source.bytes
    for range in file.source.secrets {
      for offset in range { bytes[offset] = UInt8(ascii: "#") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "Everything from the first secret's value on is hidden",
    arguments: [
      ("password: abc", "password: "),
      ("user: me\npassword: abc\nhost: b", "user: me\npassword: "),
      ("- password: abc\n- name: b", "- password: "),
      ("a: {token: abc, b: 1}", "a: {token: "),
      ("{\"password\" : \"abc\" \"x\": 1}", "{\"password\" : \""),
      ("\"api key\": abc", "\"api key\": "),
      ("password:\n- abc\n- def\nhost: b", "password:"),
      ("? password\n: abc\nhost: b", "? password"),
      ("\"pass\\x77ord\": abc", "\"pass"),
      ("A=1\nPASSWORD=abc\nB=2", "A=1\nPASSWORD="),
      ("p\0a\0s\0s\0", ""),
    ])
  func hidden(yaml: String, visible: String) throws {
    let text = yaml + "\n@"
    let hidden = String(repeating: "#", count: text.utf8.count - visible.utf8.count)
    #expect(try shown(text) == visible + hidden)
  }

  @Test(
    "A placeholder alone hides nothing, nor does a key that only speaks of a secret",
    arguments: [
      "password: ${NAME}\nhost: b", "  - adminPassword: \"${NAME}\"  # why\nhost: b",
      "token: '${NAME}'", "tokenExpiry: 1h\nsecretPath: a",
    ])
  func visible(yaml: String) throws {
    #expect(try shown(yaml + "\n@") == yaml + "\n@")
  }

  // MARK: A fuzz

  static let secret = "hunter2marked"

  /// One way to write a secret, below `indentation` blanks.
  private static func written(_ indentation: String, _ random: inout SeededGenerator) -> String {
    let key =
      ["password", "\"adminPassword\"", "'api key'", "API_TOKEN", "slack-webhook", "password "]
      .randomElement(using: &random) ?? ""
    let value =
      [
        " \(secret)", " \"\(secret)\"", " '\(secret)'  # a comment", " !!str \(secret)",
        " &anchor \(secret)", " x \(secret) y", " {a: b} \(secret)",
        " |\n\(indentation)  \(secret)",
        " >-\n\(indentation)   a\n\n\(indentation)   \(secret)", "\n\(indentation)  \(secret)",
        "\n\(indentation)- \(secret)\n\(indentation)- x\(secret)", " [a,\n\(secret)]",
        " [a, \(secret)]", " \"a\n\(secret)\"", " 'a\n\n \(secret) b'", " \"a\\\"\n\(secret)\"",
        " # why\n\(indentation)  \(secret)", " a\n\(indentation)  \(secret)", " \"\n\(secret)\"",
        " &anchor\n\(indentation)- \(secret)", "\t\(secret)",
      ].randomElement(using: &random) ?? ""
    return "\(indentation)\(key):\(value)\n"
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    var indentation = ""
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      switch Int.random(in: 0...6, using: &random) {
      case 0: text += "\(indentation)host: a\n"
      case 1:
        text += "\(indentation)redis:\n"
        indentation += "  "
      case 2: indentation = String(indentation.dropLast(2))
      case 3: text += "\(indentation)- name: {a: b\n"
      case 4: text += "\(indentation)map: {a: 1, password: \(secret), \"token\":\n\(secret)}\n"
      default: text += written(indentation, &random)
      }
    }
    return text
  }

  @Test("A marked secret is hidden, however it is written and wherever the file breaks")
  func fuzz() {
    var random = SeededGenerator(seed: 31)
    var broken = 0
    for round in 0..<6000 {
      var text = Self.text(&random)
      text += ["\t@", "a: [", "b: \"", "}", "a: b: c\n", ""].randomElement(using: &random) ?? ""
      if round.isMultiple(of: 3) { text = text.replacing("\n", with: "\r\n") }
      let file = ValuesFile(SourceText(name: "broken.yaml", text))
      if file.value == nil { broken += 1 }
      #expect(isHidden(Self.secret, in: file.source), "\(text.debugDescription)")
      var end = 0
      for range in file.source.secrets {
        #expect(range.lowerBound >= end && range.upperBound <= text.utf8.count)
        end = range.upperBound
      }
    }
    #expect(broken > 2000)
  }

  @Test("No finding of a broken file shows what the file hides")
  func messages() {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<3000 {
      let text = Self.text(&random) + "\t@"
      for diagnostic in ValuesFile(SourceText(name: "broken.yaml", text)).diagnostics {
        let texts = [diagnostic.message, diagnostic.actual ?? "", diagnostic.help ?? ""]
        #expect(!texts.contains { $0.contains(Self.secret) }, "\(texts) \(text.debugDescription)")
      }
    }
  }

  @Test("A line of megabytes takes no more than its length")
  func long() {
    let text = String(repeating: "d:", count: 1 << 20) + " token: \(Self.secret)\n\t@"
    let file = ValuesFile(SourceText(name: "broken.yaml", text))
    #expect(isHidden(Self.secret, in: file.source))
  }
}
