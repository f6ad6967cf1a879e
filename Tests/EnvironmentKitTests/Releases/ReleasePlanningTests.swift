import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("Planning a release")
struct ReleasePlanningTests {
  @Test("The own file is edited byte-exact, and the merged values follow")
  func planned() throws {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder)
    let release = try project.plan(tag: "v2.0.0")
    #expect(
      String(decoding: release.edited, as: UTF8.self)
        == ReleaseProject.prod.replacing("v1.0.0", with: "v2.0.0"))
    #expect(release.current.values?.at(ValuePath(keys: "image", "tag"))?.string == "v1.0.0")
    #expect(release.after.at(ValuePath(keys: "image", "tag"))?.string == "v2.0.0")
    #expect(release.after["redis"]?["port"] != nil)
    #expect(release.difference.changes.map(\.path) == [ValuePath(keys: "image", "tag")])
    #expect(release.definition.name == "prod" && release.action == .promote)
  }

  /// The failures of setting `image.tag` in this file.
  private func failures(_ prod: String) throws -> [String] {
    let folder = try TemporaryProject()
    let project = try ReleaseProject(in: folder, prod: prod)
    let failure = #expect(throws: InputFailure.self) { _ = try project.plan(tag: "v2.0.0") }
    return failure.map(folder.shown) ?? []
  }

  @Test("Where another value would change too, or the value is written elsewhere, it is refused")
  func refused() throws {
    #expect(
      try failures("image: {tag: &t v1}\nlabels: {version: *t}\n") == [
        "environments/prod.yaml:2:19: this alias stands for a value that is to change, and would "
          + "change with it; write its value out"
      ])
    #expect(
      try failures("other: &o {tag: v1}\nimage: *o\n") == [
        "environments/prod.yaml:2:8: `image` is an alias of the value at 1:11; "
          + "edit that one, or set this one as a whole"
      ])
    #expect(
      try failures("other: &o {tag: v1}\nimage:\n  <<: *o\n").first?.contains("through `<<`")
        == true)
    #expect(try failures("image: text\n").first?.contains("single value") == true)
    #expect(try failures("image: [\n").first?.hasPrefix("environments/prod.yaml:") == true)
  }
}
