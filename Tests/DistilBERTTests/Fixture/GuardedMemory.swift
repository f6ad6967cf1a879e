import Foundation

import DistilBERT

/// Memory behind which there is none: reading past its end ends the process.
final class GuardedMemory {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  private let mappedCount: Int

  init(capacity: Int) throws {
    let page = Int(getpagesize())
    self.capacity = (capacity + page - 1) / page * page
    mappedCount = self.capacity + page
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    let mapped = mmap(nil, mappedCount, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard let mapped, mapped != MAP_FAILED,
      mprotect(mapped + self.capacity, page, PROT_NONE) == 0
    else { throw POSIXError(.ENOMEM) }
    start = mapped
  }

  deinit {
    munmap(start, mappedCount)
  }

  /// A copy of the bytes that ends where the memory ends; good until the next one.
  func holding(_ bytes: [UInt8]) -> MappedBytes {
    precondition(bytes.count <= capacity)
    let place = start + capacity - bytes.count
    bytes.withUnsafeBytes {
      place.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(place), byteCount: $0.count)
    }
    return MappedBytes(permanent: UnsafeRawBufferPointer(start: place, count: bytes.count))
  }
}
