/// Memory that begins at a cache line and is given back with its owner.
package final class AlignedBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  package let base: UnsafeMutablePointer<Element>
  package let count: Int

  /// Memory that is all zeros.
  ///
  /// - Parameter count: numbers, not bytes.
  package convenience init(count: Int) {
    self.init(uninitialized: count)
    let size = count * MemoryLayout<Element>.stride
    UnsafeMutableRawPointer(base).initializeMemory(as: UInt8.self, repeating: 0, count: size)
    UnsafeMutableRawPointer(base).bindMemory(to: Element.self, capacity: count)
  }

  /// Memory of which each number is to be written before it is read.
  init(uninitialized count: Int) {
    let size = max(1, count * MemoryLayout<Element>.stride)
    base = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
      .bindMemory(to: Element.self, capacity: count)
    self.count = count
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }
}
