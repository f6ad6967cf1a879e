import Diagnostics
import OrderedCollections
import TestSupport
import YAML

/// Pairs of trees of which one was made of the other by a few edits, as people make them.
struct TreePairGenerator {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func pair() -> (from: Value, to: Value) {
    let from = map(depth: 4)
    var to = from
    for _ in 0..<number(6) { to = edited(to, depth: 4) }
    return (from, to.map == nil ? map(depth: 2) : to)
  }

  private mutating func number(_ count: Int) -> Int {
    Int.random(in: 0..<count, using: &random)
  }

  private mutating func tree(depth: Int) -> Value {
    switch depth > 0 ? number(7) : 6 {
    case 0, 1: map(depth: depth)
    case 2: .made(.list((0..<number(5)).map { _ in tree(depth: depth - 1) }))
    case 3: .made(.list((0..<number(8)).map { _ in scalar() }))
    case 4: items(depth: depth)
    default: scalar()
    }
  }

  private mutating func map(depth: Int) -> Value {
    var entries: OrderedDictionary<String, Value> = [:]
    for _ in 0..<(1 + number(5)) { entries[key()] = tree(depth: depth - 1) }
    return .made(.map(entries))
  }

  /// A list of maps, most of them with something that tells them apart.
  private mutating func items(depth: Int) -> Value {
    let identity = ["name", "type", "port", "other"][number(4)]
    return .made(
      .list(
        (0..<number(5)).map { _ in
          var entries: OrderedDictionary<String, Value> = [identity: scalar()]
          for _ in 0..<number(3) { entries[key()] = tree(depth: depth - 2) }
          return .made(.map(entries))
        }))
  }

  private mutating func key() -> String {
    let keys = [
      "a", "b", "c", "d", "image", "a/b", "~", "~1", "", "é", "e\u{301}", "x.y", "0", "password",
    ]
    return keys[number(keys.count)]
  }

  mutating func scalar() -> Value {
    let scalar: Scalar =
      switch number(8) {
      case 0: Scalar(kind: .null, text: "~", style: .plain)
      case 1: Scalar(kind: .boolean(true), text: "yes", style: .plain)
      case 2: Scalar(kind: .float(1.5), text: "1.5", style: .plain)
      case 3: .string("1")
      case 4: .string(["p", "q", "r\ns", "\u{E9}", "e\u{301}", "|`<b>"][number(6)])
      default: Self.integer(number(4))
      }
    return .made(.scalar(scalar))
  }

  private static func integer(_ number: Int) -> Scalar {
    Scalar(kind: .integer(number), text: "\(number)", style: .plain)
  }

  /// One edit somewhere.
  private mutating func edited(_ value: Value, depth: Int) -> Value {
    var result = value
    switch value.content {
    case .scalar: return tree(depth: max(0, depth - 2))
    case .list(var items):
      let place = items.isEmpty ? 0 : number(items.count)
      switch number(5) {
      case 0: items.insert(tree(depth: depth - 1), at: place)
      case 1 where !items.isEmpty: items.remove(at: place)
      case 2 where !items.isEmpty:
        let item = items.remove(at: place)
        items.insert(item, at: number(items.count + 1))
      case 3: items.reverse()
      default: if !items.isEmpty { items[place] = edited(items[place], depth: depth - 1) }
      }
      result.content = .list(items)
    case .map(var entries):
      let key = entries.isEmpty ? key() : entries.keys[number(entries.count)]
      switch number(6) {
      case 0: entries[self.key()] = tree(depth: depth - 1)
      case 1: entries[key] = nil
      case 2: entries.reverse()
      default: entries[key] = entries[key].map { edited($0, depth: depth - 1) } ?? scalar()
      }
      result.content = .map(entries)
    }
    return result
  }
}

extension Value {
  static func made(_ content: Content) -> Value {
    Value(content, at: SourceLocation(file: "made"))
  }
}
