internal import Diagnostics
internal import Testing

internal import YAML

@Suite("Edits that are refused")
struct RefusalTests {
  @Test(
    "A refused edit says why and where",
    arguments: [
      ("a: 1", Edit.delete("b"), "1:1 missing `b` is not there"),
      (
        "a: [1]", .delete("a[1]"),
        "1:4 missing `a[1]` is not there: the list has 1 item, numbered from 0"
      ),
      (
        "a: [1]", .set("a[2]", "x"),
        "1:4 missing `a[2]` is not there: the list has 1 item, numbered from 0"
      ),
      ("a: 1", .insert("a", "x"), "1:1 exists `a` stands here already; set it instead"),
      (
        "a: 1", .set("a.b", "x"),
        "1:4 shape `a` is a single value with nothing in it; set it as a whole"
      ),
      (
        "a: [1]", .set("a.b", "x"),
        "1:4 shape `a` is a list; name an item by its number, as in `[0]`"
      ),
      ("a: {}", .set("a[0]", "x"), "1:4 shape `a` is a map, which has keys, not items by number"),
      (
        "x: &x {b: 1}\na: *x\n", .set("a.b", "x"),
        "2:4 alias `a` is an alias of the value at 1:7; edit that one, or set this one as a whole"
      ),
      (
        "x: &x {b: 1}\na:\n  <<: *x\n", .set("a.b", "x"),
        "1:11 mergeKey `a.b` comes from here through `<<`; edit it here, or write it beside the `<<` first"
      ),
      (
        "x: &x {b: 1}\na:\n  <<: *x\n  b: 2\n", .delete("a.b"),
        "1:11 mergeKey `a.b` comes from here through `<<`; edit it here, or write it beside the `<<` first"
      ),
      (
        "a: 1\na: 2\n", .set("a", "x"),
        "2:1 duplicateKey `a` stands here a second time; remove one of the two first"
      ),
      (
        "x: &x 1\na: *x\n", .delete("x"),
        "2:4 anchorInUse `*x` needs the value at 1:7, which would go; write the value here first"
      ),
      (
        "x:\n  y: &x 1\na: *x\n", .set("x", "z"),
        "3:4 anchorInUse `*x` needs the value at 2:9, which would go; write the value here first"
      ),
      (
        "a: !!int 1", .set("a", "x"),
        "1:10 tag `a` has the tag `tag:yaml.org,2002:int`, which does not fit the new value; remove the tag first"
      ),
      (
        "[a: 1]", .set("[0].b", "x"),
        "1:2 shape `[0]` is a pair without braces; put `{` and `}` around it first"
      ),
      (
        "a: 1", .delete(""),
        "1:1 root the document can not be deleted; delete its keys, or the file"
      ),
      (
        "a: 1\n---\nb: 1", .set("a", "x"),
        "2:1 document a second document begins here; say which one to edit, by its number from 0"
      ),
      (
        "a: [1", .set("a", "x"),
        "1:6 unreadable did not find expected ',' or ']' while parsing a flow sequence that begins at 1:4; put a comma here, or close the list with `]`"
      ),
      (
        "a: |\n  x", .insert("b", "x"),
        "1:4 inexact the edit can not be made without changing more than it should; make it by hand"
      ),
    ])
  func refused(text: String, edit: Edit, message: String) {
    #expect(text.refusal(edit) == message)
  }

  @Test(
    "An anchored value is changed with its aliases, unless one could not take it",
    arguments: [
      (
        "x: &x {b: 1}\na:\n  <<: *x\n",
        "3:7 mergeKey `<<` merges the map at 1:7 in here, which would be no map; write its keys here first"
      ),
      (
        "x: &x k\n*x : 1\n",
        "2:1 anchorInUse the key `*x` is the value at 1:7, which would change; write the key here first"
      ),
    ])
  func aliases(text: String, message: String) {
    #expect(text.refusal(.set("x", "z")) == message)
  }

  @Test("Of several edits none is made if one is refused")
  func together() {
    #expect("a: 1\n".refusal(.set("a", "x"), .delete("b")) == "1:1 missing `b` is not there")
  }

  @Test("The aliases that change with a value are told")
  func changedAliases() throws {
    let text = "a: &a {b: &b 1, c: 2}\nd: *b\ne: &e [*b]\nf: *e\ng: *a\nh: &h 1\ni: *h\n"
    let edited = try Editor.apply([.set("a.b", "x")], to: SourceText(name: "f", text))
    #expect(edited.aliases.map(\.start.line) == [2, 3, 4, 5])
  }

  @Test("One of several documents is edited, by its number")
  func documents() throws {
    let text = "a: 1\n---\na: 2\n...\n---\na: 3\n"
    #expect(try text.edited(.set("a", "x"), document: 1) == "a: 1\n---\na: x\n...\n---\na: 3\n")
    #expect(
      text.refusal(.set("a", "x"), document: 3)
        == "1:1 document there is no document 3: the file has 3, numbered from 0")
  }
}
