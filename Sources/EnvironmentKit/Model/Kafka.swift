/// `kafka`: the stream that predictions are written to.
package struct Kafka: Sendable {
  package let enabled: Field<Bool>?
  /// `host:port` of each broker.
  package let brokers: [Field<String>]
  package let topic: Field<String>?

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    brokers = section.list("brokers", of: .text)
    topic = section.read("topic", .text)
  }
}
