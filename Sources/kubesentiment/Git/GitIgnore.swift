internal import Subprocess

/// Whether git would commit a file that lies in a folder: the folder is in a work tree, and no
/// ignore pattern covers the file. False where there is no git.
func gitWouldTrack(_ file: String, in folder: String) -> Bool {
  let result = waiting {
    try? await run(
      .name("git"), arguments: ["-C", folder, "check-ignore", "--quiet", "--", file],
      output: .discarded)
  }
  // 0: ignored; 1: not ignored; 128: not a work tree.
  return result??.terminationStatus == .exited(1)
}
