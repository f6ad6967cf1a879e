import Diagnostics
import EnvironmentKit
import Testing
import YAML

@Suite("Files of a revision")
struct FileSourceTests {
  private func values(
    _ files: [String: String], in project: TemporaryProject,
    further: FurtherLayers = FurtherLayers()
  ) throws -> ComparedValues {
    let directory = project("environments")
    let revision = FileRevision(name: "v1") { path throws(InputFailure) in
      files[String(path.dropFirst(directory.count + 1))].map { Array($0.utf8) }
    }
    return try ComparisonRequest(
      directory: directory, from: .environment("prod"), to: .environment("prod"), further: further,
      revision: revision
    ).values()
  }

  @Test("Are read in the place of those on the disk, further layers are not")
  func read() throws {
    let project = try TemporaryProject([
      "environments/prod.yaml": "a: 2\n", "ci.yaml": "b: 1\n",
    ])
    let values = try values(
      ["base.yaml": "c: 1\n", "prod.yaml": "a: 1\n"], in: project,
      further: FurtherLayers(files: [project("ci.yaml")]))
    #expect(values.names.from == "prod at v1")
    #expect(
      values.difference.brief == ["changed a 1 2", "added b – 1", "removed c 1 –"])
    let place = try #require(values.difference.changes[0].fromLocation)
    #expect(place.description == "v1:\(project("environments/prod.yaml")):1:4")
  }

  @Test("That are missing there are a failure that says so")
  func missing() throws {
    let project = try TemporaryProject(["environments/prod.yaml": "a: 2\n"])
    let found = failures { () throws(InputFailure) in
      do { _ = try values([:], in: project) } catch let failure as InputFailure {
        throw failure
      } catch {}
    }
    #expect(found.map(\.message) == ["there is no such file at v1; name a revision that has it"])
  }
}
