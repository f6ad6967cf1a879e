/// A model's name on the Hugging Face Hub: `ORGANISATION/NAME`, or `NAME` alone.
struct ModelName {
  let organisation: Substring?
  let name: Substring

  /// Nil for what the Hub allows no model to be called; so no name can lead out of a folder.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ isPart($0) }),
      !text.contains("--"), !text.contains(".."), !text.hasSuffix(".git")
    else { return nil }
    organisation = parts.count == 2 ? parts[0] : nil
    name = parts[parts.count - 1]
  }

  /// The folders of the cache in which it may be. A model without organisation is one of the oldest;
  /// those of this family have since moved to `distilbert`.
  var folders: [String] {
    if let organisation { return ["models--\(organisation)--\(name)"] }
    return ["models--\(name)", "models--distilbert--\(name)"]
  }

  /// What fetches it.
  var fetchCommand: String {
    "hf download \(organisation ?? "distilbert")/\(name) "
      + CheckpointFile.allCases.map(\.rawValue).joined(separator: " ")
  }
}

private func isPart(_ text: Substring) -> Bool {
  guard (1...96).contains(text.utf8.count), let first = text.utf8.first, let last = text.utf8.last
  else { return false }
  return isWordCharacter(first) && isWordCharacter(last) && text.utf8.allSatisfy(isNameCharacter)
}

/// Whether a text can be the name of one file in a folder, and of nothing elsewhere.
func isFileName(_ text: some StringProtocol) -> Bool {
  (1...96).contains(text.utf8.count) && text.utf8.allSatisfy(isNameCharacter)
    && !text.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
}

private func isNameCharacter(_ byte: UInt8) -> Bool {
  isWordCharacter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}

private func isWordCharacter(_ byte: UInt8) -> Bool {
  switch Unicode.Scalar(byte) {
  case "a"..."z", "A"..."Z", "0"..."9", "_": true
  default: false
  }
}
