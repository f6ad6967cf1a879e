/// The numeric kernels as one level of processor runs them. A kernel knows neither threads nor models,
/// and a row of its output depends on that row of its input alone.
package struct KernelSet: Sendable {
  /// `baseline`, `avx2`, `avx512`.
  package let name: String
  /// The columns of a panel of single-precision weights.
  package let panelWidth: Int
  /// The columns of a panel of weights of a byte: alike for every processor, so that a file can hold
  /// panels.
  package let bytePanelWidth: Int
  /// The rows that a product works on at once.
  package let tileHeight: Int

  /// Computes the given rows of the given panels.
  package let multiply: @Sendable (FloatProduct, _ rows: Range<Int>, _ panels: Range<Int>) -> Void
  /// Computes the given rows of the given panels.
  package let multiplyBytes:
    @Sendable (ByteProduct, _ rows: Range<Int>, _ panels: Range<Int>) -> Void
  /// The product with weights that are not packed but stand as a checkpoint has them:
  /// `panels` is `[columns][depth]`. It reads them once, from memory that may be a file's; for the
  /// few rows of a short text that is faster than to pack first.
  package let multiplyUnpacked:
    @Sendable (FloatProduct, _ rows: Range<Int>, _ columns: Range<Int>) -> Void
  /// Computes a head; `scratch` holds `attentionScratch` numbers.
  package let attend: @Sendable (AttentionHead, _ scratch: UnsafeMutablePointer<Float>) -> Void
  package let attentionScratch: @Sendable (_ length: Int, _ dimension: Int) -> Int
  /// `attend` with its products in bytes: faster for the long, less exact.
  package let attendBytes: @Sendable (AttentionHead, _ scratch: UnsafeMutablePointer<Float>) -> Void
  /// The tokens from which on it is faster.
  package let byteAttentionWorth: Int
  package let byteAttentionScratch: @Sendable (_ length: Int, _ dimension: Int) -> Int
  package let quantize: @Sendable (RowQuantization, _ rows: Range<Int>) -> Void
  package let normalize: @Sendable (LayerNormalization, _ rows: Range<Int>) -> Void
  /// Packs weights `[columns][depth]` as the given panels want them; missing columns are 0.
  package let pack:
    @Sendable (
      _ weights: UnsafePointer<Float>, _ columns: Int, _ depth: Int, _ panels: Range<Int>,
      _ packed: UnsafeMutablePointer<Float>
    ) -> Void
  /// Packs the given panels.
  package let packBytes: @Sendable (BytePacking, _ panels: Range<Int>) -> Void

  package init(
    name: String, panelWidth: Int, bytePanelWidth: Int, tileHeight: Int,
    multiply: @escaping @Sendable (FloatProduct, Range<Int>, Range<Int>) -> Void,
    multiplyBytes: @escaping @Sendable (ByteProduct, Range<Int>, Range<Int>) -> Void,
    multiplyUnpacked: @escaping @Sendable (FloatProduct, Range<Int>, Range<Int>) -> Void,
    attend: @escaping @Sendable (AttentionHead, UnsafeMutablePointer<Float>) -> Void,
    attentionScratch: @escaping @Sendable (Int, Int) -> Int,
    attendBytes: @escaping @Sendable (AttentionHead, UnsafeMutablePointer<Float>) -> Void,
    byteAttentionWorth: Int,
    byteAttentionScratch: @escaping @Sendable (Int, Int) -> Int,
    quantize: @escaping @Sendable (RowQuantization, Range<Int>) -> Void,
    normalize: @escaping @Sendable (LayerNormalization, Range<Int>) -> Void,
    pack:
      @escaping @Sendable (
        UnsafePointer<Float>, Int, Int, Range<Int>, UnsafeMutablePointer<Float>
      ) -> Void,
    packBytes: @escaping @Sendable (BytePacking, Range<Int>) -> Void
  ) {
    self.name = name
    self.panelWidth = panelWidth
    self.bytePanelWidth = bytePanelWidth
    self.tileHeight = tileHeight
    self.multiply = multiply
    self.multiplyBytes = multiplyBytes
    self.multiplyUnpacked = multiplyUnpacked
    self.attend = attend
    self.attentionScratch = attentionScratch
    self.attendBytes = attendBytes
    self.byteAttentionWorth = byteAttentionWorth
    self.byteAttentionScratch = byteAttentionScratch
    self.quantize = quantize
    self.normalize = normalize
    self.pack = pack
    self.packBytes = packBytes
  }
}
