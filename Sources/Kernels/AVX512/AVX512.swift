package import KernelTypes

extension KernelSet {
  /// Made anew each time: to copy one that is kept would take a function that has the same name in
  /// every level, of which the linker keeps any one.
  package static var avx512: KernelSet {
    KernelSet(
      name: "avx512", panelWidth: tileWidth, bytePanelWidth: bytePanelColumns,
      tileHeight: tallestTile,
      multiply: multiply(_:rows:panels:), multiplyBytes: multiplyBytes(_:rows:panels:),
      multiplyUnpacked: multiplyUnpacked(_:rows:columns:), attend: attend(_:scratch:),
      attentionScratch: attentionScratch(length:dimension:), attendBytes: attendBytes(_:scratch:),
      byteAttentionWorth: 128,
      byteAttentionScratch: byteAttentionScratch(length:dimension:), quantize: quantize(_:rows:),
      normalize: normalize(_:rows:), pack: pack(_:columns:depth:panels:packed:),
      packBytes: packBytes(_:panels:))
  }
}
