internal import Diagnostics

extension BlockLayout {
  /// Nodes looked at before the habits of a file count as unknown.
  private static let patience = 10_000

  /// How a file indents: as the first map and the first list under a key do.
  init(of root: Node) {
    var step: Int?
    var listStep: Int?
    var open = [root]
    var seen = 0
    while let node = open.popLast(), step == nil || listStep == nil, seen < Self.patience {
      seen += 1
      switch node.content {
      case .mapping(let mapping) where mapping.style == .block:
        for entry in mapping.entries.reversed() where entry.value.isBlockCollection {
          open.append(entry.value)
        }
        for entry in mapping.entries where entry.value.start.line > entry.key.start.line {
          let columns = entry.value.start.column - node.start.column
          switch entry.value.content {
          case .mapping(let inner) where inner.style == .block: step = step ?? columns
          case .sequence(let inner) where inner.style == .block: listStep = listStep ?? columns
          default: break
          }
        }
      case .sequence(let sequence) where sequence.style == .block:
        open += sequence.items.reversed().filter(\.isBlockCollection)
      default: break
      }
    }
    // A literal block names at most nine columns.
    let known = step.flatMap { (1...9).contains($0) ? $0 : nil }
    let knownList = listStep.flatMap { (0...9).contains($0) ? $0 : nil }
    self.init(step: known ?? 2, listStep: knownList ?? known ?? 2)
  }
}

extension Node {
  var isBlockCollection: Bool {
    switch content {
    case .mapping(let mapping): mapping.style == .block
    case .sequence(let sequence): sequence.style == .block
    case .scalar, .alias: false
    }
  }
}
