internal import JSON
internal import YAML

/// The flag with which Helm sets a path to exactly this value, quoted for a shell: `--set` where that
/// reads it as what it is, else `--set-string` or `--set-json`. nil for what no command may show, or
/// takes from a variable: the values files hold it.
/// Source: helm pkg/strvals/parser.go.
func helmOverride(of path: ValuePath, to value: Value) -> String? {
  guard placeholderUses(in: value).isEmpty,
    value.maskingSecrets(under: path.nearestKey).means(value)
  else { return nil }
  guard let scalar = value.scalar else {
    return "--set-json \("\(path)=\(value.json.serialized(.compact))".shellQuotedAssignment)"
  }
  switch scalar.kind {
  case .null: return "--set \("\(path)=null".shellQuotedAssignment)"
  case .boolean(let isOn): return "--set \("\(path)=\(isOn)".shellQuotedAssignment)"
  case .integer(let number): return "--set \("\(path)=\(number)".shellQuotedAssignment)"
  case .float:
    return "--set-json \("\(path)=\(value.json.serialized(.compact))".shellQuotedAssignment)"
  case .string:
    let isText = SetExpression.Kind.typed.scalar(scalar.text).kind == .string
    var text = ""
    for scalar in scalar.text.unicodeScalars {
      if #"\,{}"#.unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return (isText ? "--set " : "--set-string ") + "\(path)=\(text)".shellQuotedAssignment
  }
}

extension String {
  /// `path=value` as one word; `=` alone needs no quotes here.
  fileprivate var shellQuotedAssignment: String {
    let isPlain =
      !utf8.isEmpty
      && utf8.split(separator: UInt8(ascii: "=")).allSatisfy {
        let part = String(decoding: $0, as: UTF8.self)
        return part.shellQuoted == part
      }
    return isPlain ? self : shellQuoted
  }
}
