internal import Subprocess

/// Whether git would commit a file that lies in a folder: the folder is in a work tree, and no
/// ignore pattern covers the file. False where there is no git.
func gitWouldTrack(_ file: String, in folder: String) -> Bool {
  let result = try? runGit(["check-ignore", "--quiet", "--", file], in: folder, limit: 1 << 12)
  // 0: ignored; 1: not ignored; 128: not a work tree.
  return result?.status == .exited(1)
}
