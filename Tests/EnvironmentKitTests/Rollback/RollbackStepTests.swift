import EnvironmentKit
import Testing

@Suite("Steps of a rollback")
struct RollbackStepTests {
  private static let canary = (
    "    enabled: false\n    weight: 0", "    enabled: true\n    weight: 10"
  )

  private func steps(
    current: [(String, String)] = [], target: [(String, String)] = []
  ) throws -> [PlanStep] {
    try RollbackFolder.plan(current: current, target: target).plan.steps
  }

  private func step(_ title: String, in steps: [PlanStep]) throws -> PlanStep {
    try #require(steps.first { $0.title.hasPrefix(title) }, "\(steps.map(\.title))")
  }

  @Test("They come in the order in which they are made")
  func order() throws {
    let steps = try steps(
      current: [Self.canary],
      target: [("modelPersistence:\n  enabled: true", "modelPersistence:\n  enabled: false")])
    #expect(
      steps.map(\.title) == [
        "Take the canary back", "Back up what runs now",
        "Keep the volume claim, which Helm would delete", "Roll back to revision 1 (v1.0.0)",
        "See the rollout to its end", "Ask for a prediction", "Watch it",
        "Make the environment's files match, by hand: the ledger does not have that revision",
      ])
  }

  @Test("Helm is called as the runbook has it")
  func rollback() throws {
    let step = try step("Roll back", in: steps())
    #expect(
      step.commands == [
        "helm rollback mlops-sentiment 1 -n mlops-prod --wait --timeout 10m"
      ])
    #expect(step.check?.contains("`Rollback to 1`") == true)
  }

  @Test("The end of a canary sets the tag of before: with its own, it would be its rollout to all")
  func canaryBack() throws {
    let step = try step(
      "Take the canary back", in: steps(current: [Self.canary, ("\"v1.0.0\"", "v1.2.0")]))
    #expect(
      step.commands == [
        """
        helm upgrade mlops-sentiment ./helm/mlops-sentiment \\
          --namespace mlops-prod \\
          --reuse-values \\
          --set deployment.canary.weight=0 \\
          --set deployment.canary.enabled=false \\
          --set image.tag=v1.0.0 \\
          --wait \\
          --timeout 10m
        """
      ])
  }

  @Test("Of a canary without known values before it, only the traffic is taken away")
  func unknownBefore() throws {
    let folder = try RollbackFolder([
      "environments/prod.yaml": try RollbackFolder.prod([Self.canary]),
      "history.json": history((1...10).map { HistoryEntry($0, $0 < 10 ? .superseded : .deployed) }),
    ])
    let plan = try folder.request(to: 1, history: "history.json").subject().plan()
    let command = try step("Take the canary back", in: plan.steps).commands[0]
    #expect(command.contains("--set deployment.canary.weight=0"))
    #expect(!command.contains("canary.enabled"))
    // One revision more would push the first out of Helm's history.
    #expect(command.contains("--history-max 0"))
  }

  static let requests:
    [(name: String, target: [(String, String)], words: [String], variables: [String])] = [
      (
        "a token", [],
        ["-H \"Authorization: Bearer $JWT_TOKEN\"", "https://api.example.com/api/v1/predict"],
        ["JWT_TOKEN"]
      ),
      (
        "a key, and the prefix of the target",
        [("type: \"jwt\"", "type: \"api-key\""), ("\"/api/v1\"", "\"/v0\"")],
        ["-H \"X-API-Key: $API_KEY\"", "https://api.example.com/v0/predict"], ["API_KEY"]
      ),
      (
        "nothing, and no prefix",
        [
          ("  authentication:\n    enabled: true", "  authentication:\n    enabled: false"),
          ("\"/api/v1\"", "\"\""),
        ], ["https://api.example.com/predict"], []
      ),
    ]

  @Test("The prediction is asked for as the target's service wants it", arguments: requests)
  func smoke(
    _ test: (name: String, target: [(String, String)], words: [String], variables: [String])
  ) throws {
    let plan = try RollbackFolder.plan(target: test.target).plan
    let command = try step("Ask for a prediction", in: plan.steps).commands.joined(separator: "\n")
    for word in test.words { #expect(command.contains(word)) }
    #expect(plan.variables == test.variables)
    #expect(command.contains(test.variables.isEmpty ? "Content-Type" : "$\(test.variables[0])"))
  }

  @Test("To a service of this machine leads a tunnel")
  func tunnel() throws {
    let folder = try RollbackFolder([
      "history.json": history([HistoryEntry(1, .superseded), HistoryEntry(2, .deployed)])
    ])
    let request = RollbackRequest(
      directory: folder.folder("environments"), name: "dev", history: folder.folder("history.json"))
    let commands = try step("Ask", in: request.subject().plan().steps).commands
    #expect(
      commands.first?.hasPrefix(
        "kubectl port-forward --namespace mlops-dev svc/mlops-sentiment 8000:80") == true)
    #expect(commands.count == 3)
  }

  @Test("Commands of this program name the directory that the plan is of")
  func directory() throws {
    let (plan, folder) = try RollbackFolder.plan()
    let flag = " --environments \(folder.folder("environments"))"
    let byHand = try #require(plan.steps.last?.check)
    #expect(
      byHand.contains("`kubesentiment diff prod ./mlops-sentiment-1.values.yaml\(flag)`"))

    try folder.release(RollbackFolder.story)
    let ofLedger = try folder.request().subject().plan()
    let unconfirmed = try #require(ofLedger.hazards.first { $0.id == "numbers-unconfirmed" })
    #expect(unconfirmed.help.contains("| kubesentiment rollback-plan prod\(flag) --history -`"))

    let entries = (21...30).map { number in
      HistoryEntry(
        number, number == 30 ? .deployed : .superseded, updated: "2026-11-06T12:00:00Z")
    }
    try folder.folder.write("history.json", history(entries))
    let gone = try folder.request(to: 2, history: "history.json").subject().plan()
    let forgotten = try #require(gone.hazards.first { $0.id == "beyond-history" })
    #expect(
      forgotten.help.contains("`kubesentiment render prod --output rendered\(flag)`"))
  }

  @Test("Without a plan the script fails, as the command does")
  func failingScript() {
    let script = RollbackRequest(directory: "environments", name: "prod").failingScript
    #expect(script.hasPrefix("#!/usr/bin/env bash\n# There is no plan for prod\n"))
    #expect(script.hasSuffix("\nEND\nexit 2\n"))
  }

  @Test("Numbers that are the ledger's are confirmed before anything runs")
  func numbers() throws {
    let folder = try RollbackFolder()
    try folder.release([.init(.promote, day: 2, tag: "v1.2.0")])
    let steps = try folder.request().subject().plan().steps
    let step = try #require(steps.first)
    #expect(step.title == "Confirm the revision")
    #expect(step.isConfirmed)
    #expect(step.commands == ["helm history mlops-sentiment --namespace mlops-prod"])
    #expect(step.check?.contains("its revision 1 (v1.0.0) the one to go back to") == true)
    #expect(try !self.steps().map(\.title).contains("Confirm the revision"))
  }

  @Test("Workloads are named as charts name them")
  func names() throws {
    let last = "  destination: \"s3://prod-backups/mlops-sentiment\"\n"
    let override = (last, last + "fullnameOverride: sentiment\n")
    let steps = try steps(current: [override], target: [override])
    #expect(
      try step("See the rollout", in: steps).commands == [
        "kubectl rollout status deployment/sentiment --namespace mlops-prod --timeout 10m"
      ])
  }

  @Test("No text of the steps means anything to Markdown, nor ends their block of code")
  func markdown() {
    let step = PlanStep(
      "Go <b>\u{1B}[31m", commands: ["echo '\u{1B}[0m'\n```\n````"], check: "`a|<i>` and *b*")
    let text = [step].markdown
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("<b>") && !text.contains("<i>") && !text.contains("*b*"))
    #expect(text.contains("   `````bash\n   echo '\\u{1B}[0m'\n   ```\n   ````\n   `````\n"))
    #expect(text.contains("Check: <code>a&#124;&#60;i&#62;</code> and &#42;b&#42;"))
  }
}
