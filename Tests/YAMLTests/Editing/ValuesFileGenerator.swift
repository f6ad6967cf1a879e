import TestSupport

internal import YAML

/// Writes values files as teams write them: sections with headings, comments beside and above,
/// settings that are commented out, blocks and brackets, quotes and scripts, anchors and merge keys,
/// each file with its own habits of indentation, quoting and line ends.
struct ValuesFileGenerator {
  private var random: SeededGenerator
  private let step: Int
  private let listStep: Int
  private let quote: String
  private let lineBreak: String
  private let endsInBreak: Bool
  private let hasByteOrderMark: Bool
  private let commentsPercent: Int
  private var text = ""
  private var anchorCount = 0
  /// The anchors whose map is complete.
  private var anchors: [String] = []
  /// Whether the last line is in a literal block, which deeper comments and blank lines would join.
  private var isBehindLiteral = false

  static func file(seed: UInt64) -> String {
    var generator = Self(seed: seed)
    return generator.write()
  }

  private init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    step = [2, 2, 2, 4].randomElement(using: &random) ?? 2
    listStep = Bool.random(using: &random) ? step : 0
    quote = ["", "\"", "\"", "'"].randomElement(using: &random) ?? ""
    lineBreak = ["\n", "\n", "\n", "\r\n"].randomElement(using: &random) ?? "\n"
    endsInBreak = Int.random(in: 0..<5, using: &random) > 0
    hasByteOrderMark = Int.random(in: 0..<12, using: &random) == 0
    commentsPercent = [0, 10, 35].randomElement(using: &random) ?? 10
    self.random = random
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func write() -> String {
    if chance(50) { line("# Values of the service; see the runbook.", 0) }
    if chance(20) { line("---", 0) }
    let sections = Self.sections.shuffled(using: &random).prefix(
      Int.random(in: 2...8, using: &random))
    for (index, section) in sections.enumerated() {
      if index > 0, chance(70) { blankLines() }
      if chance(40) { line("# \(section): \(pick(Self.remarks))", 0) }
      if chance(10) { line("# ---- \(section) ----", 0) }
      writeEntry(section, column: 0, depth: 3)
    }
    if chance(20) {
      blankLines()
      line("# vim: set ft=yaml:", 0)
    }
    if !endsInBreak, !isBehindLiteral { text.removeLast() }
    return (hasByteOrderMark ? "\u{FEFF}" : "") + text
  }

  private mutating func line(_ content: String, _ column: Int, comments: Bool = false) {
    text += String(repeating: " ", count: column) + content
    if comments, chance(commentsPercent) { text += pick(["  # ", " # "]) + pick(Self.remarks) }
    text += lineBreak
    isBehindLiteral = false
  }

  private mutating func blankLines() {
    if isBehindLiteral, text.hasSuffix(lineBreak + lineBreak) { return }
    text += pick([lineBreak, lineBreak, lineBreak + lineBreak])
  }

  // MARK: Entries

  private mutating func writeEntries(column: Int, depth: Int, first: String = "") {
    let keys = Self.keys.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
    for (index, key) in keys.enumerated() {
      if index == 0, !first.isEmpty {
        line("\(first)\(key): \(scalar())", column - first.count, comments: true)
        continue
      }
      if chance(commentsPercent) { line("# \(pick(Self.remarks))", column) }
      if chance(commentsPercent / 4) { line("# \(key)Override: \(scalar())", column) }
      if chance(4) { text += isBehindLiteral ? "" : lineBreak }
      writeEntry(key, column: column, depth: depth)
      if chance(commentsPercent / 5), !isBehindLiteral {
        line("# \(pick(Self.remarks))", column + step)
      }
    }
  }

