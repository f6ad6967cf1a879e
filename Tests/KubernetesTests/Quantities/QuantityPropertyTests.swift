import TestSupport
import Kubernetes
import Testing

/// Laws that hold for every quantity, over generated ones.
@Suite("Laws of quantities")
struct QuantityPropertyTests {
  private static let suffixes: [(text: String, numerator: Int128, denominator: Int128)] = [
    ("n", 1, 1_000_000_000), ("u", 1, 1_000_000), ("m", 1, 1_000), ("", 1, 1), ("k", 1_000, 1),
    ("M", 1_000_000, 1), ("G", 1_000_000_000, 1), ("e3", 1_000, 1), ("E-4", 1, 10_000),
    ("Ki", 1 << 10, 1), ("Mi", 1 << 20, 1), ("Gi", 1 << 30, 1),
  ]

  private static func spelling(using generator: inout SeededGenerator) -> String {
    let sign = ["", "", "-", "+"].randomElement(using: &generator) ?? ""
    let whole = Int.random(
      in: 0...(1 << Int.random(in: 0...40, using: &generator)), using: &generator)
    let fraction =
      Bool.random(using: &generator) ? "" : "." + generator.text(of: "0123456789", upTo: 12)
    let suffix = suffixes.randomElement(using: &generator)?.text ?? ""
    return "\(sign)\(whole)\(fraction)\(suffix)"
  }

  @Test("An amount is its number times its suffix, rounded away from zero to a billionth")
  func amount() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let thousandths = Int128(Int.random(in: 0...1_000_000_000, using: &generator))
      let suffix = try #require(Self.suffixes.randomElement(using: &generator))
      let padded = String(String(1_000 + thousandths % 1_000).dropFirst())
      let quantity = try Quantity(parsing: "\(thousandths / 1_000).\(padded)\(suffix.text)")
      // thousandths × suffix × 10^9 / 10^3, rounded up
      let scaled = thousandths * suffix.numerator * 1_000_000
      let expected = (scaled + suffix.denominator - 1) / suffix.denominator
      #expect(quantity.billionths == expected, "\(quantity)")
    }
  }

  @Test("A sign mirrors the amount")
  func mirrored() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let text = Self.spelling(using: &generator).drop { "+-".contains($0) }
      let (plus, minus) = (try Quantity(parsing: "+\(text)"), try Quantity(parsing: "-\(text)"))
      #expect(plus.billionths == -minus.billionths)
    }
  }

  @Test("The canonical text is a whole number that reads back as an equal quantity")
  func canonical() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<5_000 {
      let quantity = try Quantity(parsing: Self.spelling(using: &generator))
      let canonical = quantity.canonical
      #expect(try Quantity(parsing: canonical) == quantity, "\(quantity)")
      #expect(try Quantity(parsing: canonical).canonical == canonical, "\(quantity)")
      #expect(!canonical.contains(".") && !canonical.hasPrefix("+"), "\(quantity)")
    }
  }

  @Test("Of two quantities exactly one is less, or they are equal, and order is transitive")
  func totalOrder() throws {
    var generator = SeededGenerator(seed: 10)
    var quantities: [Quantity] = []
    for _ in 0..<150 { quantities.append(try Quantity(parsing: Self.spelling(using: &generator))) }
    quantities += try quantities.map { try Quantity(parsing: $0.canonical) }
    let sorted = quantities.sorted()
    for (index, left) in sorted.enumerated() {
      // Gathered first: a hundred thousand expectations would take seconds.
      let unlawful = sorted[index...].filter { right in
        let isEqual = left == right
        return right < left || isEqual == (left < right)
          || isEqual && left.hashValue != right.hashValue
      }
      #expect(unlawful.isEmpty, "beside \(left)")
    }
  }
}
