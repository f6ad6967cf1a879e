internal import Diagnostics
internal import JSON

/// Reads the list that `helm history -o json` prints, front to back.
struct HelmHistoryReader {
  private let source: SourceText
  private var places: PlacesInText
  private var found: [HelmRevision] = []

  /// The most revisions that a history may have, four times what Helm prints at most.
  static let revisionLimit = 1000

  init(_ source: SourceText) {
    self.source = source
    places = PlacesInText(source)
  }

  /// - Throws: `InputFailure` at the first place that does not fit.
  mutating func revisions() throws(InputFailure) -> [HelmRevision] {
    do throws(JSONFailure) {
      try read()
    } catch {
      let start = places.position(at: error.offset)
      throw InputFailure(
        .history, "\(error.message); \(Self.remedy)",
        at: SourceLocation(file: source.name, at: start))
    }
    return found
  }

  private static let remedy = "hand in what `helm history RELEASE -n NAMESPACE -o json` prints"

  private mutating func read() throws(JSONFailure) {
    var reader = JSONReader(source.bytes)
    if source.bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      throw JSONFailure(offset: 0, message: "this is empty")
    }
    // `helm status` and `helm get all` print an object, `helm list` texts for numbers.
    if try reader.peek() == .object {
      throw reader.failure("this is an object, and a history is a list of revisions")
    }
    try reader.readArray { reader throws(JSONFailure) in try readRevision(&reader) }
    try reader.readEnd()
    if found.isEmpty { throw JSONFailure(offset: 0, message: "this history has no revision") }
  }

  private mutating func readRevision(_ reader: inout JSONReader) throws(JSONFailure) {
    _ = try reader.peek()
    let start = reader.offset
    var fields = Fields()
    try reader.readObject { reader, key throws(JSONFailure) in try fields.read(key, &reader) }
    let location = SourceLocation(
      file: source.name, start: places.position(at: start),
      end: places.position(at: reader.offset))
    let revision = try fields.revision(at: location)
    if let before = found.last, before.number >= revision.number {
      throw JSONFailure(
        offset: start,
        message: before.number == revision.number
          ? "two revisions have the number \(revision.number)"
          : "revision \(revision.number) stands behind \(before.number), and the oldest comes first"
      )
    }
    guard found.count < Self.revisionLimit else {
      throw JSONFailure(offset: start, message: "more than \(Self.revisionLimit) revisions")
    }
    found.append(revision)
  }
}

/// The members of one revision, as they are read.
private struct Fields {
  private var seen: Set<String> = []
  private var number: Int?
  private var updated: String?
  private var status: HelmStatus?
  private var texts: [String: String] = [:]

  mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONFailure) {
    let kind = try reader.peek()
    let offset = reader.offset
    func failure(_ message: String) -> JSONFailure { JSONFailure(offset: offset, message: message) }
    guard seen.insert(key).inserted else {
      throw failure("\(quotedText(key)) stands twice in one revision")
    }
    switch key {
    case "name":
      throw failure("a revision has no name: this is what `helm list` prints")
    case "revision":
      let number = try reader.readInteger()
      guard (1...Int(Int32.max)).contains(number) else {
        throw failure("\(number) is no revision; they count from 1")
      }
      self.number = number
    case "updated":
      if kind == .null { return try reader.readNull() }
      let text = try reader.readString()
      guard !text.isEmpty else { return }
      guard Timestamp(text) != nil else { throw failure("\(quotedText(text)) is no time") }
      updated = text
    case "status":
      let text = try reader.readString()
      guard let known = HelmStatus(rawValue: text) else {
        throw failure("\(quotedText(text)) is no status of a revision")
      }
      status = known
    case "chart", "app_version", "description":
      if kind == .null { return try reader.readNull() }
      texts[key] = try reader.readString()
    default: try reader.skipValue()
    }
  }

  func revision(at location: SourceLocation) throws(JSONFailure) -> HelmRevision {
    guard let number, let status, let chart = texts["chart"] else {
      let missing = number == nil ? "revision" : status == nil ? "status" : "chart"
      throw JSONFailure(
        offset: location.start.offset, message: "a revision without `\(missing)`")
    }
    return HelmRevision(
      number: number, updated: updated, status: status, chart: chart,
      appVersion: texts["app_version"], description: texts["description"], location: location)
  }
}
