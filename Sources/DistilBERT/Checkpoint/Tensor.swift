/// An array of numbers of any rank, in row-major order, that lies in a checkpoint's file.
package struct Tensor: Sendable {
  /// As the file has it.
  package let name: String
  package let elementType: ElementType
  package let shape: [Int]
  /// Of elements.
  package let count: Int
  private let storage: MappedBytes
  private let range: Range<Int>

  /// - Parameter range: where in the storage it lies; exactly as long as the shape asks.
  init(
    name: String, elementType: ElementType, shape: [Int], storage: MappedBytes, range: Range<Int>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= storage.count)
    precondition(range.count % elementType.size == 0)
    self.name = name
    self.elementType = elementType
    self.shape = shape
    self.storage = storage
    self.range = range
    count = range.count / elementType.size
  }

  /// Alive for as long as the tensor or the file's `MappedBytes`. Begins at any address, even an
  /// odd one.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage.bytes[range])
  }

  /// Keeps the bytes where they are.
  var owner: MappedBytes { storage }

  /// The elements in place: nil unless they are single precision and lie as such in memory.
  var alignedFloats: UnsafeBufferPointer<Float>? {
    guard elementType == .f32, let start = bytes.baseAddress,
      Int(bitPattern: start) % MemoryLayout<Float>.alignment == 0
    else { return nil }
    return UnsafeBufferPointer(start: start.assumingMemoryBound(to: Float.self), count: count)
  }

  /// Gives its memory back, until it is read again.
  package func release() { storage.release(range) }
}
