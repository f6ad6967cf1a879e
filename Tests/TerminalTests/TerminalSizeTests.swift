import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct TerminalSizeTests {
  @Test("A file that is no terminal takes its width from COLUMNS, else 80")
  func noTerminal() throws {
    let file = open("/dev/null", O_RDONLY)
    try #require(file >= 0)
    defer { close(file) }
    #expect(!isTerminal(fileDescriptor: file))
    #expect(terminalWidth(fileDescriptor: file, environment: [:]) == 80)
    #expect(terminalWidth(fileDescriptor: file, environment: ["COLUMNS": "132"]) == 132)
    for nonsense in ["", "0", "-1", "wide", "99999999999999999999", "80x24"] {
      #expect(terminalWidth(fileDescriptor: file, environment: ["COLUMNS": nonsense]) == 80)
    }
  }

  @Test("A descriptor that is not open is no terminal of 80 columns")
  func closed() {
    #expect(!isTerminal(fileDescriptor: -1))
    #expect(terminalWidth(fileDescriptor: -1, environment: [:]) == 80)
  }

  #if os(Linux)
    @Test("A terminal's own width comes before COLUMNS")
    func terminal() throws {
      let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      try #require(controller >= 0)
      defer { close(controller) }
      #expect(isTerminal(fileDescriptor: controller))
      // A new terminal does not know its size yet.
      #expect(terminalWidth(fileDescriptor: controller, environment: ["COLUMNS": "40"]) == 40)
      var size = winsize(ws_row: 24, ws_col: 101, ws_xpixel: 0, ws_ypixel: 0)
      try #require(ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
      #expect(terminalWidth(fileDescriptor: controller, environment: ["COLUMNS": "40"]) == 101)
    }
  #endif
}
