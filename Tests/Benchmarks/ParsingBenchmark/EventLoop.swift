import CLibYAML

/// libyaml by itself, the floor for everything built on it: each event is made and thrown away.
///
/// - Returns: how many events the text has; nil where libyaml refuses it.
func countEvents(_ text: [UInt8]) -> Int? {
  var state = yaml_parser_t()
  return text.withUnsafeBufferPointer { text in
    withUnsafeMutablePointer(to: &state) { parser -> Int? in
      guard yaml_parser_initialize(parser) == 1 else { return nil }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, text.baseAddress, text.count)
      var count = 0
      var event = yaml_event_t()
      repeat {
        guard yaml_parser_parse(parser, &event) == 1 else { return nil }
        count += 1
        let isLast = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        if isLast { return count }
      } while true
    }
  }
}
