internal import OrderedCollections
internal import YAML

/// A number for every node of a tree, the same for nodes that mean the same. Equal numbers are only a
/// hint: who relies on one looks at the values.
///
/// Kept flat, in the order of the tree, so that a tree is walked once for all its lists.
struct Fingerprints {
  /// What makes two nodes the same.
  enum Equality {
    /// What they mean, amounts compared by value.
    case meaning(FieldOutline)
    /// What they are in JSON.
    case literal
  }

  private(set) var numbers: [UInt64] = []
  /// How many nodes a node has in it, itself included.
  private var sizes: [Int32] = []

  init(of value: Value, by equality: Equality) {
    switch equality {
    case .meaning(let outline): _ = add(value, outline, isLiteral: false)
    case .literal: _ = add(value, nil, isLiteral: true)
    }
  }

  /// The nodes of the items of a list, or of the values of a map.
  func children(of node: Int, count: Int) -> [Int] {
    var children: [Int] = []
    children.reserveCapacity(count)
    var next = node + 1
    for _ in 0..<count {
      children.append(next)
      next += Int(sizes[next])
    }
    return children
  }

  private mutating func add(
    _ value: Value, _ outline: FieldOutline?, isLiteral: Bool
  ) -> UInt64 {
    let node = numbers.count
    numbers.append(0)
    sizes.append(1)
    var number: UInt64
    switch value.content {
    case .scalar(let scalar):
      number =
        isLiteral
        ? Self.number(ofLiteral: scalar)
        : outline?.amount?(value).map(Self.number) ?? Self.number(of: scalar)
    case .list(let items):
      number = 0x6C69_7374
      let item = outline?.item
      for value in items { number = Self.mixed(number, add(value, item, isLiteral: isLiteral)) }
    case .map(let entries):
      // The order of keys means nothing: a sum.
      number = 0x6D61_7073
      for (key, value) in entries {
        let part = add(value, outline?.at(key: key), isLiteral: isLiteral)
        number &+= Self.mixed(Self.number(of: key.utf8), part)
      }
    }
    number = Self.mixed(number, 1)
    numbers[node] = number
    sizes[node] = Int32(numbers.count - node)
    return number
  }

  private static func number(of amount: Amount) -> UInt64 {
    let units = UInt128(bitPattern: amount.units)
    return mixed(UInt64(truncatingIfNeeded: units), UInt64(truncatingIfNeeded: units >> 64) ^ 6)
  }

  private static func number(of scalar: Scalar) -> UInt64 {
    switch scalar.kind {
    case .null: return 1
    case .boolean(let boolean): return boolean ? 2 : 3
    case .integer(let integer): return mixed(UInt64(bitPattern: Int64(integer)), 4)
    case .float(let number):
      if let integer = Int(exactly: number) { return mixed(UInt64(bitPattern: Int64(integer)), 4) }
      return mixed(number.bitPattern, 5)
    case .string: return self.number(of: scalar.text.utf8)
    }
  }

  private static func number(ofLiteral scalar: Scalar) -> UInt64 {
    if case .float(let number) = scalar.kind { return mixed(number.bitPattern, 5) }
    return number(of: scalar)
  }

  /// Fowler, Noll and Vo's FNV-1a.
  private static func number(of bytes: String.UTF8View) -> UInt64 {
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return number
  }

  /// One step of Sebastiano Vigna's SplitMix64 over both.
  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var mixed = (left &* 0x9E37_79B9_7F4A_7C15) ^ right
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
