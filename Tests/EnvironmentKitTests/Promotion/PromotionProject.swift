import EnvironmentKit
import Foundation
import YAML

/// A small project of three environments, in a folder of its own.
final class PromotionProject: Sendable {
  let folder: TemporaryProject

  static let policy = """
    travels: [image.tag, model.name]
    environments:
      dev: { tag: "*", url: http://localhost:8000 }
      staging: { tag: staging-vX.Y.Z, url: https://staging.example.com }
      prod:
        tag: vX.Y.Z
        url: https://api.example.com/
        canary: { weights: [10, 50, 100] }
    path:
      - { from: dev, to: staging }
      - { from: staging, to: prod }
    """

  static let dev = "image: {repository: app, tag: dev}\nmodel: {name: a}\n"
  static let staging = """
    image:
      repository: gcr.io/p/app
      tag: staging-v1.2.0  # what runs
    model: {name: a}

    """
  static let prod = """
    image:
      repository: gcr.io/p/app
      tag: "v1.0.0"
    model: {name: a}
    deployment:
      canary:
        enabled: false
        weight: 0

    """

  init(
    dev: String = PromotionProject.dev, staging: String = PromotionProject.staging,
    prod: String = PromotionProject.prod, policy: String = PromotionProject.policy,
    project: String? = nil
  ) throws {
    folder = try TemporaryProject()
    try folder.write("dev.yaml", dev)
    try folder.write("staging.yaml", staging)
    try folder.write("prod.yaml", prod)
    try folder.write("promotion.yaml", policy)
    if let project { try folder.write("project.yaml", project) }
  }

  func draft(
    _ change: PromotionRequest.Change, evidence: [Evidence] = []
  ) throws(InputFailure) -> ReleaseDraft {
    let request = PromotionRequest(
      change, environmentsDirectory: folder.path, evidence: evidence)
    return try ReleaseDraft(request, from: .read(for: request))
  }

  /// The plan with every gate that is asked for passed.
  func plan(
    _ change: PromotionRequest.Change, evidence: [Evidence] = [], revision: Int? = nil
  ) throws(InputFailure) -> PromotionPlan {
    let draft = try draft(change, evidence: evidence)
    return try draft.plan(
      gates: draft.gates.map { GateResult($0.gate, .passed, "it is good") }, revision: revision)
  }

  /// Writes what is asked for, and says what the values file holds then.
  @discardableResult
  func apply(_ change: PromotionRequest.Change) throws -> String {
    let draft = try draft(change)
    guard let release = draft.release, draft.refusals.isEmpty else { throw Refused(draft: draft) }
    let lock = try ReleaseLock(
      directory: folder.path, of: draft.definition, purpose: draft.request.purpose)
    _ = try lock.commit(
      release, gates: [],
      origin: ReleaseOrigin(time: "2026-11-23T17:00:00Z", actor: "somebody", commit: nil))
    return String(decoding: release.edited, as: UTF8.self)
  }

  struct Refused: Error {
    let draft: ReleaseDraft
  }
}

extension ReleaseDraft {
  /// The paths that change and what they become: `image.tag=v1.2.0`.
  var changes: [String] {
    release?.difference.changes.map { "\($0.path)=\($0.to?.scalar?.text ?? "-")" } ?? []
  }
}
