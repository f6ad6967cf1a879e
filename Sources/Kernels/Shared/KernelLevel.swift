internal import KernelTypes

/// The kernels of the level that they are compiled for.
func kernelSet(name: String, byteAttentionWorth: Int) -> KernelSet {
  KernelSet(
    name: name, panelWidth: tileWidth, bytePanelWidth: bytePanelColumns, tileHeight: tallestTile,
    multiply: multiply(_:rows:panels:), multiplyBytes: multiplyBytes(_:rows:panels:),
    multiplyUnpacked: multiplyUnpacked(_:rows:columns:), attend: attend(_:scratch:),
    attentionScratch: attentionScratch(length:dimension:), attendBytes: attendBytes(_:scratch:),
    byteAttentionWorth: byteAttentionWorth,
    byteAttentionScratch: byteAttentionScratch(length:dimension:), quantize: quantize(_:rows:),
    normalize: normalize(_:rows:), pack: pack(_:columns:depth:panels:packed:),
    packBytes: packBytes(_:panels:))
}
