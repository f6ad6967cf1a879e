internal import CLibCrypto

/// Base64 with padding and without line breaks (RFC 4648 §4), as Secrets hold their data.
package func base64(_ bytes: some Collection<UInt8>) -> String {
  let bytes = Array(bytes)
  let capacity = (bytes.count + 2) / 3 * 4
  // OpenSSL counts in 32 bits and ends its output with a NUL, so by parts, each of whole groups of
  // three, and with room for one byte more.
  let part = 3 << 20
  return String(unsafeUninitializedCapacity: capacity + 1) { output in
    bytes.withUnsafeBufferPointer { input in
      var written = 0
      for start in stride(from: 0, to: input.count, by: part) {
        let count = min(part, input.count - start)
        written += Int(
          EVP_EncodeBlock(
            output.baseAddress.map { $0 + written }, input.baseAddress.map { $0 + start },
            Int32(count)))
      }
      return written
    }
  }
}
