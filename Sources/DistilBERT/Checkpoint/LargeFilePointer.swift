/// Refuses the short text that Git leaves in place of a large file that was not fetched.
///
/// Source: Git LFS, docs/spec.md: a pointer's first line is `version https://git-lfs.github.com/spec/v1`.
///
/// - Parameter bytes: the file's, or its first ones.
func checkIsNoPointer(
  _ bytes: some Collection<UInt8>, path: String
) throws(CheckpointError) {
  guard bytes.starts(with: "version https://git-lfs".utf8) else { return }
  throw CheckpointError(
    path: path, message: "this is a Git LFS pointer, not the file itself",
    help: "run `git lfs pull` in its repository")
}
