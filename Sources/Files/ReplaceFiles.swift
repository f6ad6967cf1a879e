/// Writes a set of files: all of them, or none.
///
/// Each is written to an unfinished file beside its destination and made durable; only when all of
/// them are there do they take their places. If anything fails, whatever was made or replaced is
/// put back, missing parent directories that were made included. A reader sees a file's old
/// content or its new one, never a part; between two files of the set there is an instant where
/// one is new and the other is old.
///
/// Until then all of them are open: a set is of tens of files, not of thousands.
///
/// A file that has these bytes and this mode already is left alone. Where a path is a symbolic
/// link, the file that it leads to is replaced and the link stays. An existing directory, device
/// or pipe is never replaced.
///
/// - Returns: the paths of the files that changed, in the order given.
/// - Throws: `FileError` with operation `write` or `makeDirectory`.
@discardableResult
package func replaceFiles(_ files: [NewFile]) throws(FileError) -> [String] {
  var destinations: [String] = []
  for file in files {
    do throws(FileError.Reason) {
      destinations.append(try destination(of: file.path))
    } catch {
      throw FileError(.write, file.path, error)
    }
  }

  var replacement = Replacement()
  do throws(FileError) {
    for (file, destination) in zip(files, destinations) {
      try replacement.stage(file, at: destination)
    }
    return try replacement.commit()
  } catch {
    replacement.undo()
    throw error
  }
}
