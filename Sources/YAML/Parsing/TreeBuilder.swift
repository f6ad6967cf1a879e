internal import Diagnostics

/// Builds documents from libyaml's events: one stack, no recursion, exact places.
struct TreeBuilder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: Limits
  private let failures: SyntaxFailures
  /// A cursor at the first character, to copy where places are asked for out of order.
  private let firstPlace: PlaceCursor

  private var places: PlaceCursor
  private var gaps: GapScanner
  private var open: [OpenCollection] = []
  private var anchors: Set<String> = []
  private var root: Node?
  /// Where the content of the event before ended: never a comment or a blank line behind it.
  private var lastEnd = SourcePosition.start
  private var nodeCount = 0

  /// A collection whose end has not been met.
  private struct OpenCollection {
    var isMapping: Bool
    var style: Node.CollectionStyle
    /// False for block collections and for a single pair in a flow sequence: `[a: b]`.
    var hasBrackets: Bool
    var properties: Node.Properties
    var start: SourcePosition
    var items: [Node] = []
    var entries: [Node.Mapping.Entry] = []
    var key: Node?
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, name: String, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    firstPlace = PlaceCursor(bytes)
    places = firstPlace
    gaps = GapScanner(bytes, from: firstPlace.origin)
    failures = SyntaxFailures(name: name, bytes: bytes, firstPlace: firstPlace)
  }

  mutating func documents() throws(YAMLFailure) -> [Document] {
    try failures.checkInput(limit: limits.bytes)
    let input = UnsafeBufferPointer(rebasing: bytes[firstPlace.origin...])
    guard let reader = EventReader(input) else { throw failures.outOfMemory() }
    var documents: [Document] = []
    var start = SourcePosition.start
    var commentsTaken = 0
    while true {
      let event: Event
      switch reader.next() {
      case .complaint(let complaint): throw failures.failure(from: complaint)
      case .event(let next): event = next
      }
      switch event.kind {
      case .streamStart:
        break
      case .streamEnd:
        gaps.scan(to: bytes.count)
        if !documents.isEmpty {
          documents[documents.count - 1].comments += comments(after: commentsTaken)
        }
        return documents
      case .documentStart:
        let offset = places.offset(ofMark: event.start)
        gaps.scan(to: offset)
        start = places.position(at: offset)
        anchors.removeAll()
      case .documentEnd:
        gaps.scan(to: places.offset(ofMark: event.start))
        if let root {
          documents.append(
            Document(root: root, start: start, comments: comments(after: commentsTaken)))
        }
        commentsTaken = gaps.comments.count
        root = nil
      default:
        try add(event)
      }
    }
  }

  private mutating func add(_ event: Event) throws(YAMLFailure) {
    let start = places.offset(ofMark: event.start)
    let end = places.offset(ofMark: event.end)
    gaps.scan(to: start)
    switch event.kind {
    case .alias(let name):
      try addAlias(name, start: start, end: end)
    case .scalar(let text, let style):
      try addScalar(text, style, of: event, start: start, end: end)
    case .sequenceStart(let style):
      try openCollection(isMapping: false, style, of: event, start: start, end: end)
    case .mappingStart(let style):
      try openCollection(isMapping: true, style, of: event, start: start, end: end)
    default:
      try closeCollection(end: end)
    }
  }

  /// Makes a finished node the next key, value, item or root.
  private mutating func attach(_ node: Node) throws(YAMLFailure) {
    nodeCount += 1
    if nodeCount > limits.nodes {
      throw failures.limit("more than \(limits.nodes) nodes in one file; split it", at: node.start)
    }
    lastEnd = node.end
    let top = open.count - 1
    guard top >= 0 else {
      root = node
      return
    }
    if !open[top].isMapping {
      open[top].items.append(node)
    } else if let key = open[top].key {
      open[top].entries.append(Node.Mapping.Entry(key: key, value: node))
      open[top].key = nil
    } else {
      open[top].key = node
    }
  }

  // MARK: Aliases and scalars

  private mutating func addAlias(_ name: String, start: Int, end: Int) throws(YAMLFailure) {
    let node = Node(
      content: .alias(name), start: places.position(at: start), end: places.position(at: end))
    gaps.skip(to: end)
    if open.contains(where: { $0.properties.anchor == name }) {
      throw failures.syntax(
        "`*\(name)` stands inside the node that `&\(name)` names; a value can not hold itself",
        from: node.start, to: node.end)
    }
    guard anchors.contains(name) else {
      throw failures.unknownAlias(name, known: anchors, from: node.start, to: node.end)
    }
    try attach(node)
  }

  private mutating func addScalar(
    _ text: String, _ style: Scalar.Style, of event: Event, start: Int, end: Int
  ) throws(YAMLFailure) {
    let isMissing = start == end && style == .plain
    let behindIndicator = gaps.afterIndicator
    let properties = takeProperties(of: event, start: start, end: end)
    let contentStart: SourcePosition
    let contentEnd: SourcePosition
    if isMissing {
      // In flow collections libyaml puts a missing value at the next token, lines away.
      contentStart = behindIndicator.map { places.position(at: $0) } ?? lastEnd
      contentEnd = contentStart
    } else {
      let offset = gaps.offset
      contentStart = places.position(at: offset)
      var endOffset = end
      if style == .literal || style == .folded {
        gaps.scanBlockScalarHeader(before: end)
        endOffset = BlockScalarEnd.offset(in: bytes, from: offset, to: end)
      }
      contentEnd = places.position(at: endOffset)
    }
    gaps.skip(to: end)
    guard let kind = kind(of: text, style, tag: event.tag) else {
      throw failures.syntax(
        "the text does not fit its tag `\(event.tag ?? "")`; remove the tag or correct the text",
        from: contentStart, to: contentEnd)
    }
    try attach(
      Node(
        content: .scalar(Scalar(kind: kind, text: text, style: style)), properties: properties,
        start: contentStart, end: contentEnd))
  }

  private func kind(of text: String, _ style: Scalar.Style, tag: String?) -> Scalar.Kind? {
    switch tag {
    case "!": .string
    case let tag?: Scalar.Kind(resolving: text, tag: tag)
    case nil: style == .plain ? Scalar.Kind(resolvingPlain: text) : .string
    }
  }

  /// Skips anchor and tag: the gap scanner stands at the content afterwards.
  private mutating func takeProperties(
    of event: Event, start: Int, end: Int
  ) -> Node.Properties {
    guard event.anchor != nil || event.tag != nil else { return .none }
    if let anchor = event.anchor { anchors.insert(anchor) }
    let place = places.position(at: start)
    gaps.skipProperties(before: end)
    return .some(anchor: event.anchor, tag: event.tag, start: place)
  }

  // MARK: Collections

  private mutating func openCollection(
    isMapping: Bool, _ style: Node.CollectionStyle, of event: Event, start: Int, end: Int
  ) throws(YAMLFailure) {
    let properties = takeProperties(of: event, start: start, end: end)
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
    if hasBrackets { gaps.skip(to: end) }
    if open.count >= limits.depth {
      throw failures.limit(
        "nested more than \(limits.depth) levels deep; flatten this structure", at: place)
    }
    open.append(
      OpenCollection(
        isMapping: isMapping, style: style, hasBrackets: hasBrackets, properties: properties,
        start: place))
    lastEnd = hasBrackets ? places.position(at: end) : place
  }

  private mutating func closeCollection(end: Int) throws(YAMLFailure) {
    guard let collection = open.popLast() else { return }
    // The end of a block collection is libyaml's next token; the last entry's end is the true one.
    var place = lastEnd
    if collection.hasBrackets {
      place = places.position(at: end)
      gaps.skip(to: end)
    }
    let content: Node.Content =
      collection.isMapping
      ? .mapping(Node.Mapping(entries: collection.entries, style: collection.style))
      : .sequence(Node.Sequence(items: collection.items, style: collection.style))
    try attach(
      Node(
        content: content, properties: collection.properties, start: collection.start, end: place))
  }

  // MARK: Comments

  private func comments(after taken: Int) -> [Document.Comment] {
    var places = firstPlace
    return gaps.comments[taken...].map { range in
      Document.Comment(
        start: places.position(at: range.lowerBound), end: places.position(at: range.upperBound))
    }
  }
}
