import Testing

import Secrets

/// A generator of the same numbers on every run (xorshift64*).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

@Suite("Env files from chaos")
struct EnvFileFuzzTests {
  /// What every outcome must satisfy, whatever the bytes.
  private func check(_ bytes: [UInt8], allowPlaceholders: Bool) {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    do {
      let file = try EnvFile(
        bytes, file: "fuzz", allowPlaceholders: allowPlaceholders, process: { _ in nil })
      #expect(Set(file.entries.map(\.key)).count == file.entries.count)
      for entry in file.entries {
        #expect(file[entry.key] == entry.value)
        // Verbatim: the line ends with the value, but for a CR.
        let line = lines[entry.line - 1]
        let end = Array("\(entry.key)=\(entry.value.revealed)".utf8)
        let bare = line.last == 13 ? line.dropLast() : line
        #expect(bare.suffix(end.count).elementsEqual(end))
      }
    } catch {
      #expect(!error.problems.isEmpty)
      var previous = -1
      for problem in error.problems {
        #expect(problem.offset >= previous && problem.offset <= bytes.count)
        #expect(problem.line >= 1 && problem.line <= lines.count && problem.column >= 1)
        #expect(!problem.message.contains("canary"))
        #expect(!problem.help.contains("canary"))
        previous = problem.offset
      }
    }
  }

  @Test("Random bytes are read or refused")
  func randomBytes() {
    var generator = Generator(state: 1)
    let telling = Array("=\n\r#$\u{0}{}A.-_ 9\u{FEFF}\u{A0}\"".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : telling[Int.random(in: 0..<telling.count, using: &generator)]
      }
      check(bytes, allowPlaceholders: Bool.random(using: &generator))
    }
  }

  @Test("Mutated files are read or refused, and no message holds a value")
  func mutatedFiles() {
    let whole = Array(
      """
      \u{FEFF}# Example
      DATABASE_URL=canary://user@host/canary?a=b
      QUOTED="canary canary" # canary

        INDENTED=canary\r
      UNFILLED=canary${NAME}canary
      FROM_PROCESS
      lower.case-key=größe canary 世界
      EMPTY=
      KEY=canary+canary/canary==

      """.utf8)
    var generator = Generator(state: 2)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert([10, 13, 61, 32, 0, 36].randomElement(using: &generator) ?? 10, at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 30))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
        }
      }
      check(bytes, allowPlaceholders: Bool.random(using: &generator))
    }
  }

  @Test("What is written as an env file reads back")
  func roundTrip() throws {
    var generator = Generator(state: 3)
    let first = Array("abcXYZ_.-"), later = first + Array("0189")
    let characters = Array("aÄ世🌍\u{301}\u{FEFF} \t\r#=$\"'\\\u{2028}\u{85}é")
    for _ in 0..<500 {
      var expected: [String: String] = [:]
      var text = Bool.random(using: &generator) ? "\u{FEFF}" : ""
      for index in 0..<Int.random(in: 0...8, using: &generator) {
        var key = String(first[Int.random(in: 0..<first.count, using: &generator)])
        key +=
          (0..<3).map { _ in String(later[Int.random(in: 0..<later.count, using: &generator)]) }
          .joined() + "\(index)"
        if key.hasPrefix("..") { continue }
        let value = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          String(characters[Int.random(in: 0..<characters.count, using: &generator)])
        }.joined()
        expected[key] = value
        let end =
          ["\n", "\r\n", "\n\n", "\n# comment = \n"].randomElement(using: &generator) ?? "\n"
        // A CR that ends a value is the line's unless the line has one of its own.
        text += ["", " ", "\t\u{A0}"].randomElement(using: &generator) ?? ""
        text += key + "=" + value + (value.unicodeScalars.last == "\r" ? "\r\n" : end)
      }
      let file = try EnvFile(Array(text.utf8), file: "generated", process: { _ in nil })
      let read = Dictionary(uniqueKeysWithValues: file.entries.map { ($0.key, $0.value.revealed) })
      #expect(read.mapValues { Array($0.utf8) } == expected.mapValues { Array($0.utf8) })
    }
  }
}
