package import Diagnostics

/// Why a text was not edited. Nothing was.
package struct EditError: Error, Sendable {
  package enum Reason: Sendable, Hashable {
    /// The source, or what it would become, is no YAML that can be read.
    case unreadable
    /// The file holds several documents and none was chosen, or not the one that was.
    case document
    /// There is nothing at the path.
    case missing
    /// Something is to be inserted where there is something.
    case exists
    /// The path asks for a key of a list or an index of a map, or goes on behind a scalar.
    case shape
    /// The path leads through an alias: its value is written elsewhere.
    case alias
    /// The value comes from `<<`: it is written elsewhere.
    case mergeKey
    /// The key stands there twice.
    case duplicateKey
    /// What would go is named by an alias that stays.
    case anchorInUse
    /// The node's tag allows no such value.
    case tag
    /// The document itself can not be deleted.
    case root
    /// The result would differ in more than was asked for.
    case inexact
  }

  package let reason: Reason
  /// The path of the edit, or as much of it as led to the problem; the root for the whole text.
  package let path: ValuePath
  package let location: SourceLocation
  /// What is wrong, and what to do.
  package let message: String
}

extension EditError: CustomStringConvertible {
  package var description: String { "\(location): \(message)" }
}
