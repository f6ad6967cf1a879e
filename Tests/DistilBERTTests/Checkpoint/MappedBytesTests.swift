import Foundation
import TestSupport
import Testing

import DistilBERT

@Suite("Mapped bytes")
struct MappedBytesTests {
  @Test(
    "A file is mapped whole, also one that ends inside of a page", arguments: [1, 4096, 10_001])
  func count(of size: Int) throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", [UInt8](repeating: 7, count: size))
    #expect(try MappedBytes(path: directory("file")).count == size)
  }

  @Test("Links lead to files")
  func link() throws {
    let directory = try TemporaryDirectory()
    try directory.write("file", "text")
    try FileManager.default.createSymbolicLink(
      atPath: directory("link"), withDestinationPath: "file")
    #expect(try MappedBytes(path: directory("link")).count == 4)
  }

  @Test("What was given back reads the same again, wherever its pages begin and end")
  func release() throws {
    let directory = try TemporaryDirectory()
    var fixture = CheckpointFixture()
    fixture.vocabulary = CheckpointFixture.vocabulary(count: 1000)
    try fixture.write(to: directory.path)
    for checkpoint in [try Checkpoint.open(directory: directory.path), try fixture.checkpoint()] {
      let words = checkpoint.weights.wordEmbeddings
      let before = words.floats()
      words.release()
      for layer in checkpoint.weights.layers { layer.query.weight.release() }
      #expect(words.floats() == before)
      #expect(fixture.tensors.first?.values == before)
    }
  }

  @Test("A file that is replaced while it is mapped stays as it was")
  func replaced() throws {
    let directory = try TemporaryDirectory()
    let fixture = CheckpointFixture()
    try fixture.write(to: directory.path)
    let checkpoint = try Checkpoint.open(directory: directory.path)
    try directory.remove("model.safetensors")
    try directory.write("model.safetensors", "")
    #expect(checkpoint.weights.wordEmbeddings.floats() == fixture.tensors.first?.values)
  }
}
