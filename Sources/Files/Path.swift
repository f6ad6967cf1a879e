#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The directory that holds what a path names: everything before its last name.
func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last name of a path: nothing where it ends in a slash.
func lastName(of path: String) -> Substring {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
  // By bytes: to Swift a slash and an accent behind it are one character.
  return path[path.utf8.index(after: slash)...]
}

func join(_ directory: String, _ name: String) -> String {
  directory == "/" ? "/" + name : directory + "/" + name
}

/// Where a file written to a path belongs: the path, or what it leads to if it is a symbolic
/// link, so that a link stays a link and the file behind it changes. The end of a link to
/// nothing is a file that can be made.
///
/// - Throws: unless that is a plain file or nothing yet.
func destination(of path: String) throws(FileError.Reason) -> String {
  var current = path
  // As many links as Linux follows.
  for _ in 0..<40 {
    try check(path: current)
    if ["", ".", ".."].contains(lastName(of: current)) { throw .isDirectory }
    let status: FileStatus
    do throws(FileError.Reason) {
      status = try FileStatus(path: current, followingLinks: false)
    } catch .missing {
      return current
    }
    switch status.kind {
    case .regular: return current
    case .directory: throw .isDirectory
    case .pipe, .characterDevice, .other: throw .notRegular
    case .link:
      let target = try linkTarget(current)
      current = target.utf8.first == UInt8(ascii: "/") ? target : join(parent(of: current), target)
    }
  }
  throw .system(code: ELOOP)
}

private func linkTarget(_ path: String) throws(FileError.Reason) -> String {
  var failure: Int32?
  let capacity = Int(PATH_MAX)
  let target = String(unsafeUninitializedCapacity: capacity) { buffer in
    let count = buffer.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.map { readlink(path, $0, capacity) } ?? -1
    }
    if count < 0 { failure = errno }
    return max(count, 0)
  }
  if let failure { throw FileError.Reason(code: failure) }
  return target
}
