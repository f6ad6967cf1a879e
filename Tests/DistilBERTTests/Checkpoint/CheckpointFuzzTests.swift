import TestSupport
import Testing

import DistilBERT

/// Whatever stands in the files, what comes of it is a checkpoint of which all can be read and that
/// answers, or an error of one line. The bytes end where memory ends, so a read past them ends the process.
@Suite("Checkpoints from chaos")
struct CheckpointFuzzTests {
  private static let fixture = CheckpointFixture(
    dimension: 8, headCount: 2, layerCount: 1, hiddenDimension: 8, maximumPositions: 4,
    vocabulary: CheckpointFixture.vocabulary(count: 8))

  /// Numbers that are at an edge of something.
  private static let numbers = [
    "0", "1", "2", "-1", "7", "8", "9", "16", "32", "255", "65536", "4294967296",
    "2305843009213693952", "9223372036854775807", "9223372036854775808", "18446744073709551615",
    "1e3", "1.0", "01", "",
  ]

  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "null", "true", "\"F16\"", "\"I8\"",
    "\"F64\"", "[[[[", "{\"a\":", "é", "\n",
  ]

  private func check(
    configuration: [UInt8], weights: [UInt8], memory: GuardedMemory, _ seed: UInt64
  ) {
    do throws(CheckpointError) {
      let checkpoint = try Checkpoint(
        name: "fuzz", directory: "fuzz", configuration: configuration,
        vocabulary: Array(Self.fixture.vocabularyText.utf8), weights: memory.holding(weights))
      let sizes = checkpoint.configuration
      #expect(sizes.dimension % sizes.headCount == 0 && !sizes.labels.isEmpty, "seed \(seed)")
      #expect(checkpoint.weights.layers.count == sizes.layerCount, "seed \(seed)")
      for tensor in checkpoint.weights.inOrder {
        #expect(tensor.floats().count == tensor.shape.reduce(1, *), "seed \(seed)")
      }
      for precision in Precision.allCases {
        let classifier = try Classifier(
          checkpoint, precision: precision, threads: 1, expectedTokens: 1)
        let ids = checkpoint.tokenizer.encode("b, a", maximumLength: sizes.maximumPositions).ids
        let logits = try classifier.logits(for: [ids, [3]])
        #expect(logits.map(\.count) == [sizes.labels.count, sizes.labels.count], "seed \(seed)")
      }
    } catch {
      #expect(error.path.hasPrefix("fuzz/"), "seed \(seed)")
      #expect(!error.message.isEmpty && !error.help.isEmpty, "seed \(seed)")
      #expect(!error.message.utf8.contains(10) && error.message.utf8.count < 800, "seed \(seed)")
    }
  }

  /// A text with numbers, signs and stretches of it changed.
  private func mutation(of text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &random) where !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &random)
      let stretch = place..<min(text.count, place + Int.random(in: 0...60, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: text[place] = UInt8.random(in: 0...255, using: &random)
      case 1: text.removeSubrange(stretch)
      case 2: text.insert(contentsOf: Array(text[stretch]), at: place)
      case 3:
        text.insert(
          contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
      default:
        // The next number from here on.
        guard let start = text[place...].firstIndex(where: { (0x30...0x39).contains($0) })
        else { continue }
        let end = text[start...].firstIndex { !(0x30...0x39).contains($0) } ?? text.count
        let number = Self.numbers.randomElement(using: &random) ?? ""
        text.replaceSubrange(start..<end, with: Array(number.utf8))
      }
    }
    return text
  }

  @Test("Headers", arguments: CheckpointFixture.Format.allCases)
  func headers(format: CheckpointFixture.Format) throws {
    var fixture = Self.fixture
    fixture.format = format
    let whole = fixture.weights.bytes
    let count = whole[0..<8].enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    let (header, data) = (Array(whole[8..<8 + count]), Array(whole[(8 + count)...]))
    let memory = try GuardedMemory(capacity: whole.count + 4096)
    let configuration = Array(fixture.configurationText.utf8)
    check(configuration: configuration, weights: whole, memory: memory, 0)
    for seed in UInt64(1)...1000 {
      var random = SeededGenerator(seed: seed)
      let mutated = mutation(of: header, &random)
      let weights = SafetensorsFile.bytes(header: mutated, data: data)
      check(configuration: configuration, weights: weights, memory: memory, seed)
    }
  }

  @Test("Files of which any byte is another, and files that end anywhere")
  func bytes() throws {
    let whole = Self.fixture.weights.bytes
    let memory = try GuardedMemory(capacity: whole.count)
    let configuration = Array(Self.fixture.configurationText.utf8)
    for seed in UInt64(1)...1000 {
      var random = SeededGenerator(seed: seed)
      var weights = whole
      // Mostly in the first bytes: the others are only numbers.
      let reach = Bool.random(using: &random) ? 10 : whole.count
      weights[Int.random(in: 0..<reach, using: &random)] = .random(in: 0...255, using: &random)
      if Bool.random(using: &random) {
        weights.removeLast(Int.random(in: 0...whole.count, using: &random))
      }
      check(configuration: configuration, weights: weights, memory: memory, seed)
    }
  }

  @Test("Configurations")
  func configurations() throws {
    let weights = Self.fixture.weights.bytes
    let memory = try GuardedMemory(capacity: weights.count)
    let text = Array(Self.fixture.configurationText.utf8)
    for seed in UInt64(1)...3000 {
      var random = SeededGenerator(seed: seed)
      check(
        configuration: mutation(of: text, &random), weights: weights, memory: memory, seed)
    }
  }
}
