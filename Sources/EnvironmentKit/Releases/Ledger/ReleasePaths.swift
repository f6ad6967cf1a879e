/// Where the releases of an environment are kept: below the environments directory.
struct ReleasePaths {
  /// Holds those of every environment.
  let directory: String
  /// One entry a line.
  let ledger: String
  /// Held by the one process that may change the environment.
  let lock: String
  /// What is being done; there only while it is, or after a crash.
  let pending: String

  /// - Parameter directory: the environments directory.
  init(directory: String, environment: String) {
    let releases = "\(directory)/releases"
    self.directory = releases
    ledger = "\(releases)/\(environment).jsonl"
    lock = "\(releases)/\(environment).lock"
    pending = "\(releases)/\(environment).pending"
  }
}
