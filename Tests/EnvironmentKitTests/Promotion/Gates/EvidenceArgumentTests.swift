import EnvironmentKit
import Testing

@Suite("Arguments of --evidence")
struct EvidenceArgumentTests {
  @Test("A gate's name and a path, which may hold any sign")
  func read() throws {
    #expect(try Evidence(argument: "tests=a.xml") == Evidence(.tests, path: "a.xml"))
    #expect(try Evidence(argument: "metrics=a=b c.json") == Evidence(.metrics, path: "a=b c.json"))
    #expect(
      try Evidence(argument: "integration-tests=/dev/fd/63")
        == Evidence(.integrationTests, path: "/dev/fd/63"))
    #expect(try Evidence(argument: "predictions=-") == Evidence(.predictions, path: "-"))
  }

  @Test(
    "What names none is refused, with what to write",
    arguments: [
      ("tests.xml", "write NAME=FILE, such as tests=tests.xml"), ("tests=", "write NAME=FILE"),
      ("", "write NAME=FILE"),
      ("test=a.xml", "there is no gate `test`; did you mean `tests`?"),
      (
        "=a.xml",
        "there is no gate ``; those that take evidence are tests, integration-tests, metrics, "
          + "predictions"
      ),
      ("validate=a", "`validate` needs no evidence, it is judged here; those that take it are"),
      ("clean-tree=a", "`clean-tree` needs no evidence"),
    ])
  func refused(text: String, message: String) throws {
    let error = #expect(throws: EvidenceArgumentError.self) { try Evidence(argument: text) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }
}
