import Foundation
import TestSupport
import Testing

import DistilBERT

@Suite("Models in the local Hugging Face cache")
struct CachedModelTests {
  private static let sst2 = "distilbert-base-uncased-finetuned-sst-2-english"
  private static let revision = "714eb0fa89d2f80546fda750413ed43d93601a13"

  /// Makes a cache with one model as `hf download` leaves it: links to files named by their digest.
  private func store(
    _ folder: String, in cache: String, of directory: TemporaryDirectory,
    files: [String] = ["config.json", "model.safetensors", "vocab.txt"]
  ) throws {
    let model = "\(cache)/\(folder)"
    try directory.write("\(model)/refs/main", Self.revision)
    for name in files {
      try directory.write("\(model)/blobs/of-\(name)", name)
      let link = directory("\(model)/snapshots/\(Self.revision)/\(name)")
      try FileManager.default.createDirectory(
        atPath: (link as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "../../blobs/of-\(name)")
    }
  }

  private func snapshot(_ cache: String, _ folder: String) -> String {
    "\(cache)/\(folder)/snapshots/\(Self.revision)"
  }

  @Test(
    "A name leads to its folder, also without its organisation",
    arguments: [
      ("distilbert/\(sst2)", "models--distilbert--\(sst2)"),
      (sst2, "models--distilbert--\(sst2)"), (sst2, "models--\(sst2)"),
      ("My-Org/a.b_c-1", "models--My-Org--a.b_c-1"),
    ])
  func names(name: String, folder: String) throws {
    let directory = try TemporaryDirectory()
    try store(folder, in: "hub", of: directory)
    let found = try cachedModelDirectory(named: name, variables: ["HF_HOME": directory.path])
    #expect(found == snapshot(directory("hub"), folder))
  }

  @Test("A model without organisation comes before one of distilbert")
  func both() throws {
    let directory = try TemporaryDirectory()
    for folder in ["models--a", "models--distilbert--a"] {
      try store(folder, in: "hub", of: directory)
    }
    let found = try cachedModelDirectory(named: "a", variables: ["HF_HOME": directory.path])
    #expect(found == snapshot(directory("hub"), "models--a"))
  }

  @Test(
    "The variables say where the cache is, the nearer the sooner",
    arguments: [
      (["HF_HUB_CACHE": "DIR/x", "HF_HOME": "DIR/no", "HOME": "/no"], "x"),
      (["HUGGINGFACE_HUB_CACHE": "DIR/x", "HF_HOME": "DIR/no"], "x"),
      (["HF_HOME": "DIR/x", "XDG_CACHE_HOME": "DIR/no"], "x/hub"),
      (["XDG_CACHE_HOME": "DIR/x", "HOME": "DIR/no"], "x/huggingface/hub"),
      (["HOME": "DIR"], ".cache/huggingface/hub"),
      (["HF_HUB_CACHE": "", "HF_HOME": "", "HOME": "DIR"], ".cache/huggingface/hub"),
      (["HF_HOME": "~/x", "HOME": "DIR"], "x/hub"),
    ])
  func variables(variables: [String: String], cache: String) throws {
    let directory = try TemporaryDirectory()
    try store("models--o--n", in: cache, of: directory)
    let found = try cachedModelDirectory(
      named: "o/n",
      variables: variables.mapValues { $0.replacingOccurrences(of: "DIR", with: directory.path) })
    #expect(found == snapshot(directory(cache), "models--o--n"))
  }

  @Test(
    "A model that is not there: the command that fetches it",
    arguments: [
      ("o/n", "o/n"), ("n", "distilbert/n"), (sst2, "distilbert/\(sst2)"),
    ])
  func missing(name: String, fetched: String) throws {
    let directory = try TemporaryDirectory()
    let error = CheckpointError(
      path: directory("hub"), message: "the model `\(name)` is not in the local Hugging Face cache",
      help: "fetch it: hf download \(fetched) "
        + "config.json model.safetensors vocab.txt tokenizer_config.json")
    #expect(throws: error) {
      try cachedModelDirectory(named: name, variables: ["HF_HOME": directory.path])
    }
  }

  @Test("A model that came only in part is not there either")
  func partial() throws {
    let directory = try TemporaryDirectory()
    try store("models--o--n", in: "hub", of: directory, files: ["config.json", "vocab.txt"])
    func message() -> String? {
      #expect(throws: CheckpointError.self) {
        try cachedModelDirectory(named: "o/n", variables: ["HF_HOME": directory.path])
      }?.message
    }
    #expect(message() == "model.safetensors of the model `o/n` is missing")
    try store("models--o--m", in: "hub", of: directory)
    try directory.remove("hub/models--o--n/blobs/of-config.json")
    #expect(message() == "config.json of the model `o/n` is missing")
    try directory.remove("hub/models--o--n/refs/main")
    #expect(message() == "cannot read: it does not exist")
  }

  @Test(
    "What cannot be a model's name is not looked for",
    arguments: [
      "", "/", "a/", "/a", "a/b/c", "..", "../a", "a/..", "a..b", "a--b", ".a", "a/.b", "-a", "a-",
      "a b", "a\u{0}", "größe", "a\n", "~/a", "a\\b", String(repeating: "a", count: 97), "a.git",
    ])
  func badNames(name: String) {
    let error = #expect(throws: CheckpointError.self) {
      try cachedModelDirectory(named: name, variables: ["HF_HOME": "/"])
    }
    #expect(error?.message == "this is neither a folder nor a model's name")
  }

  @Test(
    "A reference that does not name a revision is not followed",
    arguments: [
      "", "\n", "..", "../../../etc", "a/b", "a b", "/etc", "a\u{0}", "ä", ".", "...", "~",
    ])
  func badReferences(text: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write("hub/models--o--n/refs/main", text)
    let error = #expect(throws: CheckpointError.self) {
      try cachedModelDirectory(named: "o/n", variables: ["HF_HOME": directory.path])
    }
    #expect(error?.message.hasPrefix("no revision is called `") == true)
    #expect(error?.path == directory("hub/models--o--n/refs/main"))
  }

  @Test("A reference may end its line")
  func lineEnd() throws {
    let directory = try TemporaryDirectory()
    try store("models--o--n", in: "hub", of: directory)
    try directory.write("hub/models--o--n/refs/main", Self.revision + "\n")
    #expect(
      try cachedModelDirectory(named: "o/n", variables: ["HF_HOME": directory.path])
        == snapshot(directory("hub"), "models--o--n"))
  }

  @Test("Without any variable it is not known where to look")
  func noVariables() {
    #expect(throws: CheckpointError.self) { try cachedModelDirectory(named: "o/n", variables: [:]) }
  }
}
