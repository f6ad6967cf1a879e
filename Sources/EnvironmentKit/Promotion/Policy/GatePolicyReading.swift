internal import Diagnostics
internal import Kubernetes
internal import YAML

extension GatePolicy {
  /// The gates that a section lists, in the order of `Gate`; a name alone lists one too. Others than
  /// those that there are stay unknown keys.
  static func list(_ section: inout SectionReader) -> [GatePolicy] {
    Gate.allCases.compactMap { gate in
      section.section(gate.rawValue) { GatePolicy(gate, &$0) }
    }
  }

  /// - Parameter section: nil comes of one that is not written.
  private init?(_ gate: Gate, _ section: inout SectionReader) {
    guard let location = section.location else { return nil }
    let isRequired = section.read("required", .boolean)?.value ?? true
    var command: String?
    var maximumAge: GoDuration?
    if gate.needsEvidence { command = section.read("command", .commandLine)?.value }
    // Texts with their labels do not age.
    if gate.needsEvidence, gate != .predictions {
      maximumAge = section.read("maxAge", .positiveDuration)?.value
    }
    self.init(
      gate, isRequired: isRequired, command: command, maximumAge: maximumAge,
      thresholds: GateThresholds(gate, &section), location: location)
  }

  /// What a gate that measures would have nothing to hold its figures against; nil where it has.
  var missingThresholds: String? {
    switch thresholds {
    case .metrics(let metrics)
    where metrics.maximumErrorRate == nil && metrics.maximumLatencyP95 == nil
      && metrics.minimumRequests == nil:
      "`metrics` holds nothing against its figures; add maxErrorRate, maxLatencyP95 or minRequests"
    case .predictions(let predictions)
    where predictions.minimumAccuracy == nil && predictions.maximumFlips == nil:
      "`predictions` holds nothing against its figures; add minAccuracy or maxFlips"
    case .none, .metrics, .predictions: nil
    }
  }
}

extension GateThresholds {
  fileprivate init(_ gate: Gate, _ section: inout SectionReader) {
    switch gate {
    case .validate, .tests, .integrationTests, .cleanTree:
      self = .none
    case .metrics:
      self = .metrics(
        MetricThresholds(
          maximumErrorRate: section.read("maxErrorRate", .share)?.value,
          maximumLatencyP95: section.read("maxLatencyP95", .positiveDuration)?.value,
          minimumRequests: section.read("minRequests", .integer(1...))?.value))
    case .predictions:
      self = .predictions(
        PredictionThresholds(
          minimumAccuracy: section.read("minAccuracy", .share)?.value,
          maximumFlips: section.read("maxFlips", .share)?.value))
    }
  }
}
