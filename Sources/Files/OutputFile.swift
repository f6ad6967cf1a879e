#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written a piece at a time and takes its place when it is complete.
///
/// Until `commit`, what stood at the path stands there unchanged; a process that is killed leaves
/// the old file or the complete new one. Where the system has files without a name, nothing else is
/// left behind either.
///
/// Where the path is a symbolic link, the file that it leads to is replaced and the link stays. An
/// existing directory, device or pipe is never replaced.
package final class OutputFile {
  /// The path as it was given.
  package let path: String
  private let destination: String
  private let content: UnfinishedFile

  /// Makes the file beside its destination, in a directory that must exist.
  ///
  /// It gets the permissions of the file that it replaces; a new one those that the process's umask
  /// leaves of rw-r--r--.
  /// - Throws: `FileError` with operation `write`.
  package init(_ path: String) throws(FileError) {
    self.path = path
    let directory: String
    do throws(FileError.Reason) {
      destination = try Files.destination(of: path)
      directory = parent(of: destination)
    } catch {
      throw FileError(.write, path, error)
    }
    do throws(FileError.Reason) {
      guard try FileStatus(path: directory).kind == .directory else { throw .notADirectory }
      content = try UnfinishedFile(in: directory, mode: 0o644)
    } catch {
      // The directory is what is missing or closed.
      throw FileError(.write, error == .notADirectory ? path : directory, error)
    }
  }

  /// Adds to the file's end.
  /// - Throws: `FileError` with operation `write`.
  package func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  /// Adds to the file's end.
  /// - Throws: `FileError` with operation `write`.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    do throws(FileError.Reason) {
      try content.write(bytes)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Makes what was written durable, so that `commit` needs no more room on the disk for it. For a
  /// set of files of which none may take its place before all of them can.
  /// - Throws: `FileError` with operation `write`.
  package func settle() throws(FileError) {
    do throws(FileError.Reason) {
      try content.settle(mode: (try? FileStatus(path: destination))?.mode)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Makes what was written durable and puts it in its place. Nothing can be written afterwards.
  /// - Throws: `FileError` with operation `write`; the path is then as it was.
  package func commit() throws(FileError) {
    try settle()
    do throws(FileError.Reason) {
      try content.move(to: destination)
      synchronize(directory: parent(of: destination))
    } catch {
      throw FileError(.write, path, error)
    }
  }
}
