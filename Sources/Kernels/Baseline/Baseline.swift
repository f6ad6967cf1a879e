package import KernelTypes

extension KernelSet {
  package static let baseline = KernelSet(
    name: "baseline", panelWidth: tileWidth, bytePanelWidth: bytePanelColumns,
    tileHeight: tallestTile,
    multiply: multiply(_:rows:panels:), multiplyBytes: multiplyBytes(_:rows:panels:),
    multiplyUnpacked: multiplyUnpacked(_:rows:columns:), attend: attend(_:scratch:),
    attentionScratch: attentionScratch(length:dimension:), attendBytes: attendBytes(_:scratch:),
    byteAttentionWorth: .max,
    byteAttentionScratch: byteAttentionScratch(length:dimension:), quantize: quantize(_:rows:),
    normalize: normalize(_:rows:), pack: pack(_:columns:depth:panels:packed:))
}
