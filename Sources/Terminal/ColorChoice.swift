/// What the user asked for with `--color`.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour on a terminal that can show it, unless the environment says otherwise.
  case auto
  case always
  case never
}
