internal import Diagnostics
package import Terminal
internal import YAML

extension Difference {
  /// The changes for people: the path of each with a sign, what it was and is, and where. Nothing
  /// where there are none.
  /// - Parameters:
  ///   - width: the columns of the terminal, to which lines are cut; nil where nothing is cut.
  ///   - verbose: whether what is only written in another way is there, too.
  package func text(_ palette: Palette = .plain, width: Int? = nil, verbose: Bool = false) -> String
  {
    let masking = SecretMasking(sources)
    var text = ""
    for change in shownChanges(verbose: verbose) {
      text += ChangeText(change, masking, palette, width: width.map { max($0, 20) }).text
    }
    return text
  }
}

/// One change for people.
private struct ChangeText {
  private(set) var text = ""
  private let palette: Palette
  private let width: Int?

  init(_ change: Change, _ masking: SecretMasking, _ palette: Palette, width: Int?) {
    self.palette = palette
    self.width = width
    let shown = ShownChange(change, masking)
    text += styled(change.kind.sign, change.kind.style) + " "
    text += palette.path(cut(change.path.shown, indent: 2)) + "\n"
    switch (change.kind, shown.from, shown.to) {
    case (.moved, let from?, _):
      add("moved from \(change.fromPath.shown): \(from.line)", indent: 4)
    case (.respelled, let from?, let to?):
      add("\(from.line) = \(to.line)", indent: 4)
    case (_, let from?, let to?): addPair(from, to, change.factor)
    case (_, let from?, nil): addBlock(from, "-", .error)
    case (_, nil, let to?): addBlock(to, "+", .success)
    case (_, nil, nil): break
    }
    let places = [change.fromLocation, change.toLocation].compactMap { $0?.description.visible }
    text += "    " + palette.dim(cut(places.joined(separator: " → "), indent: 4)) + "\n"
  }

  /// `2Gi → 4Gi, ×2` where that fits, else one under the other.
  private mutating func addPair(_ from: Value, _ to: Value, _ factor: Double?) {
    if let old = from.string, let new = to.string, old.contains("\n") || new.contains("\n") {
      return addLines(old, new)
    }
    guard from.scalar != nil, to.scalar != nil else {
      addBlock(from, "-", .error)
      return addBlock(to, "+", .success)
    }
    let line = "\(from.line) → \(to.line)" + factorText(factor)
    let room = (width ?? 100) - 4
    if line.utf8.count <= room || line.displayWidth <= room { return add(line, indent: 4) }
    addSigned([from.line], "-", .error)
    addSigned([to.line], "+", .success)
  }

  private mutating func addBlock(_ value: Value, _ sign: String, _ style: Palette.Style) {
    guard value.scalar == nil else { return addSigned([value.line], sign, style) }
    let lines = Emitter().emit(value).split(separator: "\n", omittingEmptySubsequences: false)
    addSigned(lines.dropLast().map { String($0).visible }, sign, style)
  }

  /// The lines of two texts, those that are the same without a sign.
  private mutating func addLines(_ old: String, _ new: String) {
    for line in LineDifference(from: old, to: new).lines {
      switch line.kind {
      case .removed: addSigned([line.text.visible], "-", .error)
      case .added: addSigned([line.text.visible], "+", .success)
      case .same: add(line.text.visible, indent: 6)
      case .omitted: add("… \(line.text)", indent: 6)
      }
    }
  }

  private mutating func addSigned(_ lines: [String], _ sign: String, _ style: Palette.Style) {
    for line in lines { text += "    " + styled(cut("\(sign) \(line)", indent: 4), style) + "\n" }
  }

  private mutating func add(_ line: String, indent: Int) {
    text += String(repeating: " ", count: indent) + cut(line, indent: indent) + "\n"
  }

  private func styled(_ text: String, _ style: Palette.Style) -> String {
    palette.styled(text, as: style)
  }

  private func cut(_ line: String, indent: Int) -> String {
    guard let width, line.utf8.count > width - indent, line.displayWidth > width - indent else {
      return line
    }
    return line.prefix(columns: width - indent - 1) + "…"
  }
}

extension Change.Kind {
  /// What says without colour what happened.
  var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed, .moved: "±"
    case .respelled: "="
    }
  }

  fileprivate var style: Palette.Style {
    switch self {
    case .added: .success
    case .removed: .error
    case .changed, .moved: .warning
    case .respelled: .dim
    }
  }
}

extension ValuePath {
  /// For people: the root has a name.
  var shown: String { components.isEmpty ? "(everything)" : description.visible }
}
