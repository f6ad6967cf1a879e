#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The content of a file, a pipe or a terminal, up to a limit.
///
/// A plain file over the limit is refused before any of it is read. Pipes (`<(command)` in a
/// shell), terminals and devices are read to their end, and refused at the first byte over the
/// limit. A named pipe that nobody opens for writing is refused after a while; once somebody
/// did, reading waits for as long as the writer takes.
///
/// - Parameters:
///   - limit: the most bytes to read.
///   - writerWait: how long to wait for the first sign of a pipe's writer.
/// - Throws: `FileError` with operation `read`.
package func readFile(
  _ path: String, limit: Int, writerWait: Duration = .seconds(2)
) throws(FileError) -> [UInt8] {
  try readDatedFile(path, limit: limit, writerWait: writerWait).bytes
}

/// The same content with the date of the file that it was read from.
package func readDatedFile(
  _ path: String, limit: Int, writerWait: Duration = .seconds(2)
) throws(FileError) -> DatedFile {
  do throws(FileError.Reason) {
    let file = try Descriptor(reading: path)
    let status = try FileStatus(descriptor: file.number)
    let beginning = try awaitWriter(of: file.number, status, for: writerWait)
    return DatedFile(
      bytes: try content(of: file.number, status, beginning: beginning, limit: limit),
      modified: status.kind == .regular ? status.modified : nil)
  } catch {
    throw FileError(.read, path, error)
  }
}

/// All of standard input, up to a limit in bytes.
///
/// - Throws: `FileError` with operation `read` and the path `<stdin>`.
package func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
  do throws(FileError.Reason) {
    let status = try FileStatus(descriptor: STDIN_FILENO)
    return try content(of: STDIN_FILENO, status, beginning: [], limit: limit)
  } catch {
    throw FileError(.read, "<stdin>", error)
  }
}

/// Reads to the end.
///
/// - Parameter beginning: what was read already.
func content(
  of descriptor: Int32, _ status: FileStatus, beginning: [UInt8], limit: Int
) throws(FileError.Reason) -> [UInt8] {
  // One byte over the limit is asked for, to tell a full file from a larger one.
  let limit = min(max(limit, 0), Int.max - 1)
  var step = 1 << 16
  switch status.kind {
  case .regular:
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    // One byte over the size, so that a single short read shows that this was all. The files of
    // /proc have a content but no size.
    if status.size > 0 { step = status.size + 1 }
  case .pipe, .characterDevice: break
  case .directory: throw .isDirectory
  case .link, .other: throw .notRegular
  }

  var bytes = beginning
  while bytes.count <= limit {
    let wanted = min(step, limit + 1 - bytes.count)
    let chunk = try readUpTo(wanted, from: descriptor)
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    if chunk.count < wanted { return bytes }
    step = max(1 << 16, bytes.count)
  }
  throw .tooLarge(limit: limit)
}

/// Reads until `count` bytes are there or the end is reached.
private func readUpTo(
  _ count: Int, from descriptor: Int32
) throws(FileError.Reason) -> [UInt8] {
  try readBytes(count, from: descriptor) { $0 == count }
}

/// Reads what is there, at least one byte and `count` at most; none at the end.
func readSome(_ count: Int, from descriptor: Int32) throws(FileError.Reason) -> [UInt8] {
  try readBytes(count, from: descriptor) { $0 > 0 }
}

/// Reads up to `count` bytes, until so many are there as are enough, or the end is reached.
private func readBytes(
  _ count: Int, from descriptor: Int32, until isEnough: (Int) -> Bool
) throws(FileError.Reason) -> [UInt8] {
  var failure: Int32?
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while !isEnough(filled) {
      let rest = buffer.baseAddress.map { $0 + filled }
      let received = retryingInterrupts { read(descriptor, rest, count - filled) }
      if received > 0 {
        filled += received
      } else if received == 0 {
        return
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        awaitInput(descriptor)
      } else {
        failure = errno
        return
      }
    }
  }
  if let failure { throw FileError.Reason(code: failure) }
  return bytes
}
