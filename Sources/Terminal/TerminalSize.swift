#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a person is likely to be looking at what is written to a file descriptor.
package func isTerminal(fileDescriptor: Int32) -> Bool {
  isatty(fileDescriptor) == 1
}

/// The columns of the terminal behind a file descriptor: as the terminal says, else as COLUMNS
/// says, else 80.
package func terminalWidth(fileDescriptor: Int32, environment: [String: String]) -> Int {
  var size = winsize()
  // The request's type differs between the C libraries.
  if ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
    return Int(size.ws_col)
  }
  if let columns = environment["COLUMNS"].flatMap({ UInt16($0) }), columns > 0 {
    return Int(columns)
  }
  return 80
}
