/// A plain file, open for reading until the end of its scope. Nothing else is opened: no pipe to
/// wait for, no device, no directory.
package struct PlainFile: ~Copyable {
  /// The path as it was given.
  package let path: String
  private let file: Descriptor
  private let status: FileStatus

  /// - Throws: `FileError` with operation `read`.
  package init(_ path: String) throws(FileError) {
    do throws(FileError.Reason) {
      let file = try Descriptor(reading: path)
      let status = try FileStatus(descriptor: file.number)
      switch status.kind {
      case .regular: break
      case .directory: throw .isDirectory
      case .pipe, .characterDevice, .link, .other: throw .notRegular
      }
      self.path = path
      self.file = file
      self.status = status
    } catch {
      throw FileError(.read, path, error)
    }
  }

  /// In bytes, when the file was opened.
  package var size: Int { status.size }

  /// For system calls; closed at the end of the file's scope.
  package var descriptor: Int32 { file.number }

  /// All of the file.
  ///
  /// - Parameter limit: the most bytes to read; a longer file is refused before any is read.
  /// - Throws: `FileError` with operation `read`.
  package func content(limit: Int) throws(FileError) -> [UInt8] {
    do throws(FileError.Reason) {
      return try Files.content(of: file.number, status, beginning: [], limit: limit)
    } catch {
      throw FileError(.read, path, error)
    }
  }
}
