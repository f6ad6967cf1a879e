import EnvironmentKit
import Testing

@Suite("Release versions")
struct ReleaseVersionTests {
  @Test("Three numbers are compared as numbers, however large they are")
  func order() throws {
    let ascending = [
      "0.0.0", "0.0.1", "0.0.10", "0.2.0", "0.10.0", "1.0.0", "1.2.0", "1.2.3", "1.10.0", "2.0.0",
      "10.0.0", "9223372036854775808.0.0", "100000000000000000000000000000000.0.0",
    ]
    let versions = try ascending.map { try #require(ReleaseVersion($0)) }
    for (left, first) in versions.enumerated() {
      #expect(first.description == ascending[left])
      for (right, second) in versions.enumerated() {
        #expect((first < second) == (left < right))
        #expect((first == second) == (left == right))
      }
    }
  }

  @Test(
    "Anything else is no version",
    arguments: [
      "", "1", "1.2", "1.2.3.4", "1.2.", ".2.3", "1..3", "01.2.3", "1.02.3", "1.2.00", "v1.2.3",
      "1.2.3-rc1", "1.2.x", "-1.2.3", "+1.2.3", " 1.2.3", "1.2.3 ", "1.2.٣", "1,2,3", "1.2.3\n",
    ])
  func refused(_ text: String) {
    #expect(ReleaseVersion(text) == nil)
  }
}
