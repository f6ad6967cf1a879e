/// Why a file could not be read, written or locked, and what to do about it.
package struct FileError: Error, Sendable, Hashable {
  /// What was being done with the file.
  package enum Operation: String, Sendable, Hashable {
    case read
    case write
    case makeDirectory = "make the directory"
    case remove
    case lock
  }

  /// What stood in the way.
  package enum Reason: Sendable, Hashable {
    case missing
    case isDirectory
    /// The path leads through something that is no directory.
    case notADirectory
    case notPermitted
    /// The limit in bytes.
    case tooLarge(limit: Int)
    /// A socket, a block device, or, for a file to be replaced, anything that is not a plain file.
    case notRegular
    /// A named pipe that nobody opened for writing.
    case noWriter
    /// The path is empty or holds a NUL.
    case invalidPath
    /// Two files of one set have the same destination.
    case givenTwice
    /// Another process holds the lock; what it says of itself, or nil if it says nothing.
    case locked(holder: String?)
    /// Any other failure of the system, as `errno` has it.
    case system(code: Int32)
  }

  package let operation: Operation
  /// The path as it was given. For a directory that could not be made, that directory.
  package let path: String
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}

extension FileError {
  /// What failed and why, on one line, without the path and without a final full stop.
  package var message: String {
    "cannot \(operation.rawValue): \(reason.words)"
  }

  /// What to do.
  package var help: String {
    switch reason {
    case .missing: "check the path; a relative one begins at the directory the command runs in"
    case .isDirectory: "name a file in it, or move the directory away"
    case .notADirectory: "a part of the path is a file; choose another path or move that file away"
    case .notPermitted: "check the owner and mode of the file and of the directories above it"
    case .tooLarge: "check that this is the file you meant"
    case .notRegular: "name a plain file"
    case .noWriter: "start the program that writes to the pipe, or name a plain file"
    case .invalidPath: "give a path that is not empty and holds no NUL"
    case .givenTwice: "give each file a path of its own"
    case .locked: "wait until the other process has finished, then try again"
    case .system(let code): systemHelp(code, to: operation)
    }
  }
}

extension FileError: CustomStringConvertible {
  package var description: String { "\(path): \(message)" }
}
