internal import CLibCrypto

/// OpenSSL could not do what it was asked: its configuration or its providers are broken.
package struct CryptographyError: Error, Sendable, CustomStringConvertible {
  package let description = "OpenSSL cannot compute SHA-256: check openssl.cnf and its providers"
}

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
package func sha256Hex(_ bytes: [UInt8]) throws(CryptographyError) -> String {
  var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
  var count: UInt32 = 0
  guard EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil) == 1 else {
    throw CryptographyError()
  }
  let digits = Array("0123456789abcdef".utf8)
  let text = digest.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
