package import KernelTypes

extension KernelSet {
  /// Made anew each time: to copy one that is kept would take a function that has the same name in
  /// every level, of which the linker keeps any one.
  ///
  /// At 128 and 512 tokens 90 and 120 GFLOP/s were measured with attention in bytes, 89 and 90 with
  /// attention in single precision: what there is to gain at 128 is not worth the rounding.
  package static var avx2: KernelSet {
    kernelSet(name: "avx2", byteAttentionWorth: 256)
  }
}
