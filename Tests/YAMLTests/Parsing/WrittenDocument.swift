internal import Diagnostics
internal import YAML

/// A document that a test writes piece by piece, with what the parser must find where.
struct WrittenDocument {
  /// A node as written, in the order of its first character: a collection before its children.
  struct Node: Equatable {
    enum Content: Equatable {
      case scalar(String, Scalar.Style)
      case alias(String)
      case sequence(YAML.Node.CollectionStyle)
      case mapping(YAML.Node.CollectionStyle)
    }

    var content: Content
    var range: Range<Int>
    /// Where its anchor or tag begins.
    var properties: Int?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var nodes: [Node] = []
  private(set) var comments: [Range<Int>] = []
  /// The break that ends its lines.
  let lineBreak: String
  /// Whether the last content ends only with its line.
  private(set) var endsInBlockScalar = false
  /// Where the content written last ended.
  private(set) var contentEnd = 0

  init(lineBreak: String, hasByteOrderMark: Bool) {
    self.lineBreak = lineBreak
    if hasByteOrderMark { write("\u{FEFF}") }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ text: String) {
    bytes += text.utf8
  }

  mutating func writeBreak() {
    write(lineBreak)
  }

  mutating func writeComment(_ text: String) {
    let start = bytes.count
    write("#\(text)")
    comments.append(start..<bytes.count)
  }

  /// Writes a scalar or an alias; a scalar of which nothing is written stands where the text ends.
  mutating func writeNode(_ content: Node.Content, as text: String, properties: Int? = nil) {
    let start = bytes.count
    write(text)
    nodes.append(Node(content: content, range: start..<bytes.count, properties: properties))
    contentEnd = bytes.count
    endsInBlockScalar = false
  }

  /// A value that has neither text nor colon: it stands behind its key.
  mutating func addMissingValue() {
    nodes.append(
      Node(content: .scalar("", .plain), range: contentEnd..<contentEnd, properties: nil))
  }

  /// Writes a block scalar with the blank lines behind it, which are not part of it.
  mutating func writeBlockScalar(
    _ content: Node.Content, header: String, comment: String?, lines: [String], blankLines: Int,
    properties: Int?
  ) {
    let start = bytes.count
    write(header)
    if let comment {
      write(" ")
      writeComment(comment)
    }
    for line in lines {
      writeBreak()
      write(line)
    }
    nodes.append(Node(content: content, range: start..<bytes.count, properties: properties))
    contentEnd = bytes.count
    for _ in 0..<blankLines + 1 { writeBreak() }
    endsInBlockScalar = true
  }

  /// Begins a collection here.
  /// - Returns: its number, for `close`.
  mutating func open(_ content: Node.Content, properties: Int? = nil) -> Int {
    nodes.append(
      Node(content: content, range: bytes.count..<bytes.count, properties: properties))
    contentEnd = bytes.count
    return nodes.count - 1
  }

  /// Ends a collection behind its brackets, or else behind its last content.
  mutating func close(_ number: Int, with bracket: String? = nil) {
    if let bracket {
      write(bracket)
      contentEnd = bytes.count
    }
    nodes[number].range = nodes[number].range.lowerBound..<contentEnd
  }

  mutating func dropLastBreak() {
    bytes.removeLast(lineBreak.utf8.count)
  }
}

extension WrittenDocument {
  /// What the parser found, in the same form.
  static func nodes(of document: Document) -> [Node] {
    var found: [Node] = []
    collect(document.root, into: &found)
    return found
  }

  private static func collect(_ node: YAML.Node, into found: inout [Node]) {
    let range = node.start.offset..<node.end.offset
    var properties: Int?
    if case .some(_, _, let start) = node.properties { properties = start.offset }
    func add(_ content: Node.Content) {
      found.append(Node(content: content, range: range, properties: properties))
    }
    switch node.content {
    case .scalar(let scalar): add(.scalar(scalar.text, scalar.style))
    case .alias(let name): add(.alias(name))
    case .sequence(let sequence):
      add(.sequence(sequence.style))
      for item in sequence.items { collect(item, into: &found) }
    case .mapping(let mapping):
      add(.mapping(mapping.style))
      for entry in mapping.entries {
        collect(entry.key, into: &found)
        collect(entry.value, into: &found)
      }
    }
  }
}
