/// `redis`: the cache of predictions.
package struct Redis: Sendable {
  package let enabled: Field<Bool>?
  package let host: Field<String>?
  package let port: Field<Int>?
  package let password: Field<String>?
  /// Seconds that an entry is kept.
  package let ttl: Field<Int>?

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    host = section.read("host", .text)
    port = section.read("port", .port)
    password = section.read("password", .secret)
    ttl = section.read("ttl", .seconds)
  }
}
