internal import JSON
internal import Kubernetes

extension LedgerRecord {
  /// Reads a line without building its trees.
  ///
  /// - Parameters:
  ///   - bytes: the line without its end.
  ///   - line: its number in the file, from 1.
  ///   - start: the offset in the file at which it begins.
  init(_ bytes: [UInt8], line: Int, start: Int) throws(LedgerFault) {
    self.init(line: line, range: start..<start + bytes.count)
    var reader = JSONReader(bytes)
    var unknownVersion: Int?
    do throws(JSONFailure) {
      var missing = Self.members[...]
      try reader.readObject { (reader, key) throws(JSONFailure) in
        guard let member = missing.popFirst(), member.rawValue == key else {
          throw reader.failure("\(quoted(key)) is not the member that belongs here")
        }
        if member == .version {
          let version = try reader.readInteger()
          guard version == Self.version else {
            unknownVersion = version
            throw reader.failure("")
          }
        } else {
          try read(member, &reader)
        }
      }
      guard missing.isEmpty else {
        throw reader.failure("`\(missing.map(\.rawValue).joined(separator: "`, `"))` is missing")
      }
      try reader.readEnd()
    } catch {
      if let unknownVersion { throw .unknownVersion(unknownVersion, line: line) }
      throw .unreadable(error, in: bytes, line: line)
    }
  }

  private init(line: Int, range: Range<Int>) {
    self.line = line
    self.range = range
  }

  private static let members = Member.allCases

  private mutating func read(
    _ member: Member, _ reader: inout JSONReader
  ) throws(JSONFailure) {
    switch member {
    case .version: break
    case .revision: revision = try reader.readInteger()
    case .environment: environment = try reader.readString()
    case .time: origin.time = try reader.readString()
    case .actor: origin.actor = try reader.readString()
    case .action:
      let word = try reader.readString()
      guard let action = ReleaseAction(rawValue: word) else {
        throw reader.failure("there is no action \(quoted(word))")
      }
      self.action = action
    case .commit: origin.commit = try reader.readOptionalString()
    case .tag: tag = try reader.readOptionalString()
    case .image: _ = try reader.readOptionalString()
    case .changes, .gates:
      try reader.expect(.array)
      try reader.skipValue()
    case .values: values = try reader.skip(.object)
    case .valuesDigest: valuesDigest = try reader.readString()
    case .previous: previous = try reader.readOptionalString()
    case .hash: hash = try reader.readString()
    }
  }
}

extension JSONReader {
  /// Reads a text or null.
  mutating func readOptionalString() throws(JSONFailure) -> String? {
    guard try peek() == .null else { return try readString() }
    try readNull()
    return nil
  }

  /// Passes a value of a kind, and says where it stood.
  fileprivate mutating func skip(_ kind: Kind) throws(JSONFailure) -> Range<Int> {
    try expect(kind)
    let start = offset
    try skipValue()
    return start..<offset
  }
}
