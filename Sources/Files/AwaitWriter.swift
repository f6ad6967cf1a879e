#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits for a pipe, opened without blocking, to have a writer, or to have had one. Of anything else
/// there is nothing to wait for.
///
/// - Returns: what had to be read to find out: one byte or none.
/// - Throws: `noWriter` when there is none after `duration`.
func awaitWriter(
  of descriptor: Int32, _ status: FileStatus, for duration: Duration
) throws(FileError.Reason) -> [UInt8] {
  guard status.kind == .pipe else { return [] }
  // Data or a hang-up; a pipe that no writer ever opened has neither.
  if awaitInput(descriptor, for: duration) { return [] }
  var byte: UInt8 = 0
  switch retryingInterrupts({ read(descriptor, &byte, 1) }) {
  case 1: return [byte]
  // With no writer this is the end; with one that is only slow it is EAGAIN.
  case 0: throw .noWriter
  default: return []
  }
}

/// Waits until reading would not block: there is data, the end, or an error to be read.
///
/// - Parameter duration: nil to wait for as long as it takes.
/// - Returns: false when the time is up.
@discardableResult
func awaitInput(_ descriptor: Int32, for duration: Duration? = nil) -> Bool {
  var milliseconds: Int32 = -1
  if let duration {
    let (seconds, attoseconds) = duration.components
    let whole = min(max(seconds, 0), 86_400) * 1000 + max(attoseconds, 0) / 1_000_000_000_000_000
    milliseconds = Int32(whole)
  }
  var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return retryingInterrupts { Int(poll(&request, 1, milliseconds)) } != 0
}
