import Kubernetes
import Testing

@Suite("Image repositories")
struct ImageRepositoryTests {
  @Test(
    "A registry is told from the path",
    arguments: [
      ("redis", nil, "redis"),
      ("library/redis", nil, "library/redis"),
      ("gcr.io/my-project/mlops-sentiment", "gcr.io", "my-project/mlops-sentiment"),
      ("localhost/x", "localhost", "x"),
      ("localhost:5000/x", "localhost:5000", "x"),
      ("registry:5000/a/b/c", "registry:5000", "a/b/c"),
      ("Registry/a", "Registry", "a"),
      ("EXAMPLE.com:443/a", "EXAMPLE.com:443", "a"),
      ("10.0.0.1/a", "10.0.0.1", "a"),
      ("[::1]:5000/a", "[::1]:5000", "a"),
      ("[fd00::1]/a", "[fd00::1]", "a"),
      ("a_b/c__d/e.f/g--h---i", nil, "a_b/c__d/e.f/g--h---i"),
      ("localhost", nil, "localhost"),
      ("x.y", nil, "x.y"),
      ("0/1", nil, "0/1"),
    ] as [(String, String?, String)])
  func valid(_ text: String, _ registry: String?, _ path: String) throws {
    let repository = try ImageRepository(parsing: text)
    #expect(repository.text == text)
    #expect(repository.registry == registry)
    #expect(repository.path == path)
  }

  @Test(
    "What is no repository is refused, and corrected where that is plain",
    arguments: [
      ("gcr.io/a/b:v1", "gcr.io/a/b"), ("redis:7", "redis"), ("gcr.io/Team/App", "gcr.io/team/app"),
      ("https://gcr.io/a", "gcr.io/a"), ("gcr.io/a/", "gcr.io/a"), (" gcr.io/a", "gcr.io/a"),
      ("gcr.io/a@sha256:00", "gcr.io/a"), ("Redis", "redis"), ("https://gcr.io/A:v1", "gcr.io/a"),
      ("", nil), ("/a", nil), ("a//b", nil), ("gcr.io//b", nil), ("-a", nil), ("a-", nil),
      ("a/-b", nil), ("a/b_", nil), ("a___b", nil), ("a..b", nil), ("a._b", nil), ("a.-b", nil),
      ("a!b", nil), ("é", nil), ("gcr.io:0/a", nil), ("gcr.io:65536/a", nil), ("gcr.io:x/a", nil),
      ("gcr.io:/a", nil), (".io/a", nil), ("gcr..io/a", nil), ("-gcr.io/a", nil),
      ("gcr-.io/a", nil), ("[::1/a", nil), ("[1]/a.b:c", nil), ("[::1]x/a", nil), ("${REPO}", nil),
      (String(repeating: "0", count: 64), nil), (String(repeating: "a", count: 256), nil),
    ] as [(String, String?)])
  func invalid(_ text: String, _ suggestion: String?) {
    let error = refusal(of: text, by: ImageRepository.init(parsing:))
    #expect(error != nil)
    #expect(error?.suggestion == suggestion)
  }

  @Test(
    "The reason says what is wrong",
    arguments: [
      ("gcr.io/a:v1", "an image repository has no tag; `v1` belongs in the tag"),
      ("gcr.io/a@sha256:0", "an image repository has no digest"),
      ("docker://a", "an image repository has no scheme such as `https://`"),
      ("gcr.io/Team", "an image repository cannot hold `T`; it is lower case"),
      ("gcr.io/a b", "an image repository cannot hold ` `"),
      ("gcr.io/a--", "`a--` must begin and end with a lower-case letter or a digit"),
      ("a..b", "an image repository joins words with `.`, `_`, `__` or `-`, not `..`"),
      ("a//b", "an image repository cannot have an empty part between its `/`"),
      ("gcr.io:99999/a", "`gcr.io:99999` does not end with a port from 1 to 65535"),
      ("gcr_x.io/a", "`gcr_x.io` is no registry's host name"),
      ("[1]/a", "an image repository cannot hold `[`"),
      ("[1::2::3]:1/a", "`[1::2::3]:1` is no IPv6 address in brackets"),
    ])
  func reason(_ text: String, _ expected: String) {
    #expect(refusal(of: text, by: ImageRepository.init(parsing:))?.reason == expected)
  }

  @Test("At most 255 bytes are read")
  func length() throws {
    let longest = "gcr.io/" + String(repeating: "a", count: 248)
    #expect(try ImageRepository(parsing: longest).text == longest)
    #expect(refusal(of: longest + "a", by: ImageRepository.init(parsing:)) != nil)
  }
}
