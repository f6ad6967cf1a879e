import DistilBERT
import Files
import Predictions
import Testing

@Suite("A run")
struct PredictionRunTests {
  private func run(
    _ source: PieceSource, _ model: LexiconClassifier = LexiconClassifier(), batchSize: Int = 32
  ) -> PredictionRun {
    PredictionRun(
      RecordWindows(RecordReader(source, format: .text)),
      predictor: Predictor(model, batchSize: batchSize, explains: false),
      writer: JSONLinesWriter(AnswerFields()))
  }

  @Test("Answers every record in order, a window at a time, and says how far it is")
  func windows() throws {
    let lines = (0..<600).map { String(repeating: "x", count: $0 % 7) + "\n" }
    var run = run(PieceSource(lines.joined()))
    var written: [String] = []
    var progress: [PredictionRun.Progress] = []
    let outcome = try run.finish {
      written.append($0)
    } report: {
      progress.append($0)
    }
    let found = written.joined().split(separator: "\n").map { line in
      line.prefix { $0 != "," }.count - #"{"text":"""#.count
    }
    #expect(found == (0..<600).map { $0 % 7 })
    // Of 256 records 37 are empty: seven batches, the last one shorter.
    #expect(progress.prefix(8).map(\.recordCount) == [32, 64, 96, 128, 160, 192, 219, 288])
    #expect(progress.map(\.byteCount) == progress.map(\.byteCount).sorted())
    #expect(progress.allSatisfy { $0.byteCount <= lines.joined().utf8.count })
    #expect(outcome.recordCount == 600)
    #expect(outcome.failureCount == 86 && outcome.firstFailure?.record.line == 1)
  }

  @Test("Writes what comes before an error in the input, then stops")
  func inputError() throws {
    var run = run(PieceSource([Array("a\nb\n".utf8) + [0xFF]]))
    var written = ""
    let outcome = try run.finish {
      written += $0
    } report: { _ in
    }
    #expect(written.split(separator: "\n").count == 2)
    #expect(outcome.predictionCount == 2)
    #expect(outcome.error?.place == "input:3:1")
  }

  @Test("Stops where the model does")
  func modelError() throws {
    var run = run(PieceSource("a\nseven77\n"), LexiconClassifier(failsAt: 7))
    let outcome = try run.finish {
      #expect($0.isEmpty)
    } report: { _ in
    }
    #expect(outcome.recordCount == 0)
    #expect(outcome.error?.message == "the logits are not finite")
  }

  @Test("Ends with the failure to write")
  func writeError() {
    let full = FileError(.write, "out", .system(code: 28))
    #expect(throws: full) {
      var run = run(PieceSource("a\n"))
      _ = try run.finish { text throws(FileError) in
        if !text.isEmpty { throw full }
      } report: { _ in
      }
    }
  }

  @Test("Knows whether the first window is all there is")
  func preparation() throws {
    for (lines, expected) in [("a b\nc\n", 7), (String(repeating: "a\n", count: 2000), Int.max)] {
      let model = LexiconClassifier()
      var run = run(PieceSource(lines), model)
      _ = try run.finish { _ in
      } report: { _ in
      }
      #expect(model.preparedTokens == [expected])
    }
  }

  @Test("Takes texts from memory, and a part of them")
  func memory() throws {
    let shard = try #require(Shard("1/2"))
    var windows = RecordWindows(["a", "b", "c", "d"], shard: shard)
    #expect(
      try windows.next()?.records == [Record(line: 2, text: "b"), Record(line: 4, text: "d")])
    #expect(try windows.next() == nil)
    #expect(windows.position == 0)
  }
}
