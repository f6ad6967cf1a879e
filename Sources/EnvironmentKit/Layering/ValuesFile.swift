package import Diagnostics
internal import Files
internal import Secrets
package import YAML

/// A values file that was read, and what was found on the way.
package struct ValuesFile: Sendable {
  /// With its secrets marked, so that no report shows them.
  package let source: SourceText
  /// nil where the file could not be read as one map.
  package let value: Value?
  package let comments: [Document.Comment]
  package let diagnostics: [Diagnostic]

  /// Reads a values file. What is wrong with it is among its diagnostics.
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - files: where to read it.
  package static func read(_ path: String, from files: FileSource = .disk) -> ValuesFile {
    let isInput = path == "-"
    let name = isInput ? "<stdin>" : files.name(of: path)
    let limit = Limits.standard.bytes
    do throws(InputFailure) {
      if isInput { return ValuesFile(SourceText(name: name, bytes: try standardInput(limit))) }
      return ValuesFile(
        SourceText(name: name, bytes: try files.content(of: path, limit: limit)))
    } catch {
      return ValuesFile(failures: error.diagnostics, in: SourceText(name: name, bytes: []))
    }
  }

  private static func standardInput(_ limit: Int) throws(InputFailure) -> [UInt8] {
    do throws(FileError) {
      return try readStandardInput(limit: limit)
    } catch {
      throw InputFailure(error)
    }
  }

  package init(_ source: SourceText) {
    do throws(YAMLFailure) {
      self.init(try Parser.parseSingle(source), in: source)
    } catch {
      self.init(failures: [error.diagnostic], in: source)
    }
  }

  private init(_ document: Document, in source: SourceText) {
    let composition = document.compose(file: source.name, isSecret: isSecretValue)
    var masked = source
    // An env file is one text to YAML, where no key marks a secret.
    masked.secrets =
      composition.value.scalar == nil ? composition.secrets : secretLines(of: source.bytes)
    var diagnostics = composition.diagnostics
    if let limit = diagnostics.first(where: { $0.rule == YAMLRule.limit.rawValue }) {
      // What was not expanded stands as null: nothing else that is found of it is true.
      diagnostics = [limit]
    } else if composition.value.map == nil {
      diagnostics.append(
        YAMLRule.documentShape.diagnostic(
          "the file must hold a map of keys and values, this is \(composition.value.kindName)",
          at: composition.value.location))
    }
    self.source = masked
    value = diagnostics.contains(where: \.isFailure) ? nil : composition.value
    comments = document.comments
    self.diagnostics = diagnostics
  }

  private init(failures: [Diagnostic], in source: SourceText) {
    var masked = source
    masked.secrets = secretLines(of: source.bytes)
    self.source = masked
    value = nil
    comments = []
    diagnostics = failures.map { $0.withoutSecrets(of: masked) }
  }
}

extension Diagnostic {
  /// The failure without the secret that its message quotes: of `password: *abc`, whose author
  /// meant text, the alias.
  fileprivate func withoutSecrets(of source: SourceText) -> Diagnostic {
    let range = location.start.offset..<location.end.offset
    guard source.secrets.contains(where: { $0.overlaps(range) }) else { return self }
    let name = String(decoding: source.bytes[range], as: UTF8.self).drop { "*&!".contains($0) }
    var diagnostic = self
    for sign in ["*", "&", "!", ""] {
      diagnostic.message = diagnostic.message.replacing(
        "`\(sign)\(name)`", with: "`\(sign)\(mask)`")
    }
    return diagnostic
  }
}
