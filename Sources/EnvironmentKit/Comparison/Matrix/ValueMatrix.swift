package import Diagnostics
internal import OrderedCollections
package import YAML

/// Several environments beside each other: a row for every path at which they are not all the same.
package struct ValueMatrix: Sendable {
  package struct Row: Sendable {
    package let path: ValuePath
    /// By environment; nil where it has nothing here. Whole, secrets included.
    package let cells: [Value?]
    /// Whether the cells are secrets whatever their key.
    let isNamedSecret: Bool
  }

  /// What the columns are called.
  package let names: [String]
  package private(set) var rows: [Row] = []
  /// The texts that places in the values point into, by name.
  package let sources: [String: SourceText]

  private var path = ValuePath.root
  private var isNamedSecret = false

  package init(_ columns: [(name: String, value: Value)], sources: [String: SourceText] = [:]) {
    names = columns.map(\.name)
    self.sources = sources
    add(columns.map(\.value), Environment.outline)
  }

  /// The rows at, in and around some paths.
  package func limited(to paths: [ValuePath]) -> ValueMatrix {
    guard !paths.isEmpty else { return self }
    var matrix = self
    matrix.rows = rows.filter { row in
      paths.contains { row.path.isInside($0) || $0.isInside(row.path) }
    }
    return matrix
  }

  private mutating func add(_ cells: [Value?], _ outline: FieldOutline?) {
    let leaves = cells.map { $0.flatMap { $0.isLeaf ? $0 : nil } }
    if leaves.contains(where: { $0 != nil }), !leaves.areTheSame(outline) {
      rows.append(Row(path: path, cells: leaves, isNamedSecret: isNamedSecret))
    }
    let others = cells.map { $0.flatMap { $0.isLeaf ? nil : $0 } }
    addMaps(others.map { $0?.map }, outline)
    addLists(others.map { $0?.list }, outline)
  }

  private mutating func addMaps(
    _ maps: [OrderedDictionary<String, Value>?], _ outline: FieldOutline?
  ) {
    var keys: OrderedSet<String> = []
    for case let map? in maps { keys.formUnion(map.keys) }
    for key in keys {
      let isNamedSecretBefore = isNamedSecret
      if key == "value", maps.contains(where: { $0?.namesSecret ?? false }) {
        isNamedSecret = true
      }
      path.components.append(.key(key))
      add(maps.map { $0?[key] }, outline?.at(key: key))
      path.components.removeLast()
      isNamedSecret = isNamedSecretBefore
    }
  }

  private mutating func addLists(_ lists: [[Value]?], _ outline: FieldOutline?) {
    let count = lists.map { $0?.count ?? 0 }.max() ?? 0
    for index in 0..<count {
      path.components.append(.index(index))
      add(lists.map { list in list.flatMap { index < $0.count ? $0[index] : nil } }, outline?.item)
      path.components.removeLast()
    }
  }
}

extension ValuePath {
  /// Whether this is a path or leads to something below it.
  func isInside(_ path: ValuePath) -> Bool {
    components.starts(with: path.components)
  }
}

extension Value {
  /// Whether it is shown in one cell: a scalar, a list of scalars, or nothing.
  fileprivate var isLeaf: Bool {
    switch content {
    case .scalar: true
    case .map(let entries): entries.isEmpty
    case .list(let items): items.allSatisfy { $0.scalar != nil }
    }
  }
}

extension [Value?] {
  /// Whether all leaves mean the same, and none is absent.
  fileprivate func areTheSame(_ outline: FieldOutline?) -> Bool {
    let present = compactMap { $0 }
    guard present.count == count, let first = present.first else { return false }
    return present.dropFirst().allSatisfy { $0.meaning(outline) == first.meaning(outline) }
  }
}

private enum LeafMeaning: Hashable {
  case scalar(ScalarMeaning)
  case list([ScalarMeaning])
  case emptyMap
}

extension Value {
  fileprivate func meaning(_ outline: FieldOutline?) -> LeafMeaning {
    switch content {
    case .scalar(let scalar): .scalar(ScalarMeaning(scalar, of: self, as: outline))
    case .list(let items):
      .list(
        items.compactMap { item in
          item.scalar.map { ScalarMeaning($0, of: item, as: outline?.item) }
        })
    case .map: .emptyMap
    }
  }
}
