/// An amount of a resource as Kubernetes writes it: `500m`, `1.5Gi`, `2`, `1e3`.
///
/// The format is that of `resource.Quantity` in k8s.io/apimachinery (Kubernetes 1.32), with two
/// differences on purpose: a text without a digit (`.`, `Ki`), which kubectl reads as 0, is refused,
/// and so is an amount that does not fit ``billionths`` or an exponent beyond ±99, at which kubectl
/// takes unbounded time.
///
/// Two quantities are equal when their amounts are, whatever their spelling.
package struct Quantity: Sendable {
  /// The spelling it was read from.
  package let text: String

  /// The exact amount in billionths of the unit (of a core, of a byte). A finer amount was rounded
  /// away from zero, and one with a binary suffix is at most 2^63 − 1 whole units, as in Kubernetes.
  package let billionths: Int128

  /// The family of its suffix, which the canonical text keeps where it can.
  let notation: QuantitySuffix.Notation

  /// Reads a quantity of at most 128 bytes, sign and suffix included.
  package init(parsing text: String) throws(ValueSyntaxError) {
    do throws(ValueSyntaxError) {
      self = try Quantity(exactly: text)
    } catch {
      throw error.suggesting(quantitySpellings(near: text), insteadOf: text) {
        (try? Quantity(exactly: $0)) != nil
      }
    }
  }
}

extension Quantity: Comparable, Hashable {
  package static func == (left: Quantity, right: Quantity) -> Bool {
    left.billionths == right.billionths
  }

  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.billionths < right.billionths
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(billionths)
  }
}

extension Quantity: CustomStringConvertible {
  package var description: String { text }
}
