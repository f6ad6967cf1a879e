import CSentimentModel
import DistilBERT
import SentimentModel
import Testing

@Suite("The default model")
struct DefaultModelTests {
  @Test("has every tensor, in int8")
  func validates() throws {
    let checkpoint = try DefaultModel.checkpoint()
    #expect(checkpoint.precision == .int8)
    #expect(checkpoint.name == DefaultModel.name)
  }

  @Test("has the sizes of its encoder and SST-2's labels")
  func configuration() throws {
    let configuration = try DefaultModel.checkpoint().configuration
    #expect(configuration.layerCount == 6)
    #expect(configuration.dimension == 384)
    #expect(configuration.headCount == 12)
    #expect(configuration.hiddenDimension == 1536)
    #expect(configuration.vocabularySize == 30_522)
    #expect(configuration.maximumPositions == 512)
    #expect(configuration.activation == .gelu)
    #expect(configuration.labels == ["NEGATIVE", "POSITIVE"])
  }

  @Test("reads text as its encoder was taught to")
  func tokenizer() throws {
    let tokenizer = try DefaultModel.checkpoint().tokenizer
    let encoding = tokenizer.encode("I love this!", maximumLength: 512)
    #expect(encoding.ids == [101, 1045, 2293, 2023, 999, 102])
    #expect(!encoding.isTruncated)
  }

  @Test("lies where every tensor begins at a multiple of 64 bytes")
  func alignment() {
    let file = embedded_model_safetensors()
    #expect(Int(bitPattern: file.start) % 64 == 0)

    let bytes = UnsafeRawBufferPointer(start: file.start, count: file.count)
    let length = Int(bytes.loadUnaligned(as: UInt64.self))
    #expect((8 + length) % 64 == 0)
    let header = String(decoding: bytes[8..<8 + length], as: UTF8.self)
    let places = header.matches(of: /"([^"]+)":\{[^}]*"data_offsets":\[(\d+),\d+\]/)
    #expect(places.count > 150)
    for place in places where !place.output.1.hasPrefix("alignment.") {
      #expect(Int(place.output.2).map { $0 % 64 } == 0, "\(place.output.1)")
    }
  }
}
