/// Writes values as YAML in block style: the same bytes for the same values, whatever they were read
/// from, and the same values for every reader.
package struct Emitter {
  /// The text of a comment for the line on which a value's entry begins; nil for none.
  ///
  /// Where several values begin on one line (`- key: value`), the innermost one that has a comment
  /// gives it. The root map or list has no line of its own and is not asked.
  package typealias Annotation = (Value) -> String?

  private let annotation: Annotation

  package init(annotation: @escaping Annotation = { _ in nil }) {
    self.annotation = annotation
  }

  /// One document, without a marker, ending in a line feed.
  package func emit(_ value: Value) -> String {
    var writer = BlockWriter(annotation: annotation)
    writer.writeDocument(value)
    return writer.output
  }

  /// Several documents, with `---` between them.
  package func emitStream(_ values: [Value]) -> String {
    values.map(emit).joined(separator: "---\n")
  }
}
