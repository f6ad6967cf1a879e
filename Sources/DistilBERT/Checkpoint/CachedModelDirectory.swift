internal import Files

/// The folder of a model that is in the local Hugging Face cache. Nothing is ever fetched.
///
/// The cache is where `HF_HUB_CACHE` says, else in `hub` of what `HF_HOME` says, else in
/// `huggingface/hub` of what `XDG_CACHE_HOME` says, else of `~/.cache`. In it, the folder
/// `models--ORGANISATION--NAME` has the model's revisions under `snapshots`; which of them is current
/// stands in `refs/main`.
///
/// - Parameters:
///   - name: `ORGANISATION/NAME`, or `NAME` alone for one without or of `distilbert`.
///   - variables: the process's environment.
/// - Throws: `CheckpointError`, with the command that fetches it, when it is not there or only a part.
package func cachedModelDirectory(
  named name: String, variables: [String: String]
) throws(CheckpointError) -> String {
  guard let model = ModelName(name) else {
    throw CheckpointError(
      path: name, message: "this is neither a folder nor a model's name",
      help: "name a folder, or a model as on huggingface.co: ORGANISATION/NAME")
  }
  guard let cache = cacheDirectory(variables) else {
    throw CheckpointError(
      path: name, message: "it is not known where the Hugging Face cache is: `HOME` is not set",
      help: "set HF_HOME, or name the model's folder")
  }
  let folders = model.folders.map { "\(cache)/\($0)" }
  guard let folder = folders.first(where: { directoryExists($0) }) else {
    throw CheckpointError(
      path: cache, message: "the model \(quoted(name)) is not in the local Hugging Face cache",
      help: "fetch it: \(model.fetchCommand)")
  }
  let snapshot = "\(folder)/snapshots/\(try revision(in: folder, fetchedBy: model.fetchCommand))"
  for file in CheckpointFile.needed {
    // By opening: the cache links to files that may never have come.
    do throws(FileError) {
      _ = try PlainFile(file.path(in: snapshot))
    } catch {
      guard case .missing = error.reason else { throw CheckpointError(error) }
      throw CheckpointError(
        path: snapshot, message: "\(file.rawValue) of the model \(quoted(name)) is missing",
        help: "fetch it: \(model.fetchCommand)")
    }
  }
  return snapshot
}

/// An empty variable is one that is not set.
private func cacheDirectory(_ variables: [String: String]) -> String? {
  func value(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    guard value == "~" || value.hasPrefix("~/"), let home = variables["HOME"] else { return value }
    return home + value.dropFirst()
  }
  // The second is the first's older name.
  if let cache = value("HF_HUB_CACHE") ?? value("HUGGINGFACE_HUB_CACHE") { return cache }
  if let home = value("HF_HOME") { return home + "/hub" }
  let caches = value("XDG_CACHE_HOME") ?? value("HOME").map { $0 + "/.cache" }
  return caches.map { $0 + "/huggingface/hub" }
}

/// The revision that `refs/main` names.
private func revision(
  in folder: String, fetchedBy command: String
) throws(CheckpointError) -> Substring {
  let path = folder + "/refs/main"
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try PlainFile(path).content(limit: 4096)
  } catch {
    throw CheckpointError(
      path: path, message: error.message, help: "fetch the model again: \(command)")
  }
  let text = String(decoding: bytes, as: UTF8.self)
  let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
  guard isFileName(text[..<end]) else {
    throw CheckpointError(
      path: path, message: "no revision is called \(quoted(text[..<end]))",
      help: "fetch the model again: \(command)")
  }
  return text[..<end]
}
