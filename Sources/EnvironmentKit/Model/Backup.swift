package import Kubernetes

/// `backup`: when, where to, and how long it is kept.
package struct Backup: Sendable {
  package let enabled: Field<Bool>?
  package let schedule: Field<CronSchedule>?
  /// Days.
  package let retention: Field<Int>?
  package let destination: Field<AbsoluteURL>?

  init(_ section: inout SectionReader) {
    enabled = section.read("enabled", .boolean)
    schedule = section.read("schedule", .cron)
    retention = section.read("retention", .days)
    destination = section.read(
      "destination", .url(schemes: "s3", "gs", "azblob", "https", "file"))
  }
}
