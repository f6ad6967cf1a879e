internal import Diagnostics
internal import YAML

extension ValueMatrix {
  /// Reads environments and puts them beside each other.
  /// - Parameters:
  ///   - directory: the environments directory.
  ///   - sides: what to compare; all environments if there are none.
  ///   - further: what lies over the last of them.
  /// - Throws: `InputFailure` with everything that is wrong with any of them.
  package static func read(
    directory: String, sides: [ComparedSide] = [], further: FurtherLayers = FurtherLayers()
  ) throws(InputFailure) -> ValueMatrix {
    var sides = sides
    if sides.isEmpty {
      sides = try Project.read(directory: directory).environments.map { .environment($0.name) }
    }
    var reader = SideReader(directory: directory)
    var columns: [(name: String, value: Value)] = []
    var sources: [SourceText] = []
    var failures: [Diagnostic] = []
    for (index, side) in sides.enumerated() {
      do throws(InputFailure) {
        let layers = index == sides.count - 1 ? further : FurtherLayers()
        let loaded = try reader.read(side, further: layers)
        columns.append((side.name, loaded.value))
        sources += loaded.sources
      } catch {
        failures += error.diagnostics.filter { !failures.contains($0) }
        sources += error.sources
      }
    }
    guard failures.isEmpty else { throw InputFailure(diagnostics: failures, sources: sources) }
    return ValueMatrix(columns, sources: sources.byName)
  }
}
