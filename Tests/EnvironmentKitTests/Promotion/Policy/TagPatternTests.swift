import EnvironmentKit
import Testing

@Suite("Tag patterns")
struct TagPatternTests {
  private func pattern(_ text: String) throws -> TagPattern {
    let policy = try PromotionPolicyTests.read(
      PromotionPolicyTests.file(
        environments: "{ dev: { tag: \"\(text)\" }, staging: { tag: vX.Y.Z } }"))
    return try #require(policy.environments["dev"]).tagPattern
  }

  @Test("A version keeps its numbers from one pattern to the next")
  func mapped() throws {
    let staging = try pattern("staging-vX.Y.Z")
    let prod = try pattern("vX.Y.Z")
    let version = try #require(staging.version(of: "staging-v1.12.0"))
    #expect(version.description == "1.12.0")
    #expect(prod.tag(for: version) == "v1.12.0")
    #expect(prod.version(of: "v1.12.0") == version)
    #expect(prod.version(of: "staging-v1.12.0") == nil)
    #expect(staging.version(of: "v1.12.0") == nil)
  }

  @Test("What stands around the version must be there, and nothing else")
  func frame() throws {
    let pattern = try pattern("a-X.Y.Z-eu")
    #expect(pattern.fits("a-1.2.3-eu"))
    for tag in ["1.2.3", "a-1.2.3", "1.2.3-eu", "a-1.2-eu", "a-01.2.3-eu", "a-eu", "a--eu", ""] {
      #expect(!pattern.fits(tag), "\(tag)")
    }
    #expect(try self.pattern("X.Y.Z").version(of: "1.2.3")?.description == "1.2.3")
    #expect(try self.pattern("v1X.Y.Z").version(of: "v11.2.3")?.description == "1.2.3")
  }

  @Test("Any tag fits an asterisk, and none has a version there")
  func anyTag() throws {
    let pattern = try pattern("*")
    #expect(pattern.isAny)
    #expect(pattern.fits("latest") && pattern.fits("v1.2.0") && !pattern.fits("a b"))
    #expect(pattern.version(of: "v1.2.0") == nil)
    #expect(ReleaseVersion("1.2.0").flatMap(pattern.tag) == nil)
  }
}
