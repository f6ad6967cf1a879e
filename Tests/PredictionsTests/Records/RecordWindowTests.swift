import Predictions
import Testing

@Suite("Windows of records")
struct RecordWindowTests {
  private func windows(_ source: PieceSource) -> (
    sizes: [Int], isLast: [Bool], error: PredictionError?
  ) {
    var windows = RecordWindows(RecordReader(source, format: .text))
    var sizes: [Int] = []
    var isLast: [Bool] = []
    do throws(PredictionError) {
      while let window = try windows.next() {
        sizes.append(window.records.count)
        isLast.append(window.isLast)
      }
      return (sizes, isLast, nil)
    } catch {
      return (sizes, isLast, error)
    }
  }

  @Test("Are full, but for the last")
  func full() throws {
    let lines = String(repeating: "a\n", count: 2 * RecordWindows.usualLimit + 3)
    let windows = windows(PieceSource(lines))
    #expect(windows.sizes == [256, 256, 3])
    #expect(windows.isLast == [false, false, true])
    #expect(self.windows(PieceSource("")).sizes == [])
    var large = RecordWindows(RecordReader(PieceSource(lines), format: .text), batchSize: 300)
    #expect(try large.next()?.records.count == 300)
  }

  @Test("Hold about a megabyte of text at most")
  func bytes() {
    let line = String(repeating: "a", count: 400_000) + "\n"
    #expect(
      windows(PieceSource(String(repeating: line, count: 7))).sizes == [3, 3, 1])
  }

  @Test("Do not wait for more where something is there already")
  func slow() {
    let pieces = ["a\nb\n", "c", "\nd\n", "e\n"].map { Array($0.utf8) }
    #expect(windows(PieceSource(pieces, slow: [1, 2, 3])).sizes == [2, 2, 1])
    #expect(windows(PieceSource(pieces, slow: [2])).sizes == [2, 3])
    #expect(windows(PieceSource(pieces)).sizes == [5])
    // A first line that is shorter than a byte order mark is a line.
    let short = ["a\n", "b\n"].map { Array($0.utf8) }
    #expect(windows(PieceSource(short, slow: [1])).sizes == [1, 1])
    #expect(windows(PieceSource([[0x0A], [0x0A]], slow: [1])).sizes == [1, 1])
  }

  @Test("Give every record before a failure, then the failure, again and again")
  func failure() {
    let bytes = Array("a\nb\n".utf8) + [0xFF]
    let found = windows(PieceSource([bytes]))
    #expect(found.sizes == [2])
    #expect(found.isLast == [false])
    #expect(found.error?.line == 3)
    var again = RecordWindows(RecordReader(PieceSource([bytes]), format: .text))
    _ = try? again.next()
    for _ in 0..<3 { #expect(throws: PredictionError.self) { try again.next() } }
  }

  @Test("Know how much of the input is used up")
  func position() throws {
    var windows = RecordWindows(RecordReader(PieceSource("\u{FEFF}ab\ncd\n"), format: .text))
    #expect(windows.position == 0)
    _ = try windows.next()
    #expect(windows.position == 9)
  }
}
