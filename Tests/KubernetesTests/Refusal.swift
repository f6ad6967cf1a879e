import Kubernetes

/// What a parser says against `text`, or nil if it accepts it.
func refusal<Value>(
  of text: String, by parse: (String) throws(ValueSyntaxError) -> Value
) -> ValueSyntaxError? {
  do throws(ValueSyntaxError) {
    _ = try parse(text)
    return nil
  } catch {
    return error
  }
}
