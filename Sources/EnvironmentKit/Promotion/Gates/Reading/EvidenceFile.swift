internal import Diagnostics
internal import Files

/// A file of evidence, as it was read.
struct EvidenceFile {
  let path: String
  let bytes: [UInt8]
  /// In seconds since 1970-01-01T00:00:00Z; nil where it is no plain file.
  let modified: Int?

  init(path: String, bytes: [UInt8], modified: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.modified = modified
  }

  /// - Parameters:
  ///   - limit: the most bytes to read.
  ///   - kind: what it should hold: `a test report`.
  /// - Throws: `InputFailure` for a file that can not be read or is empty.
  init(reading path: String, limit: Int, kind: String) throws(InputFailure) {
    let file: DatedFile
    do throws(FileError) {
      file = try readDatedFile(path, limit: limit)
    } catch {
      throw InputFailure(error)
    }
    self.init(path: path, bytes: file.bytes, modified: file.modified)
    if bytes.allSatisfy(isSpace) {
      throw failure("the file is empty, and should be \(kind); run what writes it again", at: 0)
    }
  }

  /// A failure at a byte of the file. Its text is not handed on for quoting: what tests print may
  /// hold secrets.
  func failure(_ message: String, at offset: Int) -> InputFailure {
    InputFailure(.evidence, message, at: location(of: offset))
  }

  /// The place of a byte.
  func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for index in 0..<offset {
      switch bytes[index] {
      case 0x0A:
        line += 1
        column = 1
      // One that no LF follows ends a line itself.
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] != 0x0A:
        line += 1
        column = 1
      // Inside a UTF-8 sequence.
      case 0x80...0xBF: break
      default: column += 1
      }
    }
    return SourceLocation(
      file: path, at: SourcePosition(offset: offset, line: line, column: column))
  }
}

/// Whether a byte is white space to XML and JSON alike.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
