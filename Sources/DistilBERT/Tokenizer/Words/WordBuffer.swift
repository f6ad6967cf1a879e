/// A normalised word's bytes, in UTF-8, while it is read.
struct WordBuffer {
  /// A word of more scalars is unknown; its bytes are not kept.
  static let scalarLimit = 100
  /// What the memory must have room for.
  static let byteLimit = scalarLimit * 4

  private let memory: UnsafeMutableBufferPointer<UInt8>
  private var byteCount = 0
  private(set) var scalarCount = 0
  /// Marks at the word's end, in canonical order, which those that follow may change.
  private var marks: [(scalar: UInt32, combiningClass: UInt32)] = []

  init(memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
  }

  var isEmpty: Bool { scalarCount == 0 }
  var isTooLong: Bool { scalarCount > Self.scalarLimit }
  /// The word, once it is settled, unless it is too long.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<byteCount]) }

  mutating func removeAll() {
    byteCount = 0
    scalarCount = 0
    marks.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func append(ascii: UInt8) {
    if !marks.isEmpty { settle() }
    scalarCount += 1
    guard !isTooLong else { return }
    memory[byteCount] = ascii
    byteCount += 1
  }

  mutating func append(_ scalar: UInt32) {
    settle()
    scalarCount += 1
    if !isTooLong { write(scalar) }
  }

  /// Appends a mark, before those of a larger class.
  mutating func append(mark: UInt32, combiningClass: UInt32) {
    scalarCount += 1
    guard !isTooLong else { return }
    let place = marks.lastIndex { $0.combiningClass <= combiningClass }.map { $0 + 1 } ?? 0
    marks.insert((mark, combiningClass), at: place)
  }

  /// Leaves the marks at the end in the order that they have.
  mutating func settle() {
    guard !marks.isEmpty else { return }
    if !isTooLong {
      for mark in marks { write(mark.scalar) }
    }
    marks.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ value: UInt32) {
    guard let scalar = UnicodeScalar(value) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      memory[byteCount] = byte
      byteCount += 1
    }
  }
}
