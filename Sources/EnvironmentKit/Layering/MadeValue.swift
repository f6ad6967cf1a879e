internal import Diagnostics
internal import YAML

extension Value {
  /// A value that nobody wrote.
  static func made(_ content: Content) -> Value {
    Value(content, at: SourceLocation(file: "kubesentiment"))
  }
}
