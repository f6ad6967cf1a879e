import Kubernetes
import Testing

@Suite("Absolute URLs")
struct AbsoluteURLTests {
  struct Parts: Sendable {
    let text, scheme, host: String
    let port: Int?
    let path: String

    init(_ text: String, _ scheme: String, _ host: String, _ port: Int?, _ path: String) {
      (self.text, self.scheme, self.host, self.port, self.path) = (text, scheme, host, port, path)
    }
  }

  @Test(
    "A URL has a scheme, a host, perhaps a port, and what follows",
    arguments: [
      Parts("https://vault.example.com", "https", "vault.example.com", nil, ""),
      Parts("HTTPS://App.Example.com/", "https", "app.example.com", nil, "/"),
      Parts("http://localhost:8000/predict", "http", "localhost", 8000, "/predict"),
      Parts("s3://bucket/a/b", "s3", "bucket", nil, "/a/b"),
      Parts("redis://cache:6379", "redis", "cache", 6379, ""),
      Parts("https://h?x=1&y=%20", "https", "h", nil, "?x=1&y=%20"),
      Parts("https://h:1#top", "https", "h", 1, "#top"),
      Parts("https://10.0.0.1:65535/a?b#c", "https", "10.0.0.1", 65_535, "/a?b#c"),
      Parts("https://[2001:DB8::1]:443/x", "https", "2001:db8::1", 443, "/x"),
      Parts("http://[::]", "http", "::", nil, ""),
      Parts("git+ssh://h/a@b:c", "git+ssh", "h", nil, "/a@b:c"),
      Parts("http://a_b.c-d/~x;y=!$'()*+,", "http", "a_b.c-d", nil, "/~x;y=!$'()*+,"),
    ])
  func valid(_ parts: Parts) throws {
    let url = try AbsoluteURL(parsing: parts.text)
    #expect(url.text == parts.text)
    #expect(url.scheme == parts.scheme)
    #expect(url.host == parts.host)
    #expect(url.port == parts.port)
    #expect(url.path == parts.path)
  }

  @Test(
    "Any other text is refused, with the reason",
    arguments: [
      ("", "a URL cannot be empty"),
      ("vault.example.com", "a URL needs a scheme and `://`, as in `https://`"),
      ("https:/h", "a URL needs a scheme and `://`, as in `https://`"),
      ("mailto:a@b", "a URL needs a scheme and `://`, as in `https://`"),
      ("://h", "a URL begins with a scheme of letters, such as `https`"),
      ("1http://h", "a URL begins with a scheme of letters, such as `https`"),
      ("ht_tp://h", "a URL begins with a scheme of letters, such as `https`"),
      ("https://", "a URL needs a host after `://`"),
      ("https:///path", "a URL needs a host after `://`"),
      ("https://:80", "a URL needs a host after `://`"),
      ("https://?q", "a URL needs a host after `://`"),
      ("https://user@h", "a URL here has no user or password; keep them in a secret"),
      ("https://user:hunter2@h/x", "a URL here has no user or password; keep them in a secret"),
      ("https://h:", "the port of a URL is a number from 1 to 65535"),
      ("https://h:0", "the port of a URL is a number from 1 to 65535"),
      ("https://h:65536", "the port of a URL is a number from 1 to 65535"),
      ("https://h:+80", "the port of a URL is a number from 1 to 65535"),
      ("https://h:000080", "the port of a URL is a number from 1 to 65535"),
      ("https://h:8x/", "the port of a URL is a number from 1 to 65535"),
      ("https://h:1:2", "the port of a URL is a number from 1 to 65535"),
      ("https://[::1]80", "the port of a URL is a number from 1 to 65535"),
      ("https://[]", "the brackets of a URL must hold an IPv6 address"),
      ("https://[::1", "the brackets of a URL must hold an IPv6 address"),
      ("https://[1.2.3.4]", "the brackets of a URL must hold an IPv6 address"),
      ("https://a..b", "the host of a URL has parts of 1 to 63 characters, 253 in all"),
      ("https://.a", "the host of a URL has parts of 1 to 63 characters, 253 in all"),
      ("https://${HOST}/", "the host of a URL cannot hold `$`"),
      ("https://a*b", "the host of a URL cannot hold `*`"),
      ("https://h/a b", "a URL cannot hold ` `"),
      ("https://h/a\u{0}", "a URL cannot hold `\\0`"),
      ("https://h/a\n", "a URL cannot hold `\\n`"),
      ("https://h/é", "a URL cannot hold `é`; write it percent-encoded"),
      ("https://h/%", "`%` in a URL needs two hexadecimal digits after it"),
      ("https://h/%2", "`%` in a URL needs two hexadecimal digits after it"),
      ("https://h/%zz", "`%` in a URL needs two hexadecimal digits after it"),
      ("https://h/{x}", "a URL cannot hold `{` here"),
      ("https://h/a\\b", "a URL cannot hold `\\` here"),
      ("https://h/#a#b", "a URL cannot hold `#` here"),
    ])
  func invalid(_ text: String, _ reason: String) {
    #expect(refusal(of: text, by: AbsoluteURL.init(parsing:))?.reason == reason)
  }

  @Test("Blanks at the ends are taken off in the suggestion")
  func suggestion() {
    let error = refusal(of: " https://h/x\n", by: AbsoluteURL.init(parsing:))
    #expect(error?.suggestion == "https://h/x")
  }

  @Test(
    "An IPv6 address has eight groups, or fewer around one `::`",
    arguments: [
      ("::", true), ("::1", true), ("1::", true), ("1:2:3:4:5:6:7:8", true),
      ("1:2:3:4:5:6:7::", true),
      ("fe80::abcd:1", true), ("", false), (":", false), (":::", false), ("1::2::3", false),
      ("1:2:3:4:5:6:7", false), ("1:2:3:4:5:6:7:8:9", false), ("1:2:3:4:5:6:7::8", false),
      ("12345::", false), ("g::", false), ("1:2:3:4:5:6:7:8::", false), (":1::", false),
    ])
  func addresses(_ address: String, _ isValid: Bool) {
    #expect((refusal(of: "http://[\(address)]", by: AbsoluteURL.init(parsing:)) == nil) == isValid)
  }

  @Test("A refused URL is not shown: a webhook's address is a secret")
  func secrecy() {
    let secret = "T0K3N"
    for text in [
      "\(secret)", "\(secret)://", "https://u:\(secret)@h", "https://h:\(secret)",
      "https://\(secret):x/", "https://h/\(secret) x", "https://h/%\(secret)",
      "https://[\(secret)]",
      "https://u:pass\(secret)/word@h",
    ] {
      let error = refusal(of: text, by: AbsoluteURL.init(parsing:))
      #expect(error?.reason.contains(secret) == false, "\(text)")
    }
  }
}
