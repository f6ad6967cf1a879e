import Foundation
import Testing

import Files

@Suite("What a file error says")
struct FileErrorTests {
  @Test(
    "Every reason is said in plain words",
    arguments: [
      (.missing, "cannot read: it does not exist"),
      (.isDirectory, "cannot read: it is a directory"),
      (.notPermitted, "cannot read: permission denied"),
      (.tooLarge(limit: 16 << 20), "cannot read: it is larger than 16 MiB, the most that is read"),
      (.tooLarge(limit: 1000), "cannot read: it is larger than 1000 bytes, the most that is read"),
      (.tooLarge(limit: 1), "cannot read: it is larger than 1 byte, the most that is read"),
      (.noWriter, "cannot read: it is a pipe that nobody writes to"),
      (.locked(holder: "process 7 (promote)"), "cannot read: it is held by process 7 (promote)"),
      (.locked(holder: nil), "cannot read: it is held by another process"),
      (.system(code: ENOSPC), "cannot read: the disk is full or your share of it is used up"),
      (.system(code: EROFS), "cannot read: the file system is read-only"),
    ] as [(FileError.Reason, String)])
  func words(reason: FileError.Reason, message: String) {
    let error = FileError(.read, "environments/prod.yaml", reason)
    #expect(error.message == message)
    #expect(error.description == "environments/prod.yaml: \(message)")
    #expect(!error.help.isEmpty)
  }

  @Test("The operation is said too")
  func operations() {
    #expect(
      FileError(.makeDirectory, "out", .notPermitted).description
        == "out: cannot make the directory: permission denied")
    #expect(FileError(.lock, "x", .notRegular).message == "cannot lock: it is not a plain file")
    #expect(FileError(.write, "x", .isDirectory).message == "cannot write: it is a directory")
  }

  @Test("What can be done about a stream depends on its direction")
  func streams() {
    let closed = FileError.Reason.system(code: EBADF)
    #expect(FileError(.read, "<stdin>", closed).help == "redirect it from a file or a pipe")
    #expect(FileError(.write, "<stdout>", closed).help == "redirect it to a file or a pipe")
    #expect(
      FileError(.write, "<stdout>", .system(code: EPIPE)).message
        == "cannot write: whoever read it has gone away")
  }
}
