import TestSupport

internal import OrderedCollections

internal import YAML

/// Random edits of a tree, most of which can be made.
struct EditGenerator {
  private var random: SeededGenerator
  private var values: ValueGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    values = ValueGenerator(seed: seed)
  }

  mutating func edit(of tree: Value) -> Edit {
    let paths = Self.paths(of: tree)
    let path = paths.randomElement(using: &random) ?? .root
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3:
      return .set(path, value())
    case 4, 5:
      return .delete(path)
    case 6:
      return .set(path.appending(key: "new").appending(key: "inner"), value())
    default:
      return insertion(into: tree, at: path)
    }
  }

  /// A new key or item in the collection at a path, or beside it.
  mutating func insertion(into tree: Value, at path: ValuePath) -> Edit {
    switch tree.at(path)?.content {
    case .list(let items)?:
      let index = Int.random(in: 0...items.count, using: &random)
      return .insert(path.appending(index: index), value())
    case .map?:
      return .insert(path.appending(key: "inserted"), value())
    default:
      let parent = ValuePath(Array(path.components.dropLast()))
      return path.components.isEmpty ? .set(path, value()) : insertion(into: tree, at: parent)
    }
  }

  mutating func value() -> Value {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return ["cpu": "500m", "memory": "1Gi"]
    case 1: return [["name": "a", "port": .plain("80")], "b"]
    case 2: return .plain("3")
    case 3: return .plain("true")
    case 4: return "v2.0.0"
    case 5: return "#!/bin/sh\nset -e\n\necho done\n"
    case 6: return "it's \"so\""
    case 7: return .items([])
    case 8: return .entries([])
    case 9: return .plain("")
    default: return values.tree(depth: 2)
    }
  }

  /// Every path of a tree, the root's among them.
  static func paths(of tree: Value, at path: ValuePath = .root) -> [ValuePath] {
    switch tree.content {
    case .scalar: [path]
    case .list(let items):
      items.indices.reduce([path]) {
        $0 + paths(of: items[$1], at: path.appending(index: $1))
      }
    case .map(let entries):
      entries.reduce([path]) { $0 + paths(of: $1.value, at: path.appending(key: $1.key)) }
    }
  }
}

extension Value {
  /// What an edit makes of a tree, by the plainest means; nil where it can not be made.
  func applying(_ edit: Edit) -> Value? {
    applying(edit, edit.path.components[...])
  }

  private func applying(_ edit: Edit, _ path: ArraySlice<ValuePath.Component>) -> Value? {
    guard let first = path.first else {
      if case .set(_, let value) = edit { return value }
      return nil
    }
    let rest = path.dropFirst()
    let nothing = Value.plain("")
    switch (content, first) {
    case (.scalar(let scalar), .key) where scalar.kind == .null:
      return Value.entries([]).applying(edit, path)
    case (.scalar(let scalar), .index) where scalar.kind == .null:
      return Value.items([]).applying(edit, path)
    case (.map(var entries), .key(let key)):
      switch edit {
      case .delete where rest.isEmpty:
        return entries.removeValue(forKey: key).map { _ in .entries(Array(entries)) }
      case .insert(_, let value) where rest.isEmpty:
        guard entries[key] == nil else { return nil }
        entries[key] = value
      case .delete where entries[key] == nil: return nil
      default:
        guard let next = (entries[key] ?? nothing).applying(edit, rest) else { return nil }
        entries[key] = next
      }
      return .entries(Array(entries))
    case (.list(var items), .index(let index)):
      switch edit {
      case .delete where rest.isEmpty:
        guard items.indices.contains(index) else { return nil }
        items.remove(at: index)
      case .insert(_, let value) where rest.isEmpty:
        guard (0...items.count).contains(index) else { return nil }
        items.insert(value, at: index)
      case .delete where index == items.count: return nil
      default:
        guard (0...items.count).contains(index) else { return nil }
        if index == items.count { items.append(nothing) }
        guard let next = items[index].applying(edit, rest) else { return nil }
        items[index] = next
      }
      return .items(items)
    default: return nil
    }
  }
}

extension Value {
  fileprivate static func entries(_ entries: [OrderedDictionary<String, Value>.Element]) -> Value {
    .entries(entries.map { ($0.key, $0.value) })
  }
}
