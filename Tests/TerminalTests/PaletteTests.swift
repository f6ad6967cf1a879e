import Terminal
import Testing

@Suite struct PaletteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var choice = ColorChoice.auto
    var isTerminal = true
    var environment: [String: String] = [:]
    var isColored: Bool

    var testDescription: String {
      let pairs = environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
      return "\(choice) \(isTerminal ? "terminal" : "pipe") \(pairs.joined(separator: " "))"
    }
  }

  @Test(
    "Colour follows the flag, then the environment, then the terminal",
    arguments: [
      Case(isColored: true),
      Case(isTerminal: false, isColored: false),
      Case(choice: .always, isTerminal: false, isColored: true),
      Case(choice: .always, environment: ["NO_COLOR": "1", "TERM": "dumb"], isColored: true),
      Case(choice: .never, environment: ["CLICOLOR_FORCE": "1"], isColored: false),
      Case(environment: ["NO_COLOR": "1"], isColored: false),
      Case(environment: ["NO_COLOR": "0"], isColored: false),
      Case(environment: ["NO_COLOR": ""], isColored: true),
      Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "1"], isColored: true),
      Case(isTerminal: false, environment: ["CLICOLOR_FORCE": "0"], isColored: false),
      Case(isTerminal: false, environment: ["CLICOLOR_FORCE": ""], isColored: false),
      Case(environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], isColored: false),
      Case(environment: ["CLICOLOR_FORCE": "1", "TERM": "dumb"], isColored: true),
      Case(environment: ["CLICOLOR": "0"], isColored: false),
      Case(environment: ["CLICOLOR": "1"], isColored: true),
      Case(environment: ["TERM": "dumb"], isColored: false),
      Case(environment: ["TERM": "xterm-256color"], isColored: true),
    ])
  func decides(_ test: Case) {
    let palette = Palette(
      choice: test.choice, isTerminal: test.isTerminal, environment: test.environment)
    #expect(palette.isColored == test.isColored)
  }

  @Test("Styled text begins with its colour and ends with a reset")
  func coloured() {
    let palette = Palette(isColored: true)
    #expect(palette.error("bad") == "\u{1B}[1;31mbad\u{1B}[0m")
    #expect(palette.warning("hm") == "\u{1B}[1;33mhm\u{1B}[0m")
    #expect(palette.note("so") == "\u{1B}[1;36mso\u{1B}[0m")
    #expect(palette.success("good") == "\u{1B}[32mgood\u{1B}[0m")
    #expect(palette.bold("loud") == "\u{1B}[1mloud\u{1B}[0m")
    #expect(palette.dim("soft") == "\u{1B}[2msoft\u{1B}[0m")
    #expect(palette.path("a/b") == "\u{1B}[1ma/b\u{1B}[0m")
  }

  @Test("Without colour every style leaves the text alone", arguments: Palette.Style.allCases)
  func plain(_ style: Palette.Style) {
    #expect(Palette.plain.styled("text", as: style) == "text")
  }

  @Test("Nothing stays nothing, coloured or not", arguments: Palette.Style.allCases)
  func empty(_ style: Palette.Style) {
    #expect(Palette(isColored: true).styled("", as: style) == "")
  }

  @Test("The flag's values are auto, always and never")
  func names() {
    #expect(ColorChoice.allCases.map(\.rawValue) == ["auto", "always", "never"])
  }
}
