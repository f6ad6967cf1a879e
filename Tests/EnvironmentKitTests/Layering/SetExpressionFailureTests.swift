import Diagnostics
import Testing
import YAML

import EnvironmentKit

@Suite("What can not be set is refused with its place and a remedy")
struct SetExpressionFailureTests {
  private func failure(_ text: String, over base: String = "") throws -> Diagnostic {
    let before = try layer(base)
    var value = before
    let failure = try #require(throws: SetExpressionFailure.self) {
      try apply(SetExpression.numbered(["z=1", text], .typed), to: &value)
    }
    #expect(value.places() == before.places(), "a failure leaves the tree as it was")
    let diagnostic = failure.diagnostic
    #expect(diagnostic.rule == "KS015" && diagnostic.isFailure)
    #expect(diagnostic.help?.isEmpty == false)
    #expect(diagnostic.location.file == "--set" && diagnostic.location.start.line == 2)
    return diagnostic
  }

  @Test(
    "A text that is no expression",
    arguments: [
      ("a", "`=` is missing here", 1, 2),
      ("a.b", "`=` is missing here", 1, 4),
      ("a.", "`=` is missing here", 1, 3),
      ("a[0]", "`=` is missing here", 1, 5),
      ("a[0].", "`=` is missing here", 1, 6),
      ("a:b", "`=` is missing here", 1, 4),
      ("a=1,b", "`=` is missing here", 5, 6),
      ("a,b=1", "`=` is missing here", 1, 2),
      (#"\"#, "`=` is missing here", 1, 2),
      (#"a\"#, "`=` is missing here", 1, 3),
      (#"a\=1"#, "`=` is missing here", 1, 5),
      ("=1", "a name is missing here", 1, 1),
      (".a=1", "a name is missing here", 1, 1),
      ("[0]=1", "a name is missing here", 1, 1),
      ("a..b=1", "a name is missing here", 3, 3),
      ("a.=1", "a name is missing here", 3, 3),
      ("a[0].=1", "a name is missing here", 6, 6),
      (",", "a name is missing here", 1, 1),
      ("a=1,,b=2", "a name is missing here", 5, 5),
      ("a=1,=2", "a name is missing here", 5, 5),
      ("é.=1", "a name is missing here", 3, 3),
      ("a[=1", "`[` is not closed", 2, 5),
      ("a[0=1", "`[` is not closed", 2, 6),
      ("a[]=1", "a list's index must be a whole number from 0 to 65536", 2, 4),
      ("a[x]=1", "a list's index must be a whole number from 0 to 65536", 2, 5),
      ("a[-1]=1", "a list's index must be a whole number from 0 to 65536", 2, 6),
      ("a[1.5]=1", "a list's index must be a whole number from 0 to 65536", 2, 7),
      ("a[ 1]=1", "a list's index must be a whole number from 0 to 65536", 2, 6),
      ("a[65537]=1", "a list's index must be a whole number from 0 to 65536", 2, 9),
      ("a[99999999999999999999]=1", "a list's index must be a whole number from 0 to 65536", 2, 24),
      ("a[0]b=1", "only `=`, `.` or `[` can follow `]`", 5, 5),
      ("a[0],b=1", "only `=`, `.` or `[` can follow `]`", 5, 5),
      ("a={b", "the list is not closed", 3, 5),
      ("a={", "the list is not closed", 3, 4),
      ("a={b,c=1", "the list is not closed", 3, 9),
      (#"a={b\}"#, "the list is not closed", 3, 7),
      (#"a={b\"#, "the list is not closed", 3, 6),
      ("a={b}c=1", "only a comma can follow the list", 6, 6),
      ("a={{b}}", "only a comma can follow the list", 7, 7),
    ])
  func syntax(text: String, message: String, start: Int, end: Int) throws {
    let diagnostic = try failure(text)
    #expect(diagnostic.message == message)
    #expect(diagnostic.location.start.column == start)
    #expect(diagnostic.location.end.column == end)
  }

  @Test(
    "A value of another kind in the way, as in Helm",
    arguments: [
      (
        "a=x", "a.b=1", "a",
        "`a` is a single value at base.yaml:1:3, not a map, so it has no keys to set", 1
      ),
      (
        "a=null", "a.b=1", "a", "`a` is null at base.yaml:1:3, not a map, so it has no keys to set",
        1
      ),
      (
        "a={x}", "a.b=1", "a",
        "`a` is a list at base.yaml:1:3, not a map, so it has no keys to set", 1
      ),
      (
        "a=x", "a[0]=1", "a",
        "`a` is a single value at base.yaml:1:3, not a list, so it has no items to set", 1
      ),
      (
        "a=null", "a[0]=1", "a",
        "`a` is null at base.yaml:1:3, not a list, so it has no items to set", 1
      ),
      (
        "a.b=x", "a[0]=1", "a",
        "`a` is a map at base.yaml:1:1, not a list, so it has no items to set", 1
      ),
      (
        "a.b=x", "q=1,a.b.c=1", "a.b",
        "`a.b` is a single value at base.yaml:1:5, not a map, so it has no keys to set", 7
      ),
      (
        "a={x}", "a[0][0]=1", "a[0]",
        "`a[0]` is a single value at base.yaml:1:4, not a list, so it has no items to set", 2
      ),
      (
        "", "a=x,a.b=1", "a",
        "`a` is a single value at --set:2:3, not a map, so it has no keys to set", 5
      ),
    ])
  func obstacle(base: String, text: String, path: String, message: String, column: Int) throws {
    let diagnostic = try failure(text, over: base)
    #expect(diagnostic.message == message)
    #expect(diagnostic.path == path)
    #expect(diagnostic.location.start.column == column)
  }

  @Test(
    "An empty value that Helm loses together with its new list item",
    arguments: [
      ("", "a[0].b=", 2), ("", "a[0].b.c=", 2), ("", "a[0][0].b=", 2), ("", "a.b[1].c=", 4),
      ("a={x}", "a[1].b=", 2), ("a[0].b=1", "a[0].c[0].d=", 7), ("a[1]=x", "a[0][0].b=", 5),
    ])
  func lostItem(base: String, text: String, column: Int) throws {
    let diagnostic = try failure(text, over: base)
    #expect(
      diagnostic.message == "Helm leaves out this new list item, as the argument ends behind `=`")
    #expect(diagnostic.path == String(text.dropLast()))
    #expect(diagnostic.location.start.column == column)
    #expect(try setting("\(text),", in: layer(base)).flowText.contains(#":""}"#))
  }

  @Test("The whole must be a map")
  func root() throws {
    var value = Value(.list([]), at: SourceLocation(file: "base.yaml"))
    let failure = #expect(throws: SetExpressionFailure.self) {
      try apply(SetExpression.numbered(["a=1"], .typed), to: &value)
    }
    #expect(
      failure?.diagnostic.message
        == "the whole is a list at base.yaml:1:1, not a map, so it has no keys to set")
  }

  @Test("Thirty levels inside a name are the most")
  func nesting() throws {
    let deepest = Array(repeating: "a", count: 31).joined(separator: ".")
    #expect(
      try setting("\(deepest)=1", in: layer("")).flowText.hasSuffix(
        #"{"a":1}"# + String(repeating: "}", count: 30)))
    let tooDeep = try failure("\(deepest).a=1")
    #expect(tooDeep.message == "the path goes more than 30 levels deep")
    #expect(tooDeep.location.start.column == 63)
    let indexes = "a" + String(repeating: "[0]", count: 40_000) + "=1"
    #expect(try failure(indexes).message == "the path goes more than 30 levels deep")
  }

  @Test("The last index is 65536, and gaps are bounded in one argument")
  func gaps() throws {
    let value = try setting("a[65536]=x", in: layer(""))
    #expect(value["a"]?.list?.count == 65537)
    let text = (1...5).map { "a\($0)[65536]=x" }.joined(separator: ",")
    let diagnostic = try failure(text)
    #expect(
      diagnostic.message == "the lists of this argument have more than 262144 items that nobody set"
    )
    #expect(diagnostic.location.start.column == 51)
  }

  @Test(
    "No failure tells a value, nor what may be a part of one",
    arguments: [
      "password=hunter2,hunter2", "password=1,hunter2.hunter2", "password:hunter2",
      "password=1,hunter2[hunter2]=1", "password={hunter2", "password={hunter2}hunter2",
      "hunter2[0]hunter2=1", "token=hunter2,token.x=hunter2", "token=hunter2,token[0]=hunter2",
      "t[0]=hunter2,t[0][0]=hunter2", "password=1,[hunter2]=1", "password=1,=hunter2",
    ])
  func secrets(text: String) throws {
    let diagnostic = try failure(text)
    for part in [diagnostic.message, diagnostic.help, diagnostic.path, diagnostic.actual] {
      #expect(part?.contains("hunter2") != true)
    }
  }
}
