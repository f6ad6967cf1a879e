package import Diagnostics

/// Reads YAML through libyaml into trees whose every node knows its exact place.
package enum Parser {
  /// All documents of a stream. What they mean (aliases, merge keys, duplicate keys) is the
  /// `Composer`'s business; this is about syntax alone.
  /// - Throws: `YAMLFailure` with the first thing that stops the parser, or the limit exceeded.
  package static func parse(
    _ source: SourceText, limits: Limits = .standard
  ) throws(YAMLFailure) -> [Document] {
    let outcome: Result<[Document], YAMLFailure> = source.bytes.withUnsafeBufferPointer { bytes in
      do throws(YAMLFailure) {
        let failures = SyntaxFailures(name: source.name, bytes: bytes)
        try failures.checkInput(limit: limits.bytes)
        guard var builder = TreeBuilder(bytes, failures: failures, limits: limits) else {
          throw failures.outOfMemory()
        }
        return .success(try builder.documents())
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// The one document of a file that must hold exactly one.
  /// - Throws: as `parse`, and when the file holds none or several.
  package static func parseSingle(
    _ source: SourceText, limits: Limits = .standard
  ) throws(YAMLFailure) -> Document {
    let documents = try parse(source, limits: limits)
    guard let first = documents.first else {
      throw shapeFailure(source, "the file is empty; write at least `{}`", at: .start)
    }
    if documents.count > 1 {
      throw shapeFailure(
        source, "a second document begins here; keep one document in a file",
        at: documents[1].start)
    }
    return first
  }

  private static func shapeFailure(
    _ source: SourceText, _ message: String, at position: SourcePosition
  ) -> YAMLFailure {
    let location = SourceLocation(file: source.name, at: position)
    return YAMLFailure(diagnostic: YAMLRule.documentShape.diagnostic(message, at: location))
  }
}
