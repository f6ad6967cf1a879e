#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import Files

/// Bytes that are read where they lie: a file mapped into memory, or a part of the program itself.
///
/// A file that another process cuts short while it is mapped ends this process (SIGBUS), as with
/// every mapping; one that is replaced by a rename does not.
package final class MappedBytes: Sendable {
  /// Alive for as long as this object.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// Whether the pages are a file's: what is dropped of them can be read again.
  let isFile: Bool

  package var count: Int { bytes.count }

  /// Maps a file read-only. Nothing of it is read yet.
  ///
  /// - Throws: `CheckpointError` for what is not a plain file, cannot be read, or is empty.
  package init(path: String) throws(CheckpointError) {
    do throws(FileError) {
      bytes = try map(PlainFile(path))
    } catch {
      throw CheckpointError(error)
    }
    isFile = true
    guard bytes.count > 0 else {
      throw CheckpointError(
        path: path, message: "the file is empty", help: "fetch or copy it again")
    }
  }

  /// Bytes that nobody changes and that live as long as the process: those of a constant.
  package init(permanent bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    isFile = false
  }

  deinit {
    guard isFile, let start = bytes.baseAddress else { return }
    munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
  }
}

private func map(_ file: borrowing PlainFile) throws(FileError) -> UnsafeRawBufferPointer {
  let count = file.size
  // To map nothing is an error to the system.
  guard count > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
  guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.descriptor, 0),
    start != MAP_FAILED
  else {
    throw FileError(.read, file.path, FileError.Reason(code: errno))
  }
  return UnsafeRawBufferPointer(start: start, count: count)
}
