import EnvironmentKit
import Testing

@Suite("The state of a canary")
struct CanaryStateTests {
  private func state(_ canary: String) throws -> Result<CanaryState, Refusal> {
    let values = try #require(
      Repository.load("deployment: {canary: \(canary)}", tier: .prod).values)
    return Result { () throws(Refusal) in try CanaryState(in: values) }
  }

  private static let states: [(String, CanaryState)] = [
    ("{}", .off), ("null", .off), ("{enabled: false}", .off), ("{weight: 0}", .off),
    ("{enabled: false, weight: 0}", .off), ("{enabled: null, weight: null}", .off),
    ("{enabled: no, weight: 0}", .off),
    ("{enabled: true, weight: 1}", .running(weight: 1)),
    ("{enabled: true, weight: 10}", .running(weight: 10)),
    ("{enabled: yes, weight: 100}", .running(weight: 100)),
  ]

  @Test("Is what the values say", arguments: states)
  func read(_ text: String, _ expected: CanaryState) throws {
    #expect(try state(text) == .success(expected))
  }

  private static let contradictions = [
    (
      "{enabled: true}",
      "`deployment.canary.enabled` is true, and `deployment.canary.weight` is missing"
    ),
    ("{enabled: true, weight: 0}", "`deployment.canary.weight` is 0"),
    (
      "{weight: 10}", "`deployment.canary.weight` is 10, and `deployment.canary.enabled` is missing"
    ),
    ("{enabled: false, weight: 10}", "`deployment.canary.enabled` is false"),
    ("{enabled: \"true\", weight: 10}", "`deployment.canary.enabled` is text"),
    ("{enabled: 1, weight: 10}", "`deployment.canary.enabled` is a number"),
    ("{enabled: [], weight: 10}", "`deployment.canary.enabled` is a list"),
    ("{enabled: true, weight: \"10\"}", "`deployment.canary.weight` is no percentage"),
    ("{enabled: true, weight: 101}", "`deployment.canary.weight` is no percentage"),
    ("{enabled: true, weight: -1}", "`deployment.canary.weight` is no percentage"),
    ("{enabled: true, weight: 10.5}", "`deployment.canary.weight` is no percentage"),
    ("{enabled: true, weight: {}}", "`deployment.canary.weight` is no percentage"),
  ]

  @Test("Is never guessed", arguments: contradictions)
  func refuse(_ text: String, _ message: String) throws {
    guard case .failure(let refusal) = try state(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(refusal.message.contains(message))
    #expect(refusal.location != nil)
    #expect(!refusal.help.isEmpty)
  }
}
