#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file, a pipe or a terminal that is read a piece at a time, however large it is.
///
/// A named pipe that nobody opens for writing is refused after a while, as in `readFile`.
package final class InputFile {
  /// The path as it was given, or `<stdin>`.
  package let name: String
  /// The bytes of a plain file; nil where nobody knows: a pipe, a terminal, a file of /proc.
  package let size: Int?
  /// nil for standard input, which is not ours to close.
  private let file: Descriptor?
  private let descriptor: Int32
  /// What had to be read to find a writer.
  private var beginning: [UInt8]

  /// Opens a file.
  ///
  /// - Parameter writerWait: how long to wait for the first sign of a pipe's writer.
  /// - Throws: `FileError` with operation `read`.
  package init(_ path: String, writerWait: Duration = .seconds(2)) throws(FileError) {
    do throws(FileError.Reason) {
      let file = try Descriptor(reading: path)
      let status = try FileStatus(descriptor: file.number)
      size = try knownSize(status)
      beginning = try awaitWriter(of: file.number, status, for: writerWait)
      name = path
      descriptor = file.number
      self.file = consume file
    } catch {
      throw FileError(.read, path, error)
    }
  }

  /// Standard input.
  /// - Throws: `FileError` with operation `read` and the path `<stdin>`.
  package init() throws(FileError) {
    name = "<stdin>"
    do throws(FileError.Reason) {
      size = try knownSize(FileStatus(descriptor: STDIN_FILENO))
    } catch {
      throw FileError(.read, name, error)
    }
    file = nil
    descriptor = STDIN_FILENO
    beginning = []
  }

  /// What comes next: at least one byte, or none at the end. Waits for it.
  /// - Parameter count: the most bytes to read.
  /// - Throws: `FileError` with operation `read`.
  package func read(upTo count: Int = 1 << 17) throws(FileError) -> [UInt8] {
    if !beginning.isEmpty {
      defer { beginning = [] }
      return beginning
    }
    do throws(FileError.Reason) {
      return try readSome(count, from: descriptor)
    } catch {
      throw FileError(.read, name, error)
    }
  }

  /// Whether there is nothing to be read at the moment, and the end is not reached either.
  package var wouldWait: Bool {
    beginning.isEmpty && !awaitInput(descriptor, for: .zero)
  }
}

private func knownSize(_ status: FileStatus) throws(FileError.Reason) -> Int? {
  switch status.kind {
  case .regular: return status.size > 0 ? status.size : nil
  case .pipe, .characterDevice: return nil
  case .directory: throw .isDirectory
  case .link, .other: throw .notRegular
  }
}
