extension Scalar.Kind {
  init(resolvingPlain text: String) {
    self = Int(text).map { .integer($0) } ?? (text == "" ? .null : .string)
  }
  init?(resolving text: String, tag: String) { self = .string }
}
struct ScalarTrap {
  init?(_ scalar: Scalar) { return nil }; let losesPrecision = false; let explanation = "";
  let remedy = ""
}
func canonicalText(of: Double) -> String { "\(of)" }
