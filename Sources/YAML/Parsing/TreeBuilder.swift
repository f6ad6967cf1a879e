internal import Diagnostics

/// Builds documents from libyaml's events: one stack, no recursion, exact places.
struct TreeBuilder: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: Limits
  private let failures: SyntaxFailures

  private var reader: EventReader
  private var places: PlaceCursor
  private var gaps: GapScanner
  /// Comments are placed once their document is complete, long before the nodes' cursor.
  private var commentPlaces: PlaceCursor
  private var commentsTaken = 0

  private var open: [OpenCollection] = []
  /// Complete nodes whose parent is open, each parent's children behind those of its own parent.
  private var complete = NodeStack()
  private var nodeCount = 0
  /// The anchors of this document; false while the collection that has it is open.
  private var anchors: [String: Bool] = [:]
  /// Where the content of the event before ended: never a comment or a blank line behind it.
  private var lastEnd = SourcePosition.start

  /// A collection whose end has not been met.
  private struct OpenCollection {
    var isMapping: Bool
    var style: Node.CollectionStyle
    /// False for block collections and for a single pair in a flow sequence: `[a: b]`.
    var hasBrackets: Bool
    var properties: Node.Properties
    var start: SourcePosition
    /// The number of complete nodes when it began.
    var firstChild: Int
  }

  /// - Returns: nil when memory is short.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, failures: SyntaxFailures, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    self.failures = failures
    places = PlaceCursor(bytes)
    commentPlaces = places
    gaps = GapScanner(bytes, from: places.origin)
    let input = UnsafeBufferPointer(rebasing: bytes[places.origin...])
    guard let reader = EventReader(input) else { return nil }
    self.reader = reader
  }

  mutating func documents() throws(YAMLFailure) -> [Document] {
    var documents: [Document] = []
    var start = SourcePosition.start
    while let event = reader.next() {
      switch event {
      case .streamStart:
        break
      case .streamEnd:
        gaps.scan(to: bytes.count)
        if let last = documents.indices.last { documents[last].comments += takeComments() }
        return documents
      case .documentStart:
        let offset = places.offset(ofMark: reader.start)
        gaps.scan(to: offset)
        start = places.position(at: offset)
        anchors.removeAll()
      case .documentEnd:
        gaps.scan(to: places.offset(ofMark: reader.start))
        if let root = complete.popItems(from: 0).last {
          documents.append(Document(root: root, start: start, comments: takeComments()))
        }
      case .alias, .scalar, .sequenceStart, .sequenceEnd, .mappingStart, .mappingEnd:
        try add(event)
      }
    }
    throw failures.failure(from: reader.complaint)
  }

  private mutating func add(_ event: EventReader.Event) throws(YAMLFailure) {
    let start = places.offset(ofMark: reader.start)
    let end = places.offset(ofMark: reader.end)
    gaps.scan(to: start)
    switch event {
    case .alias: try addAlias(start: start, end: end)
    case .scalar: try addScalar(start: start, end: end)
    case .sequenceStart: try openCollection(isMapping: false, start: start, end: end)
    case .mappingStart: try openCollection(isMapping: true, start: start, end: end)
    default: try closeCollection(end: end)
    }
  }

  /// Makes a node the next key, value, item or root.
  private mutating func attach(
    _ content: Node.Content, _ properties: Node.Properties, from start: SourcePosition,
    to end: SourcePosition
  ) throws(YAMLFailure) {
    nodeCount += 1
    if nodeCount > limits.nodes {
      throw failures.limit("more than \(limits.nodes) nodes in one file; split it", at: start)
    }
    lastEnd = end
    complete.push(Node(content: content, properties: properties, start: start, end: end))
  }

  private mutating func takeComments() -> [Document.Comment] {
    let ranges = gaps.comments[commentsTaken...]
    commentsTaken = gaps.comments.count
    return ranges.map { range in
      Document.Comment(
        start: commentPlaces.position(at: range.lowerBound),
        end: commentPlaces.position(at: range.upperBound))
    }
  }
}

// MARK: Aliases and scalars

extension TreeBuilder {
  private mutating func addAlias(start: Int, end: Int) throws(YAMLFailure) {
    let name = reader.anchor ?? ""
    let place = places.position(at: start)
    let endPlace = places.position(at: end)
    gaps.skip(to: end)
    switch anchors[name] {
    case true?:
      try attach(.alias(name), .none, from: place, to: endPlace)
    case false?:
      throw failures.syntax(
        "`*\(name)` stands inside the node that `&\(name)` names; a value can not hold itself",
        from: place, to: endPlace)
    case nil:
      throw failures.unknownAlias(name, known: anchors.keys.sorted(), from: place, to: endPlace)
    }
  }

