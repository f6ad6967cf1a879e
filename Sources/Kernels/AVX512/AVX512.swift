package import KernelTypes

extension KernelSet {
  /// Made anew each time: to copy one that is kept would take a function that has the same name in
  /// every level, of which the linker keeps any one.
  ///
  /// At 64, 128 and 512 tokens 77, 119 and 150 GFLOP/s were measured with attention in bytes, some 80,
  /// 92 and 95 with attention in single precision.
  package static var avx512: KernelSet {
    kernelSet(name: "avx512", byteAttentionWorth: 128)
  }
}
