import Terminal
import Testing

@Suite("The pace of progress")
struct ProgressPaceTests {
  /// When a line is drawn of a job that says at these milliseconds how far it is.
  private func drawn(_ reports: some Sequence<Int>) -> [Int] {
    var pace = ProgressPace()
    return reports.filter { pace.isDue(at: .milliseconds($0)) }
  }

  @Test("Begins after half a second, then has a line each tenth of one")
  func lines() {
    #expect(drawn(0..<500) == [])
    #expect(drawn(0...800) == [500, 600, 700, 800])
    #expect(drawn([0, 499, 510, 600, 609, 610, 5000, 5099, 5101]) == [510, 610, 5000, 5101])
  }

  @Test("Knows whether a line is there to be erased")
  func erasure() {
    var pace = ProgressPace()
    _ = pace.isDue(at: .milliseconds(499))
    #expect(pace.lastDrawn == nil)
    _ = pace.isDue(at: .seconds(1))
    _ = pace.isDue(at: .milliseconds(1050))
    #expect(pace.lastDrawn == .seconds(1))
  }
}
