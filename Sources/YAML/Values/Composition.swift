package import Diagnostics

/// What a document means, and what was found on the way.
package struct Composition: Sendable {
  package var value: Value
  /// Warnings about what probably means something else, and failures such as duplicate keys.
  package var diagnostics: [Diagnostic]
  /// The byte ranges of secret values, ascending and apart: what a renderer must not show.
  package var secrets: [Range<Int>]
}

extension Document {
  /// Reads the document as Helm and kubectl do: aliases followed, merge keys merged, every key a
  /// string. Everything that can not be read so is a failure among the diagnostics.
  /// - Parameters:
  ///   - file: the name that the locations of values and findings carry.
  ///   - isSecret: whether a scalar under this key is a secret, which no message may quote.
  package func compose(
    file: String, limits: Limits = .standard,
    isSecret: (_ key: String, _ scalar: Scalar) -> Bool = { _, _ in false }
  ) -> Composition {
    withoutActuallyEscaping(isSecret) { isSecret in
      var composer = Composer(
        file: file, limits: limits, secrets: SecretRanges(budget: limits.nodes, isSecret: isSecret))
      let composed = composer.compose(root, depth: 0)
      return Composition(
        value: composed.value, diagnostics: composer.diagnostics, secrets: composer.secrets.ranges)
    }
  }
}
