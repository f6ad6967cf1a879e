import Kubernetes
import Testing

@Suite("Image references")
struct ImageReferenceTests {
  private static let digest = "sha256:" + String(repeating: "0123456789abcdef", count: 4)

  @Test(
    "A reference has a repository, and may have a tag and a digest",
    arguments: [
      ("redis", "redis", nil, nil),
      ("redis:7.2", "redis", "7.2", nil),
      ("localhost:5000/x", "localhost:5000/x", nil, nil),
      ("localhost:5000/x:5000", "localhost:5000/x", "5000", nil),
      ("gcr.io/a/b@\(digest)", "gcr.io/a/b", nil, digest),
      ("gcr.io/a/b:v1@\(digest)", "gcr.io/a/b", "v1", digest),
      ("[::1]:80/b:v1", "[::1]:80/b", "v1", nil),
    ] as [(String, String, String?, String?)])
  func valid(_ text: String, _ repository: String, _ tag: String?, _ digest: String?) throws {
    let reference = try ImageReference(parsing: text)
    #expect(reference.text == text)
    #expect(reference.repository.text == repository)
    #expect(reference.tag?.text == tag)
    #expect(reference.digest == digest)
  }

  @Test(
    "What is no reference is refused, and corrected where that is plain",
    arguments: [
      ("gcr.io/A/b:v1", "gcr.io/a/b:v1"), ("gcr.io/a:v1+2", "gcr.io/a:v1_2"),
      ("gcr.io/A@\(digest)", "gcr.io/a@\(digest)"), ("redis:", nil), (":v1", nil),
      ("@\(digest)", nil),
      ("redis@", nil), ("redis@sha256:", nil), ("redis@sha256:abc", nil), ("redis@\(digest)0", nil),
      ("redis@sha512:\(digest.dropFirst(7))", nil),
      ("redis@\(digest.uppercased())", "redis@\(digest)"), (" redis:7 ", "redis:7"),
      ("A:v+1", "a:v_1"),
      ("redis@\(digest)@\(digest)", nil), ("redis:v1:v2", nil), ("", nil),
    ] as [(String, String?)])
  func invalid(_ text: String, _ suggestion: String?) {
    let error = refusal(of: text, by: ImageReference.init(parsing:))
    #expect(error != nil)
    #expect(error?.suggestion == suggestion)
  }
}
