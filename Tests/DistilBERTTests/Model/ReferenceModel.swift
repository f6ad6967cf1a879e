import Foundation

/// A fixture's model, computed in double precision one number after the other, as the papers write it.
struct ReferenceModel {
  private let fixture: CheckpointFixture
  private let tensors: [String: [Double]]

  init(_ fixture: CheckpointFixture) {
    self.fixture = fixture
    tensors = Dictionary(
      uniqueKeysWithValues: fixture.tensors.map { tensor in
        (tensor.name.replacing(fixture.prefix, with: ""), tensor.values.map(Double.init))
      })
  }

  func logits(of ids: [Int32]) -> [Double] {
    let dimension = fixture.dimension
    let words = weights("embeddings.word_embeddings.weight")
    let positions = weights("embeddings.position_embeddings.weight")
    var rows = ids.enumerated().map { position, id in
      (0..<dimension).map {
        words[Int(id) * dimension + $0] + positions[position * dimension + $0]
      }
    }
    rows = norm("embeddings.LayerNorm", rows)
    for layer in 0..<fixture.layerCount { rows = transformed(rows, "transformer.layer.\(layer).") }
    let pooled = linear("pre_classifier", [rows[0]]).map { $0.map { max($0, 0) } }
    return linear("classifier", pooled)[0]
  }

  private func transformed(_ rows: [[Double]], _ layer: String) -> [[Double]] {
    let context = attention(
      queries: linear(layer + "attention.q_lin", rows),
      keys: linear(layer + "attention.k_lin", rows),
      values: linear(layer + "attention.v_lin", rows))
    let attended = norm(
      layer + "sa_layer_norm", sum(linear(layer + "attention.out_lin", context), rows))
    let expanded = linear(layer + "ffn.lin1", attended).map { $0.map(activation) }
    return norm(
      layer + "output_layer_norm", sum(linear(layer + "ffn.lin2", expanded), attended))
  }

  private func attention(
    queries: [[Double]], keys: [[Double]], values: [[Double]]
  ) -> [[Double]] {
    let width = fixture.dimension / fixture.headCount
    return queries.map { query in
      (0..<fixture.headCount).flatMap { head in
        let columns = head * width..<(head + 1) * width
        let scores = keys.map { key in
          columns.reduce(0) { $0 + query[$1] * key[$1] } / Double(width).squareRoot()
        }
        let largest = scores.max() ?? 0
        let exponentials = scores.map { exp($0 - largest) }
        let total = exponentials.reduce(0, +)
        return columns.map { column in
          zip(exponentials, values).reduce(0) { $0 + $1.0 * $1.1[column] } / total
        }
      }
    }
  }

  private func activation(_ x: Double) -> Double {
    fixture.activation == "relu" ? max(x, 0) : x / 2 * (1 + erf(x / 2.0.squareRoot()))
  }

  private func linear(_ name: String, _ rows: [[Double]]) -> [[Double]] {
    let weight = weights(name + ".weight")
    let bias = weights(name + ".bias")
    return rows.map { row in
      bias.indices.map { output in
        row.indices.reduce(bias[output]) { $0 + row[$1] * weight[output * row.count + $1] }
      }
    }
  }

  private func norm(_ name: String, _ rows: [[Double]]) -> [[Double]] {
    let weight = weights(name + ".weight")
    let bias = weights(name + ".bias")
    return rows.map { row in
      let mean = row.reduce(0, +) / Double(row.count)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
      return row.indices.map {
        (row[$0] - mean) / (variance + 1e-12).squareRoot() * weight[$0] + bias[$0]
      }
    }
  }

  private func sum(_ rows: [[Double]], _ others: [[Double]]) -> [[Double]] {
    zip(rows, others).map { zip($0, $1).map(+) }
  }

  private func weights(_ name: String) -> [Double] {
    guard let weights = tensors[name] else { fatalError("the fixture has no tensor \(name)") }
    return weights
  }
}