  private mutating func writeEntry(_ key: String, column: Int, depth: Int) {
    let key = chance(6) ? "\"\(key)\"" : key
    switch Int.random(in: 0..<14, using: &random) {
    case 0...4 where depth > 0:
      let head = "\(key):"
      if chance(12) {
        anchorCount += 1
        let anchor = "anchor\(anchorCount)"
        line("\(head) &\(anchor)", column, comments: true)
        writeEntries(column: column + step, depth: depth - 1)
        anchors.append(anchor)
        return
      }
      line(head, column, comments: true)
      if let anchor = anchors.last, chance(20) { line("<<: *\(anchor)", column + step) }
      writeEntries(column: column + step, depth: depth - 1)
    case 5 where depth > 0, 6 where depth > 0:
      line("\(key):", column, comments: true)
      writeItems(column: column + listStep, depth: depth - 1)
    case 7:
      writeLiteral(key, column: column)
    case 8:
      line("\(key): \(flow())", column, comments: true)
    case 9:
      line("\(key):\(pick(["", "", " {}", " []", " null", " ~"]))", column, comments: true)
    case 10 where chance(50):
      let folded = pick(["\"", ""]) + "a text that goes on"
      line("\(key): \(folded)", column)
      line("and then some\(folded.hasPrefix("\"") ? "\"" : "")", column + step + 2, comments: true)
    default:
      line("\(key): \(scalar())", column, comments: true)
    }
  }

  private mutating func writeItems(column: Int, depth: Int) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      if chance(commentsPercent / 2) { line("# \(pick(Self.remarks))", column) }
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where depth > 0, 1 where depth > 0:
        writeEntries(column: column + 2, depth: depth - 1, first: "- ")
      case 2: line("- \(flow())", column, comments: true)
      default: line("- \(scalar())", column, comments: true)
      }
    }
  }

  private mutating func writeLiteral(_ key: String, column: Int) {
    let chomping = pick(["", "", "-", "+"])
    line("\(key): \(pick(["|", "|", ">"]))\(chomping)", column, comments: true)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      line(
        pick(["#!/bin/sh", "echo \"$HOME\" # no comment", "exec server --port 80", "key: value"]),
        column + step)
      if chance(15) {
        text += lineBreak + String(repeating: " ", count: column + step) + "end" + lineBreak
      }
    }
    if chance(20) { text += lineBreak }
    isBehindLiteral = true
  }

  private mutating func flow() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "[\(scalar(inFlow: true)), \(scalar(inFlow: true))]"
    case 1: return "{name: \(scalar(inFlow: true)), port: 80}"
    case 2: return "{ \"a\": 1, \"b\": [\"x\", {}] }"
    case 3: return "[{name: a, tags: [x, z,]}, {name: b}]"
    default: return "[]"
    }
  }

  private mutating func scalar(inFlow: Bool = false) -> String {
    if chance(55) { return pick(inFlow ? Self.plain.dropLast(1) : Self.plain) }
    let word = pick(Self.strings)
    return quote.isEmpty && inFlow ? "\"\(word)\"" : quote + word + quote
  }

  private static let sections = [
    "image", "resources", "ingress", "service", "autoscaling", "monitoring", "env", "redis",
    "postgres", "vault", "tolerations", "podAnnotations", "probes",
  ]
  private static let keys = [
    "name", "enabled", "port", "tag", "repository", "cpu", "memory", "hosts", "path", "timeout",
    "labels", "args", "app.kubernetes.io/name", "config", "schedule", "größe", "replicaCount",
    "tls",
  ]
  private static let plain = [
    "1", "80", "0.5", "true", "false", "null", "500m", "2Gi", "latest", "v1.2.3", "30s", "nginx",
    "http://example.com:8080/x#y", "Always", "a value of words", "10.0.0.1", "${PASSWORD}x",
  ]
  private static let strings = [
    "gcr.io/project/app", "v1.0.0-rc.1", "example.com", "/api/v1", "secret-name", "naïve café", "",
    "0 2 * * *",
  ].map { $0.isEmpty ? "empty" : $0 }
  private static let remarks = [
    "one may fail", "keep in step with staging", "TBD: 'ask' the \"team\"", "see {docs}: [1]",
    "größer als nötig", "do not touch", "seconds",
  ]
}
