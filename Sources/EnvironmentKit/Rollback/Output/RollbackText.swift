internal import Diagnostics
package import Terminal

extension RollbackPlan {
  /// The plan for people.
  /// - Parameter width: the columns of the terminal; nil where lines may have any length.
  package func text(_ palette: Palette, width: Int?) -> String {
    var text = palette.bold(title.visible) + "\n"
    text += "Verdict: " + palette.styled(verdict.rawValue, as: verdict.style) + "\n\n"
    text += "Why revision \(target.number): \(choice.reason.visible)\n"
    for other in choice.passedOver.prefix(Self.passedOverLimit) {
      text += "  not \(other.number): \(other.reason.visible)\n"
    }
    if choice.passedOver.count > Self.passedOverLimit {
      text += "  nor \(choice.passedOver.count - Self.passedOverLimit) before it\n"
    }
    text += "\n" + values(palette)
    text += palette.bold("What changes back") + "\n\n" + changes(palette, width: width) + "\n"
    text += palette.bold("Hazards") + "\n\n"
    text += hazards.map { $0.text(palette) }.joined(separator: "\n") + "\n"
    text += palette.bold("Steps") + "\n\n"
    text += steps.isEmpty ? "none, as long as something blocks the rollback\n" : steps.text(palette)
    return text
  }

  static let passedOverLimit = 12

  /// Where what is compared is known from.
  private func values(_ palette: Palette) -> String {
    var table = Table(columns: [
      Table.Column("REVISION", .right), Table.Column("STATUS"), Table.Column("DEPLOYED"),
      Table.Column("TAG"), Table.Column("VALUES FROM"),
    ])
    for (revision, origin) in [(current, currentOrigin), (target, target.values?.origin)] {
      table.rows.append([
        Table.Cell("\(revision.number)"), Table.Cell(revision.status ?? "–"),
        Table.Cell(revision.updated ?? "–"), Table.Cell(revision.tag ?? "–"),
        Table.Cell(origin?.description ?? "–"),
      ])
    }
    return table.rendered(palette) + "\n"
  }

  private func changes(_ palette: Palette, width: Int?) -> String {
    guard let difference else {
      return "not known: the values of revision \(target.number) are not\n"
    }
    return difference.isEmpty ? "no value\n" : difference.text(palette, width: width)
  }
}

extension Revision {
  /// Helm's, else what the ledger says was done.
  var status: String? { helm?.status.rawValue ?? entry?.action.rawValue }
  /// When it was deployed, else when it was written.
  var updated: String? { helm?.updated ?? entry?.origin.time }
}

extension Hazard {
  fileprivate func text(_ palette: Palette) -> String {
    let place = palette.path(location.description.visible + ":")
    return "\(place) \(palette.styled(severity.rawValue + ":", as: severity.style)) "
      + "\(palette.bold(message.visible)) \(palette.dim("[\(id)]"))\n"
      + "  \(palette.dim("=")) \(palette.bold("do:")) \(help.visible)\n"
  }
}

extension Hazard.Severity {
  fileprivate var style: Palette.Style {
    switch self {
    case .blocks: .error
    case .care: .warning
    case .note: .note
    }
  }
}

extension RollbackVerdict {
  fileprivate var style: Palette.Style {
    switch self {
    case .safe: .success
    case .safeWithCare: .warning
    case .blocked: .error
    }
  }
}
