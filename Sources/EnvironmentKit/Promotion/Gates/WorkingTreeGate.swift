internal import Terminal

/// `clean-tree`: a release is made from what is committed.
extension GateJudge {
  func judgeWorkingTree() -> GateResult {
    let asked = "git status"
    switch facts.workingTree {
    case .clean?:
      return GateResult(.cleanTree, .passed, evidence: asked, "nothing but what is committed")
    case .changed(let paths)?:
      return GateResult(
        .cleanTree, .failed, evidence: asked,
        (paths.isEmpty ? "more files than can be listed" : counted(paths.count, "file"))
          + " not committed",
        help: "commit or stash them; `git status` lists them all",
        details: firstDetails(paths.map(\.visible)))
    case .noRepository?:
      return GateResult(
        .cleanTree, .missing, "the files are in no git repository",
        help: "run in a checkout of the repository")
    case .noGit?:
      return GateResult(.cleanTree, .missing, "`git` was not found", help: "install git")
    case nil:
      return GateResult(
        .cleanTree, .missing, "git was not asked", help: "run in a checkout of the repository")
    }
  }
}
