#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A hint to the system: it does not change what the bytes are, nor fail in a way that matters.
extension MappedBytes {
  /// Gives the memory of a part back that is not needed for now. Reading it again reads the file
  /// again. Pages that it shares with its neighbours stay, and so does a part of the program.
  package func release(_ range: Range<Int>) {
    guard isFile else { return }
    let pages = pages(within: range)
    guard let start = UnsafeMutableRawPointer(bitPattern: pages.lowerBound) else { return }
    madvise(start, pages.count, MADV_DONTNEED)
  }

  private func pages(within range: Range<Int>) -> Range<UInt> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside of the bytes")
    let base = UInt(bitPattern: bytes.baseAddress)
    let start = base + UInt(range.lowerBound)
    let end = base + UInt(range.upperBound)
    let lower = (start + pageSize - 1) / pageSize * pageSize
    // The last page of a mapped file belongs to it whole.
    let upper = range.upperBound == count ? end : end / pageSize * pageSize
    return lower..<max(lower, upper)
  }
}

private let pageSize = UInt(getpagesize())
