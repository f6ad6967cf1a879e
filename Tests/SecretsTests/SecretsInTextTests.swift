import Secrets
import Testing

@Suite("Secrets in texts")
struct SecretsInTextTests {
  /// What is hidden stands in brackets.
  static let texts = [
    "redis://:[hunter2]@redis:6379/0",
    "postgres://mlops:[p@ss/w0rd]@db:5432/app?sslmode=require",
    "amqp://mlops@mq:5672",
    "https://[ghp_abc]@github.com/a/b",
    "https://example.com/@user/a",
    "https://example.com:8443/a:b@c",
    "mongodb://u:[p]@h1:1,h2:2/db",
    "redis://:${REDIS_PASSWORD}@redis:6379/0",
    "https://hooks.slack.com/services/[T00/B00/XXXX]",
    "https://hooks.slack.com/services/${SLACK}",
    "https://hooks.slack.com/services/${TEAM}/${SLACK}",
    "https://discord.com/api/webhooks/[1234/abcd]",
    "https://example.webhook.office.com/webhookb2/[1@2/IncomingWebhook/3/4]",
    "https://api.telegram.org/bot[1:abc]/sendMessage",
    "https://example.com/a?token=[abc]&x=1#top",
    "https://example.com/a?x=1&sig=[a%2Fb]",
    "https://chat.googleapis.com/v1/spaces/A/messages?key=[k]&token=[t]",
    "https://example.com/a?page=2&tokenExpiry=3",
    "Server=db;User Id=app;Password=[hunter2];Encrypt=true",
    "host=db password=[hunter2] dbname=app",
    "host=db password='[hunter 2]' dbname=app",
    "redis:6379,password=[a,ssl=True]",
    #"{"user": "a", "password": "[b c]", "x": 1}"#,
    "apiKey: [abc]\nother: def",
    "a --token=[abc] b",
    "Authorization: Bearer [abcdefgh]",
    "-----BEGIN PRIVATE KEY-----[\nabc\n]-----END PRIVATE KEY-----",
    "postgres://user:[pa?ss]@host/db",
    "https://user:[p/ss]@host/x",
    "https://host:8443/x@y",
    "user:[hunter2]@tcp(db:3306)/x",
    "gcr.io/a/b:v1@sha256:abc",
    "run --password [hunter3] --verbose",
    "curl -u admin:[hunter4] http://host",
    "docker run -u 1000:1000 image",
    "http://a?next=http://u:[p]@b",
    "password=${PASSWORD}",
    "password=",
    "token: false",
    "the secret of good tea: hot water",
    "kafka-0.kafka:9092",
    "s3://prod-backups/mlops-sentiment",
    "sha256:abcdef",
    "plain",
    "",
  ]

  @Test("Are found", arguments: texts)
  func found(_ marked: String) {
    let isMarked = marked.contains("[")
    let text = isMarked ? String(marked.filter { !"[]".contains($0) }) : marked
    let bytes = Array(text.utf8)
    var shown = ""
    var offset = 0
    for range in secretRanges(in: text) {
      shown += String(decoding: bytes[offset..<range.lowerBound], as: UTF8.self)
      shown += "[" + String(decoding: bytes[range], as: UTF8.self) + "]"
      offset = range.upperBound
    }
    shown += String(decoding: bytes[offset...], as: UTF8.self)
    #expect(shown == marked)
  }

  @Test("Take time in proportion to the text, whatever it is made of")
  func time() {
    let pieces = ["a://", "a://b:c@", "hook/", "x=", "password=", "-u a:b@tcp( ", "bearer ", "@:"]
    for piece in pieces {
      let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      let time = ContinuousClock().measure { _ = secretRanges(in: text) }
      #expect(time < .seconds(5), "\(piece)")
    }
  }

  @Test("Are replaced")
  func replaced() {
    let text = "redis://:hunter2@a redis://:hunter3@b"
    #expect(masked(text, secretRanges(in: text), as: "***") == "redis://:***@a redis://:***@b")
  }
}
