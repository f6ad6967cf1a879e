/// What a text may cost before it is refused. A values file of a large deployment stays below a
/// hundredth of each.
package struct Limits: Sendable {
  /// Bytes of one file, and of all its text once every alias is replaced by what it names.
  package var bytes: Int
  /// Collections inside each other. libyaml's time grows with the square of the depth, and what
  /// walks a tree recurses: it must do with the 512 KiB that a thread may have for its stack.
  package var depth: Int
  /// Nodes once every alias is replaced by what it names.
  package var nodes: Int

  package init(bytes: Int, depth: Int, nodes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  /// 16 MiB, 100 levels, two million nodes.
  package static let standard = Limits(bytes: 16 << 20, depth: 100, nodes: 2_000_000)
}
