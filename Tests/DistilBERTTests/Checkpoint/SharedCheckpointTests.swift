import Testing

import DistilBERT

@Suite(
  "The shared checkpoint",
  .enabled(if: SharedData.isHere, "../shared/data is not on this machine"))
struct SharedCheckpointTests {
  private static let folder = SharedData.folder + "/minilm-sst2"

  @Test("opens, with every size as its training had it")
  func opens() throws {
    let checkpoint = try Checkpoint.open(directory: Self.folder)
    #expect(checkpoint.name == "minilm-sst2" && checkpoint.precision == .fp32)
    let configuration = checkpoint.configuration
    #expect(configuration.dimension == 384 && configuration.headDimension == 32)
    #expect(configuration.layerCount == 6 && configuration.hiddenDimension == 1536)
    #expect(configuration.vocabularySize == 30_522 && configuration.maximumPositions == 512)
    #expect(configuration.labels == ["NEGATIVE", "POSITIVE"])
    #expect(checkpoint.weights.inOrder.map(\.count).reduce(0, +) == 22_713_218)
  }

  @Test("opens in less time than anybody notices")
  func duration() throws {
    let clock = ContinuousClock()
    let fastest = try (0..<20).map { _ in
      try clock.measure { _ = try Checkpoint.open(directory: Self.folder) }
    }.min()
    #expect(try #require(fastest) < .milliseconds(20))
  }
}
