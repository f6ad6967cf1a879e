package import KernelTypes

extension KernelSet {
  /// Made anew each time: to copy one that is kept would take a function that has the same name in
  /// every level, of which the linker keeps any one.
  ///
  /// Not every processor has an instruction for products of bytes: attention in them would not be
  /// faster.
  package static var baseline: KernelSet {
    kernelSet(name: "baseline", byteAttentionWorth: .max)
  }
}
