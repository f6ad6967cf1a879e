#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers of which the last ends where a page does. Who touches a byte beyond it, or a page's worth
/// before the first, ends the process.
final class GuardedNumbers<Number: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Number>
  let count: Int
  private let mapping: UnsafeMutableRawPointer
  private let size: Int

  init(_ numbers: [Number]) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let bytes = numbers.count * MemoryLayout<Number>.stride
    let usable = (bytes + page - 1) / page * page
    size = usable + 2 * page
    guard
      let mapping = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0),
      mapping != UnsafeMutableRawPointer(bitPattern: -1),
      usable == 0 || mprotect(mapping + page, usable, PROT_READ | PROT_WRITE) == 0
    else { fatalError("no memory for a test") }
    self.mapping = mapping
    count = numbers.count
    base = (mapping + page + usable - bytes).assumingMemoryBound(to: Number.self)
    base.initialize(from: numbers, count: count)
  }

  convenience init(_ number: Number, count: Int) {
    self.init([Number](repeating: number, count: count))
  }

  deinit {
    munmap(mapping, size)
  }

  var array: [Number] { Array(UnsafeBufferPointer(start: base, count: count)) }

  subscript(index: Int) -> Number { base[index] }
}
