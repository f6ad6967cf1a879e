#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Hints to the system. None changes what the bytes are, and none can fail in a way that matters.
extension MappedBytes {
  /// Begins to read a part into memory, without waiting for it.
  package func prefetch(_ range: Range<Int>) {
    advise(pages(around: range), MADV_WILLNEED)
  }

  /// Gives the memory of a part back that is not needed for now. Reading it again reads the file
  /// again. Pages that it shares with its neighbours stay, and so does a part of the program.
  package func release(_ range: Range<Int>) {
    guard isFile else { return }
    advise(pages(within: range), MADV_DONTNEED)
  }

  private func advise(_ range: Range<UInt>, _ advice: Int32) {
    guard let start = UnsafeMutableRawPointer(bitPattern: range.lowerBound) else { return }
    madvise(start, range.count, advice)
  }

  private func pages(around range: Range<Int>) -> Range<UInt> {
    let (start, end) = addresses(range)
    let lower = start / pageSize * pageSize
    return lower..<max(lower, end)
  }

  private func pages(within range: Range<Int>) -> Range<UInt> {
    let (start, end) = addresses(range)
    let lower = (start + pageSize - 1) / pageSize * pageSize
    // The last page of a mapped file belongs to it whole.
    let upper = range.upperBound == count ? end : end / pageSize * pageSize
    return lower..<max(lower, upper)
  }

  private func addresses(_ range: Range<Int>) -> (start: UInt, end: UInt) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside of the bytes")
    let base = UInt(bitPattern: bytes.baseAddress)
    return (base + UInt(range.lowerBound), base + UInt(range.upperBound))
  }
}

private let pageSize = UInt(getpagesize())
