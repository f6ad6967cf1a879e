internal import CLibYAML

/// libyaml's event loop over a text in memory. The only place that calls libyaml's parser.
///
/// It stands at one event at a time and copies of it only what it is asked for.
struct EventReader: ~Copyable {
  enum Event {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  /// What libyaml objects to.
  struct Complaint {
    var problem: String
    /// Code points before the problem.
    var problemMark: Int
    /// "while parsing a block mapping", and code points before that mapping.
    var context: (text: String, mark: Int)?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var current = yaml_event_t()

  /// Reads UTF-8 without a byte order mark. `input` must outlive the reader.
  /// - Returns: nil when memory is short.
  init?(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    var last = current
    yaml_event_delete(&last)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Goes to the next event; nil where libyaml objects, as `complaint` tells.
  mutating func next() -> Event? {
    yaml_event_delete(&current)
    guard yaml_parser_parse(parser, &current) == 1 else { return nil }
    return switch current.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT: .scalar
    case YAML_SEQUENCE_START_EVENT: .sequenceStart
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: .streamEnd
    }
  }

  // MARK: The current event

  /// Code points before the event's first character, including its anchor and tag.
  var start: Int { current.start_mark.index }

  /// Code points up to the end of the event.
  var end: Int { current.end_mark.index }

  /// The name behind the `*` of an alias, or the `&` of a node.
  var anchor: String? {
    switch current.type {
    case YAML_ALIAS_EVENT: text(current.data.alias.anchor)
    case YAML_SCALAR_EVENT: text(current.data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: text(current.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: text(current.data.mapping_start.anchor)
    default: nil
    }
  }

  /// The tag in full: `tag:yaml.org,2002:str` for `!!str`.
  var tag: String? {
    switch current.type {
    case YAML_SCALAR_EVENT: text(current.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT: text(current.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT: text(current.data.mapping_start.tag)
    default: nil
    }
  }

  /// The text of a scalar, without quotes, escapes resolved and lines folded.
  var scalarText: String {
    let scalar = current.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return String(decoding: bytes, as: UTF8.self)
  }

  var scalarStyle: Scalar.Style {
    switch current.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  var collectionStyle: Node.CollectionStyle {
    let isFlow =
      current.type == YAML_SEQUENCE_START_EVENT
      ? current.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      : current.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    return isFlow ? .flow : .block
  }

  /// What stopped the reader.
  var complaint: Complaint {
    let state = parser.pointee
    var complaint = Complaint(
      problem: state.problem.map { String(cString: $0) } ?? "libyaml ran out of memory",
      problemMark: state.problem_mark.index)
    if let context = state.context {
      complaint.context = (String(cString: context), state.context_mark.index)
    }
    return complaint
  }

  private func text(_ characters: UnsafeMutablePointer<UInt8>?) -> String? {
    characters.map { String(cString: UnsafePointer($0)) }
  }
}
