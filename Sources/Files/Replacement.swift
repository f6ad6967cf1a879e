#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A set of files on its way into place, and the way back.
struct Replacement {
  /// What was at a destination before.
  private enum Former {
    case nothing
    /// Another name for the same file.
    case kept(String)
    /// It was replaced without one: the last file of a set needs none, and some file systems
    /// have no second names.
    case gone
  }

  private struct Staged {
    let path: String
    let destination: String
    let file: UnfinishedFile
    /// Set when the new file is in place.
    var former: Former?
  }

  /// A name in a directory, however the path to it is spelled. The name as bytes: é composed and
  /// not are equal strings to Swift and two names to Linux.
  private struct Place: Hashable {
    let directory: FileStatus.Identity
    let name: [UInt8]
  }

  private var places: Set<Place> = []
  private var staged: [Staged] = []
  private var madeDirectories: [String] = []

  /// Writes a file beside its destination, unless it is there with these bytes and this mode.
  mutating func stage(_ file: NewFile, at destination: String) throws(FileError) {
    let directory = parent(of: destination)
    try makeDirectory(directory)
    do throws(FileError.Reason) {
      let place = Place(
        directory: try FileStatus(path: directory).identity,
        name: Array(lastName(of: destination).utf8))
      guard places.insert(place).inserted else { throw .givenTwice }
      if isUnchanged(file, at: destination) { return }
      let unfinished = try UnfinishedFile(in: directory, mode: file.mode)
      try unfinished.write(file.bytes)
      try unfinished.settle(mode: file.mode)
      staged.append(Staged(path: file.path, destination: destination, file: unfinished))
    } catch {
      throw FileError(.write, file.path, error)
    }
  }

  /// Moves every file to its destination.
  ///
  /// - Returns: the paths of the files, as they were given.
  mutating func commit() throws(FileError) -> [String] {
    for index in staged.indices {
      let file = staged[index]
      let former = index == staged.indices.last ? .gone : keep(file.destination)
      do throws(FileError.Reason) {
        try file.file.move(to: file.destination)
      } catch {
        if case .kept(let name) = former { unlink(name) }
        throw FileError(.write, file.path, error)
      }
      staged[index].former = former
    }
    for case .kept(let name)? in staged.map(\.former) { unlink(name) }
    synchronizeDirectories()
    return staged.map(\.path)
  }

  /// Puts everything back as it was. What cannot be put back is left as it is.
  mutating func undo() {
    for file in staged.reversed() {
      switch file.former {
      case .nothing: unlink(file.destination)
      case .kept(let name): rename(name, file.destination)
      case nil, .gone: break
      }
    }
    // With the last that knows of it an unfinished file is gone, and then its directory is empty.
    staged = []
    for directory in madeDirectories.reversed() { rmdir(directory) }
    madeDirectories = []
  }

  private mutating func makeDirectory(_ path: String) throws(FileError) {
    do throws(FileError.Reason) {
      let status = try FileStatus(path: path)
      guard status.kind == .directory else { throw .notADirectory }
      return
    } catch .missing where parent(of: path) != path {
      try makeDirectory(parent(of: path))
    } catch {
      throw FileError(.makeDirectory, path, error)
    }
    if mkdir(path, 0o777) == 0 {
      madeDirectories.append(path)
    } else if errno != EEXIST {
      throw FileError(.makeDirectory, path, FileError.Reason(code: errno))
    }
  }

  private func keep(_ destination: String) -> Former {
    let name = UnfinishedFile.randomPath(in: parent(of: destination))
    if link(destination, name) == 0 { return .kept(name) }
    return errno == ENOENT ? .nothing : .gone
  }

  private func synchronizeDirectories() {
    let directories =
      Set(staged.map { parent(of: $0.destination) }).union(madeDirectories.map(parent(of:)))
    for directory in directories { synchronize(directory: directory) }
  }
}

/// A file that cannot be read to be compared counts as changed.
private func isUnchanged(_ file: NewFile, at destination: String) -> Bool {
  guard let status = try? FileStatus(path: destination), status.mode == file.mode else {
    return false
  }
  return (try? fileMatches(destination, file.bytes)) ?? false
}
