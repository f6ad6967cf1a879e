internal import JSON

/// What one file of metrics says.
struct MetricsReport {
  struct Figure {
    let value: Double
    let offset: Int
  }

  var figures: [Metric: Figure] = [:]
  /// The oldest time of a figure, in seconds since 1970; nil where none is told.
  var oldest: Int?
  /// Whether the oldest time was without a zone.
  var isWithoutZone = false
  /// The image tags that the figures are of, where they say so.
  var imageTags: [(tag: String, offset: Int)] = []
  /// The first member that is not read; nil where there is none.
  var unreadMember: String?
  /// The names of what else is there, the first of them.
  var otherNames: [String] = []
  /// What Prometheus warns of.
  var warnings: [String] = []

  /// The most bytes of a file.
  static let limit = 8 << 20
  /// The names and warnings that are kept.
  static let keptNames = 10

  mutating func set(_ metric: Metric, _ value: Double, at offset: Int) throws(JSONFailure) {
    if figures[metric] != nil {
      throw JSONFailure(
        offset: offset,
        message: "the \(metric.words) is there twice; aggregate the query (sum, max) to one series")
    }
    if let problem = metric.problem(of: value) {
      throw JSONFailure(offset: offset, message: problem)
    }
    figures[metric] = Figure(value: value, offset: offset)
  }

  mutating func note(moment: Int, hasZone: Bool = true) {
    if moment < oldest ?? .max {
      oldest = moment
      isWithoutZone = !hasZone
    }
  }

  mutating func note(otherName name: String) {
    if otherNames.count < Self.keptNames, !otherNames.contains(name) { otherNames.append(name) }
  }
}
