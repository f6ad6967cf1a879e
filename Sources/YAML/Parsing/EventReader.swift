internal import CLibYAML

/// One event of libyaml, its text copied and its marks reduced to code point numbers.
struct Event {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, style: Scalar.Style)
    case sequenceStart(Node.CollectionStyle)
    case sequenceEnd
    case mappingStart(Node.CollectionStyle)
    case mappingEnd
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  /// Code points before the event's first character, including its anchor and tag.
  var start: Int
  /// Code points up to the end of the event.
  var end: Int
}

/// libyaml's event loop over a text in memory. The only place that calls libyaml's parser.
struct EventReader: ~Copyable {
  /// What libyaml objects to.
  struct Complaint {
    var problem: String
    /// Code points before the problem.
    var problemMark: Int
    /// "while parsing a block mapping", and code points before that mapping.
    var context: (text: String, mark: Int)?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

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
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  enum Outcome {
    case event(Event)
    case complaint(Complaint)
  }

  func next() -> Outcome {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { return .complaint(complaint()) }
    defer { yaml_event_delete(&raw) }
    var event = Event(
      kind: .streamEnd, start: raw.start_mark.index, end: raw.end_mark.index)
    switch raw.type {
    case YAML_STREAM_START_EVENT:
      event.kind = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      event.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT:
      event.kind = .documentEnd
    case YAML_ALIAS_EVENT:
      event.kind = .alias(text(raw.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      event.kind = .scalar(text: String(decoding: bytes, as: UTF8.self), style: style(scalar.style))
      event.anchor = text(scalar.anchor)
      event.tag = text(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = raw.data.sequence_start
      event.kind = .sequenceStart(sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
      event.anchor = text(sequence.anchor)
      event.tag = text(sequence.tag)
    case YAML_SEQUENCE_END_EVENT:
      event.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = raw.data.mapping_start
      event.kind = .mappingStart(mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
      event.anchor = text(mapping.anchor)
      event.tag = text(mapping.tag)
    case YAML_MAPPING_END_EVENT:
      event.kind = .mappingEnd
    default:
      event.kind = .streamEnd
    }
    return .event(event)
  }

  private func complaint() -> Complaint {
    let state = parser.pointee
    var complaint = Complaint(
      problem: state.problem.map { String(cString: $0) } ?? "libyaml ran out of memory",
      problemMark: state.problem_mark.index)
    if let context = state.context {
      complaint.context = (String(cString: context), state.context_mark.index)
    }
    return complaint
  }

  private func style(_ style: yaml_scalar_style_t) -> Scalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func text(_ characters: UnsafeMutablePointer<UInt8>?) -> String? {
    characters.map { String(cString: UnsafePointer($0)) }
  }
}
