import Kubernetes
import Testing

@Suite("Names of resources")
struct ResourceNameTests {
  @Test(
    "A DNS-1123 label is no problem",
    arguments: ["a", "0", "mlops-prod", "a--b", "1a", String(repeating: "x", count: 63)])
  func label(_ text: String) {
    #expect(resourceLabelProblem(text) == nil)
    #expect(resourceSubdomainProblem(text) == nil)
  }

  @Test(
    "A DNS-1123 subdomain is labels joined by dots",
    arguments: ["a.b", "0.1.2", "tls.example.com", String(repeating: "x", count: 253), "a-b.c-d"])
  func subdomain(_ text: String) {
    #expect(resourceSubdomainProblem(text) == nil)
    #expect(resourceLabelProblem(text) != nil)
  }

  @Test(
    "What is no label is told why",
    arguments: [
      ("", "a name cannot be empty"),
      ("Prod", "a name is in lower case, without `P`"),
      ("mlops_prod", "a name holds lower-case letters, digits and `-`, not `_`"),
      ("a.b", "a name holds lower-case letters, digits and `-`, not `.`"),
      ("a\n", "a name holds lower-case letters, digits and `-`, not `\\n`"),
      ("é", "a name holds lower-case letters, digits and `-`, not `é`"),
      ("-a", "a name begins and ends with a letter or a digit, not with `-`"),
      ("a-", "a name begins and ends with a letter or a digit, not with `-`"),
      (String(repeating: "x", count: 64), "a name has at most 63 characters, not 64"),
    ])
  func labelProblem(_ text: String, _ reason: String) {
    #expect(resourceLabelProblem(text) == reason)
  }

  @Test(
    "What is no subdomain is told why",
    arguments: [
      ("", "a name cannot be empty"),
      (".a", "a name cannot have an empty part beside a `.`"),
      ("a.", "a name cannot have an empty part beside a `.`"),
      ("a..b", "a name cannot have an empty part beside a `.`"),
      ("a.-b", "a name begins and ends with a letter or a digit, not with `-`"),
      ("a.B", "a name is in lower case, without `B`"),
      (String(repeating: "x", count: 254), "a name has at most 253 characters, not 254"),
    ])
  func subdomainProblem(_ text: String, _ reason: String) {
    #expect(resourceSubdomainProblem(text) == reason)
  }
}
