/// Memory that begins at a cache line, filled with zeros, and is given back with its owner.
package final class AlignedBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  package let base: UnsafeMutablePointer<Element>
  package let count: Int

  /// - Parameter count: numbers, not bytes.
  package init(count: Int) {
    let size = max(1, count * MemoryLayout<Element>.stride)
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    base = bytes.assumingMemoryBound(to: Element.self)
    self.count = count
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }
}
