package import Files

/// Where bytes come from.
package protocol ByteSource: AnyObject {
  /// What reports call it.
  var name: String { get }
  /// The next bytes, none at the end. Waits for them.
  func next() throws(FileError) -> [UInt8]
  /// Whether `next` would wait.
  var wouldWait: Bool { get }
}

extension InputFile: ByteSource {
  package func next() throws(FileError) -> [UInt8] {
    try read()
  }
}
