package import Diagnostics

/// A text after edits, and what they touched.
package struct EditedText: Sendable {
  /// A stretch that was replaced. Outside of all of them no byte changed.
  package struct Span: Sendable, Hashable {
    /// Bytes of the text before; empty where something was only put in.
    package let source: Range<Int>
    /// Bytes of the text after; empty where something was only taken out.
    package let result: Range<Int>
  }

  package let bytes: [UInt8]
  /// Ascending and apart; empty if every value was already as it should be.
  package let spans: [Span]
  /// The aliases that stand for a value which was edited, and so changed with it.
  package let aliases: [SourceLocation]
}
