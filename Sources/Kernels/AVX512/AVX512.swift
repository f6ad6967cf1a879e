package import KernelTypes

extension KernelSet {
  package static let avx512 = KernelSet(
    name: "avx512", panelWidth: tileWidth, bytePanelWidth: bytePanelColumns,
    tileHeight: tallestTile,
    multiply: multiply(_:rows:panels:), multiplyBytes: multiplyBytes(_:rows:panels:),
    multiplyUnpacked: multiplyUnpacked(_:rows:columns:), attend: attend(_:scratch:),
    attentionScratch: attentionScratch(length:dimension:), attendBytes: attendBytes(_:scratch:),
    byteAttentionWorth: 128,
    byteAttentionScratch: byteAttentionScratch(length:dimension:), quantize: quantize(_:rows:),
    normalize: normalize(_:rows:), pack: pack(_:columns:depth:panels:packed:))
}
