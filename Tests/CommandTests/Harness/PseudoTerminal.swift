import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal without a screen, for what a program shows to people.
final class PseudoTerminal: Sendable {
  /// What a program opens to write to it.
  let path: String
  /// The side of the screen.
  private let screen: Int32
  /// Held open, so that what was written stays to be read.
  private let terminal: Int32

  init() throws {
    var screen: Int32 = -1
    var terminal: Int32 = -1
    try #require(openpty(&screen, &terminal, nil, nil, nil) == 0)
    self.screen = screen
    self.terminal = terminal
    path = String(cString: try #require(ttyname(terminal)))
    try #require(fcntl(screen, F_SETFL, O_NONBLOCK) == 0)
  }

  deinit {
    close(terminal)
    close(screen)
  }

  /// What was written and not read yet: a few kilobytes at most, more makes the writer wait.
  func shown() -> String {
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = read(screen, &piece, piece.count), count > 0 {
      text += piece.prefix(count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
