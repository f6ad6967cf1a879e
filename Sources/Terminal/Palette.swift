/// Gives text its colour, or leaves it as it is where colour is off.
///
/// Colour only repeats what the words already say. Styled text is never styled again: the end of
/// the inner style would end the outer one too.
package struct Palette: Sendable, Hashable {
  /// What a piece of text is, which decides how it looks.
  package enum Style: Sendable, Hashable, CaseIterable {
    case error
    case warning
    case note
    case success
    case bold
    case dim
    case path

    /// The parameters of ECMA-48's Select Graphic Rendition. Only the eight basic colours: every
    /// theme, light or dark, keeps those readable.
    fileprivate var parameters: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .success: "32"
      case .bold, .path: "1"
      case .dim: "2"
      }
    }
  }

  package let isColored: Bool

  package init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Decides from `--color`, then NO_COLOR (any value but empty), then CLICOLOR_FORCE (any value
  /// but empty and `0`), then CLICOLOR=0 and TERM=dumb, then whether a terminal is listening.
  package init(choice: ColorChoice, isTerminal: Bool, environment: [String: String]) {
    switch choice {
    case .always: isColored = true
    case .never: isColored = false
    case .auto:
      if environment["NO_COLOR", default: ""] != "" {
        isColored = false
      } else if !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""]) {
        isColored = true
      } else {
        isColored =
          isTerminal && environment["CLICOLOR"] != "0" && environment["TERM"] != "dumb"
      }
    }
  }

  /// No colour at all.
  package static let plain = Palette(isColored: false)

  package func styled(_ text: String, as style: Style) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.parameters)m\(text)\u{1B}[0m" : text
  }

  package func error(_ text: String) -> String { styled(text, as: .error) }
  package func warning(_ text: String) -> String { styled(text, as: .warning) }
  package func note(_ text: String) -> String { styled(text, as: .note) }
  package func success(_ text: String) -> String { styled(text, as: .success) }
  package func bold(_ text: String) -> String { styled(text, as: .bold) }
  package func dim(_ text: String) -> String { styled(text, as: .dim) }
  package func path(_ text: String) -> String { styled(text, as: .path) }
}
