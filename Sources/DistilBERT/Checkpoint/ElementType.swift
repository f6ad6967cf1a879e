/// The types of numbers that weights are made of, as safetensors spells them. The format knows
/// more; tensors of those can stand in a file but are of no use here.
package enum ElementType: String, Sendable, CaseIterable {
  case f32 = "F32"
  case f16 = "F16"
  case bf16 = "BF16"
  case i8 = "I8"

  /// In bytes.
  package var size: Int {
    switch self {
    case .f32: 4
    case .f16, .bf16: 2
    case .i8: 1
    }
  }
}
