internal import Terminal
extension Difference {
  func text(_ palette: Palette, width: Int) -> String {
    changes.map { "\($0.path) \($0.kind)\n" }.joined()
  }
  var markdown: String { text(.plain, width: 80) }
}