  private mutating func addScalar(start: Int, end: Int) throws(YAMLFailure) {
    let style = reader.scalarStyle
    let isMissing = start == end && style == .plain
    let properties = takeProperties(isComplete: true, start: start, end: end)
    // libyaml puts a key or value of which nothing is written at the next token, which can be lines
    // away. It belongs behind its indicator; where there is none, behind its key.
    let offset = isMissing ? gaps.afterIndicator ?? lastEnd.offset : gaps.offset
    var endOffset = isMissing ? offset : end
    if style == .literal || style == .folded {
      gaps.scanLine(before: end)
      endOffset = BlockScalarEnd.offset(in: bytes, from: offset, to: end)
    }
    gaps.skip(to: end)
    let place = places.position(at: offset)
    let endPlace = places.position(at: endOffset)
    let text = reader.scalarText
    guard let kind = kind(of: text, style, tag: properties.tag) else {
      throw failures.tagMismatch(properties.tag ?? "", from: place, to: endPlace)
    }
    let scalar = Scalar(kind: kind, text: text, style: style)
    try attach(.scalar(scalar), properties, from: place, to: endPlace)
  }

  private func kind(of text: String, _ style: Scalar.Style, tag: String?) -> Scalar.Kind? {
    switch tag {
    case "!": .string
    case let tag?: Scalar.Kind(resolving: text, tag: tag)
    case nil: style == .plain ? Scalar.Kind(resolvingPlain: text) : .string
    }
  }

  /// Skips anchor and tag: the gap scanner stands at the content afterwards.
  /// - Parameter isComplete: false for a collection, which an alias inside it can not name.
  private mutating func takeProperties(
    isComplete: Bool, start: Int, end: Int
  ) -> Node.Properties {
    let anchor = reader.anchor
    let tag = reader.tag
    if anchor == nil && tag == nil { return .none }
    if let anchor { anchors[anchor] = isComplete }
    gaps.skipProperties(before: end)
    return .some(anchor: anchor, tag: tag, start: places.position(at: start))
  }
}

// MARK: Collections

extension TreeBuilder {
  private mutating func openCollection(
    isMapping: Bool, start: Int, end: Int
  ) throws(YAMLFailure) {
    let properties = takeProperties(isComplete: false, start: start, end: end)
    let style = reader.collectionStyle
    let opener = isMapping ? UInt8(ascii: "{") : UInt8(ascii: "[")
    let hasBrackets = style == .flow && end > start && bytes[end - 1] == opener
    var offset = gaps.offset
    if style == .block {
      // The range of a sequence without indentation of its own includes its first dash.
      let isAtDash = end < bytes.count && bytes[end] == UInt8(ascii: "-")
      let isBehindDash = !isMapping && !isAtDash && end > start
      offset = max(offset, isBehindDash ? end - 1 : end)
      gaps.scan(to: offset)
    }
    let place = places.position(at: offset)
    if open.count >= limits.depth {
      throw failures.limit(
        "nested more than \(limits.depth) levels deep; flatten this structure", at: place)
    }
    if hasBrackets { gaps.skip(to: end) }
    lastEnd = place
    open.append(
      OpenCollection(
        isMapping: isMapping, style: style, hasBrackets: hasBrackets, properties: properties,
        start: place, firstChild: complete.count))
  }

  private mutating func closeCollection(end: Int) throws(YAMLFailure) {
    guard let collection = open.popLast() else { return }
    // The end of a block collection is libyaml's next token; the last entry's end is the true one.
    var place = lastEnd
    if collection.hasBrackets {
      place = places.position(at: end)
      gaps.skip(to: end)
    }
    let content = takeChildren(of: collection)
    if let anchor = collection.properties.anchor { anchors[anchor] = true }
    try attach(content, collection.properties, from: collection.start, to: place)
  }

  private mutating func takeChildren(of collection: OpenCollection) -> Node.Content {
    let first = collection.firstChild
    return collection.isMapping
      ? .mapping(Node.Mapping(entries: complete.popEntries(from: first), style: collection.style))
      : .sequence(Node.Sequence(items: complete.popItems(from: first), style: collection.style))
  }
}
