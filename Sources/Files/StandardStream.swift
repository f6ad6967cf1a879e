/// The streams that a process can write to from its start.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  fileprivate var name: String {
    switch self {
    case .output: "<stdout>"
    case .error: "<stderr>"
    }
  }
}

/// Writes all of a text to a stream.
/// - Throws: `FileError` with operation `write`.
package func write(_ text: String, to stream: StandardStream) throws(FileError) {
  do throws(FileError.Reason) {
    try writeAll(Array(text.utf8), to: stream.rawValue)
  } catch {
    throw FileError(.write, stream.name, error)
  }
}
