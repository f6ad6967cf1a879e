internal import Diagnostics
package import Terminal

extension PromotionPlan {
  /// The plan for people: what would be done, what changes, the gates, the next steps, the verdict.
  /// - Parameter width: the columns of the terminal; nil where nothing is cut.
  package func text(_ palette: Palette, width: Int?) -> String {
    var parts = [palette.bold(headline.visible) + "\n"]
    if let release = draft.release { parts.append(release.difference.text(palette, width: width)) }
    parts.append(gateTable(palette))
    parts.append(remarks(palette))
    if draft.refusals.isEmpty, !steps.isEmpty {
      parts.append(palette.bold(stepsTitle) + "\n" + steps.text(palette))
    }
    let style: Palette.Style = isEmpty ? .note : isAllowed ? .success : .error
    parts.append(palette.styled(verdict.visible, as: style) + "\n")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func gateTable(_ palette: Palette) -> String {
    guard !shownGates.isEmpty else { return "" }
    var table = Table(columns: [
      Table.Column("GATE"), Table.Column("STATUS"), Table.Column("FOUND"),
    ])
    for gate in shownGates {
      table.rows.append([
        Table.Cell(gate.gate.rawValue), Table.Cell(gate.status.shown, gate.status.style),
        Table.Cell(gate.message),
      ])
    }
    var text = table.rendered(palette)
    for gate in shownGates where gate.status != .passed {
      text += gate.details.map { "  \($0.visible)\n" }.joined()
    }
    return text
  }

  /// What stands in the way and what to do about it, and what is worth knowing.
  private func remarks(_ palette: Palette) -> String {
    var text = ""
    for refusal in draft.refusals {
      let place = refusal.location.map { palette.path("\($0.description.visible):") + " " } ?? ""
      text += place + palette.error("refused:") + " \(refusal.message.visible)\n"
      text += "  " + palette.note("help:") + " \(refusal.help.visible)\n"
    }
    for gate in shownGates where !gate.isOpen {
      guard let help = gate.help else { continue }
      text += palette.error("\(gate.gate.rawValue):") + " \(help.visible)\n"
    }
    for note in draft.notes { text += palette.note("note:") + " \(note.visible)\n" }
    return text
  }
}

extension GateResult.Status {
  /// A failure catches the eye without colour too.
  var shown: String { self == .failed ? "FAILED" : rawValue }

  fileprivate var style: Palette.Style {
    switch self {
    case .passed: .success
    case .failed: .error
    case .missing: .warning
    case .notRequired: .dim
    }
  }
}
