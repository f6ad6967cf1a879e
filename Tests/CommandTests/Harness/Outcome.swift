/// What a run of the binary came to.
struct Outcome: Sendable {
  let arguments: [String]
  let output: String
  let error: String
  let exit: String
  /// The files that are new or changed.
  let written: [String: Workspace.File]

  /// The first line of what was said, the rest being details.
  var firstLine: Substring {
    (error.isEmpty ? output : error).prefix { $0 != "\n" }
  }

  /// Everything, as a golden file holds it.
  var transcript: String {
    var text = "$ " + (["kubesentiment"] + arguments.map(\.quoted)).joined(separator: " ") + "\n"
    text += section("stdout", output) + section("stderr", error)
    for (path, file) in written.sorted(by: { $0.key < $1.key }) {
      let mode = String(file.mode, radix: 8)
      text += section("\(path), mode \(mode)", String(decoding: file.bytes, as: UTF8.self))
    }
    return text + "=== exit \(exit)\n"
  }

  private func section(_ title: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let visible = text.replacing("\u{1B}", with: "␛")
    return "=== \(title)\n\(visible)" + (visible.hasSuffix("\n") ? "" : "\n=== no line end\n")
  }
}

extension String {
  /// As one would type it in a shell.
  fileprivate var quoted: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,@".contains($0) }
    return isPlain ? self : "'\(replacing("'", with: #"'\''"#))'"
  }
}
