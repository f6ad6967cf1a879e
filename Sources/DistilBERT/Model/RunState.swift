internal import Tensors

/// What stands between the steps of a pass; kept from pass to pass for its memory alone.
final class RunState {
  /// `[tokens][dimension]`: the encoder's rows.
  let hidden: Matrix
  /// `[sequences][dimension]`: the rows of the first tokens.
  let first: Matrix
  /// `[tokens][dimension]`
  let queries: Matrix
  let keys: Matrix
  let values: Matrix
  let context: Matrix
  /// `[tokens][hidden dimension]`
  let expanded: Matrix
  /// `[sequences][dimension]`
  let pooled: Matrix
  /// `[sequences][labels]`
  let logits: Matrix

  init(_ configuration: Configuration) {
    let dimension = configuration.dimension
    hidden = Matrix(columns: dimension)
    first = Matrix(columns: dimension)
    queries = Matrix(columns: dimension)
    keys = Matrix(columns: dimension)
    values = Matrix(columns: dimension)
    context = Matrix(columns: dimension)
    expanded = Matrix(columns: configuration.hiddenDimension)
    pooled = Matrix(columns: dimension)
    logits = Matrix(columns: configuration.labels.count)
  }
}
