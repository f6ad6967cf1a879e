#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What logits say: the probability of each label, and the label with the highest.
struct Decision {
  let logits: [Float]

  /// The label's number; of two alike the first.
  var label: Int {
    logits.indices.max { logits[$0] < logits[$1] } ?? 0
  }

  /// The softmax of the logits. The largest is taken off first, so that no exponential overflows.
  ///
  /// A single logit says how likely its label is against none: the logistic function of it, as
  /// Hugging Face's `transformers` has it.
  var probabilities: [Double] {
    if logits.count == 1 { return [1 / (1 + exp(-Double(logits[0])))] }
    let largest = logits.max() ?? 0
    let exponentials = logits.map { exp(Double($0) - Double(largest)) }
    let sum = exponentials.reduce(0, +)
    return exponentials.map { $0 / sum }
  }

  /// How strongly the logits speak for one label against all others: the logarithm of its odds,
  /// log(p / (1 − p)). Unlike the probability it does not saturate. For a model with one label, the
  /// logit.
  func logOdds(of label: Int) -> Double {
    let others = logits.indices.filter { $0 != label }.map { Double(logits[$0]) }
    guard let largest = others.max() else { return Double(logits[label]) }
    let sum = others.reduce(0) { $0 + exp($1 - largest) }
    return Double(logits[label]) - largest - log(sum)
  }
}
