/// The complete nodes whose parent is still open, each parent's children behind those of its own
/// parent. It hands children over without copying them.
struct NodeStack: ~Copyable {
  private(set) var count = 0
  private var capacity = 256
  private var nodes: UnsafeMutablePointer<Node>

  init() {
    nodes = .allocate(capacity: capacity)
  }

  deinit {
    nodes.deinitialize(count: count)
    nodes.deallocate()
  }

  mutating func push(_ node: consuming Node) {
    if count == capacity { grow() }
    (nodes + count).initialize(to: node)
    count += 1
  }

  /// Takes all nodes from `first` on.
  mutating func popItems(from first: Int) -> [Node] {
    var items: [Node] = []
    items.reserveCapacity(count - first)
    for index in first..<count { items.append((nodes + index).move()) }
    count = first
    return items
  }

  /// Takes all nodes from `first` on, each key followed by its value.
  mutating func popEntries(from first: Int) -> [Node.Mapping.Entry] {
    var entries: [Node.Mapping.Entry] = []
    entries.reserveCapacity((count - first) / 2)
    for index in stride(from: first, to: count, by: 2) {
      entries.append(
        Node.Mapping.Entry(key: (nodes + index).move(), value: (nodes + index + 1).move()))
    }
    count = first
    return entries
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: nodes, count: count)
    nodes.deallocate()
    nodes = larger
    capacity *= 2
  }
}
