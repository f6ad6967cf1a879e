import TestSupport

/// A tensor of a fixture in single precision.
struct FixtureTensor: Sendable {
  let name: String
  let shape: [Int]
  let values: [Float]
  /// Whether 8-bit checkpoints have it in 8 bits: the word embeddings and the encoder's linear layers.
  let isQuantizable: Bool
}

extension CheckpointFixture {
  /// Every tensor of the model, in no order that matters.
  var tensors: [FixtureTensor] {
    var writer = FixtureTensors(fixture: self)
    writer.add("embeddings.word_embeddings.weight", [vocabulary.count, dimension], .embedding)
    writer.add("embeddings.position_embeddings.weight", [maximumPositions, dimension], .embedding)
    writer.addNorm("embeddings.LayerNorm")
    for layer in (0..<layerCount).map({ "transformer.layer.\($0)." }) {
      for name in ["q_lin", "k_lin", "v_lin", "out_lin"] {
        writer.addLinear("\(layer)attention.\(name)", dimension, to: dimension)
      }
      writer.addNorm(layer + "sa_layer_norm")
      writer.addLinear(layer + "ffn.lin1", dimension, to: hiddenDimension)
      writer.addLinear(layer + "ffn.lin2", hiddenDimension, to: dimension)
      writer.addNorm(layer + "output_layer_norm")
    }
    writer.prefix = ""
    writer.addLinear("pre_classifier", dimension, to: dimension)
    writer.addLinear("classifier", dimension, to: labels.count)
    return writer.tensors
  }
}

private struct FixtureTensors {
  enum Role {
    case embedding
    case matrix
    case bias
    case normWeight
  }

  private let fixture: CheckpointFixture
  private var random: SeededGenerator
  var prefix: String
  private(set) var tensors: [FixtureTensor] = []

  init(fixture: CheckpointFixture) {
    self.fixture = fixture
    prefix = fixture.prefix
    random = SeededGenerator(seed: fixture.seed)
  }

  mutating func addNorm(_ name: String) {
    add(name + ".weight", [fixture.dimension], .normWeight)
    add(name + ".bias", [fixture.dimension], .bias)
  }

  mutating func addLinear(_ name: String, _ inputs: Int, to outputs: Int) {
    add(name + ".weight", [outputs, inputs], .matrix)
    add(name + ".bias", [outputs], .bias)
  }

  mutating func add(_ name: String, _ shape: [Int], _ role: Role) {
    var values: [Float] = []
    values.reserveCapacity(shape.reduce(1, *))
    // So that a product with independent inputs of variance 1 has about variance 1.
    let reach = (3 / Float(shape.last ?? 1)).squareRoot()
    let step = Float(sign: .plus, exponent: reach.exponent - 7, significand: 1)
    for _ in 0..<shape.reduce(1, *) {
      // Odd, so that no weight is zero.
      let integer = Float(Int8(truncatingIfNeeded: random.next() >> 40) | 1)
      switch role {
      case .embedding: values.append(integer / 128)
      case .matrix: values.append(integer * step)
      case .bias: values.append(integer / 1024)
      // Around 1, in the seven bits of fraction that BF16 has.
      case .normWeight: values.append(1 + (integer / 4).rounded() / 128)
      }
    }
    let isQuantizable =
      name.hasSuffix("word_embeddings.weight")
      || (role == .matrix && name.contains("transformer.layer."))
    tensors.append(
      FixtureTensor(
        name: prefix + name, shape: shape, values: values, isQuantizable: isQuantizable))
  }
}
