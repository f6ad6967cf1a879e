/// Numbers in memory that somebody else owns.
struct MappedNumbers<Element>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  /// Keeps the memory while the numbers are in use.
  let owner: AnyObject
}
