import DistilBERT
import Foundation
import Testing

@Suite(
  "On the development set of SST-2",
  .enabled(if: SharedData.isHere, "../shared/data is not on this machine"))
struct ReferenceLogitsTests {
  private struct Sentence: Decodable {
    let input_ids: [Int32]
    let label: Int
    let logits: [Float]
  }

  private static func sentences() throws -> [Sentence] {
    let path = SharedData.folder + "/minilm-sst2/reference_sst2_dev.json"
    return try JSONDecoder().decode([Sentence].self, from: Data(contentsOf: URL(filePath: path)))
  }

  private static func logits(
    of sentences: [Sentence], _ precision: Precision, _ kernels: String
  ) throws -> [[Float]] {
    let checkpoint = try Checkpoint.open(directory: SharedData.folder + "/minilm-sst2")
    let classifier = try Classifier(
      checkpoint, precision: precision, threads: 2, expectedTokens: 20_000, kernels: kernels)
    return try classifier.logits(for: sentences.map(\.input_ids))
  }

  @Test("logits are PyTorch's within 1e-4", arguments: Classifier.kernelNames)
  func singlePrecision(kernels: String) throws {
    let sentences = try Self.sentences()
    #expect(sentences.count == 872)
    let logits = try Self.logits(of: sentences, .fp32, kernels)
    let worst = zip(sentences, logits).flatMap { sentence, logits in
      zip(sentence.logits, logits).map { abs($0 - $1) }
    }.max()
    #expect(try #require(worst) < 1e-4)
  }

  @Test(
    "labels in bytes are those of PyTorch, 99 of 100", arguments: Classifier.kernelNames)
  func bytes(kernels: String) throws {
    let sentences = try Self.sentences()
    let logits = try Self.logits(of: sentences, .int8, kernels)
    let agreeing = zip(sentences, logits).filter { sentence, logits in
      (sentence.logits[1] > sentence.logits[0]) == (logits[1] > logits[0])
    }
    #expect(agreeing.count >= 864)
  }
}
