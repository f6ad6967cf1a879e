/// `model`: which model predicts, and how it is run.
package struct Model: Sendable {
  package enum Backend: String, Choice {
    case pytorch
    case onnx
  }

  /// The arithmetic that a model runs in, by the names that `predict` knows.
  package enum Precision: String, Sendable {
    case fp32
    case int8
  }

  package let name: Field<String>?
  package let backend: Field<Backend>?
  package let optimized: Field<Bool>?
  /// 8-bit weights instead of full precision.
  package let quantized: Field<Bool>?
  package let cacheEnabled: Field<Bool>?
  /// Seconds that a prediction is kept.
  package let cacheTTL: Field<Int>?

  /// Quantized only where that is written and on.
  package var precision: Precision { quantized.isOn() ? .int8 : .fp32 }

  init(_ section: inout SectionReader) {
    name = section.read("name", .text)
    backend = section.read("backend", .choice)
    optimized = section.read("optimized", .boolean)
    quantized = section.read("quantized", .boolean)
    cacheEnabled = section.read("cacheEnabled", .boolean)
    cacheTTL = section.read("cacheTTL", .seconds)
  }
}
