internal import EnvironmentKit
internal import FoundationEssentials

extension ReleaseOrigin {
  /// Now, who runs this program, and the commit that is checked out around a folder.
  ///
  /// The actor is the one that the CI system names, since git's user is a robot there; else git's user,
  /// else the system's.
  init(now: Date, folder: String, variables: [String: String]) {
    self.init(
      time: now.formatted(.iso8601),
      actor: Self.actor(variables: variables, folder: folder),
      commit: GitAnswer(["rev-parse", "--verify", "HEAD"], in: folder).line)
  }

  private static func actor(variables: [String: String], folder: String) -> String {
    func variable(_ name: String) -> String? {
      variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let actor = variable("GITHUB_ACTOR") ?? variable("GITLAB_USER_LOGIN") { return actor }
    let name = variable("GIT_AUTHOR_NAME") ?? GitAnswer(["config", "user.name"], in: folder).line
    let mail = variable("GIT_AUTHOR_EMAIL") ?? GitAnswer(["config", "user.email"], in: folder).line
    switch (name, mail) {
    case (let name?, let mail?): return "\(name) <\(mail)>"
    case (let name?, nil): return name
    case (nil, let mail?): return mail
    case (nil, nil): return variable("USER") ?? variable("LOGNAME") ?? "unknown"
    }
  }
}
