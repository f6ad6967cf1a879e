internal import CLibCrypto

/// Standard base64 with padding and without line breaks, as Kubernetes writes it.
package func base64(_ bytes: [UInt8]) -> String {
  guard !bytes.isEmpty else { return "" }
  let length = (bytes.count + 2) / 3 * 4
  // OpenSSL ends the text with a NUL.
  return String(unsafeUninitializedCapacity: length + 1) { buffer in
    Int(EVP_EncodeBlock(buffer.baseAddress, bytes, Int32(bytes.count)))
  }
}
