internal import YAML

extension Rule {
  /// KS001 to KS010: what reading YAML finds.
  static let yamlRules: [Rule] = [
    .reading(
      .syntax, summary: "The file is YAML in UTF-8.",
      why: "Nothing can be said of a file that can not be read.",
      remedy: "correct the place that the message names",
      examples: [.bad(.prod, "replicaCount: 3\n⟦⟧\tdebug: true"), .good(.prod, "replicaCount: 3")]),
    .reading(
      .duplicateKey, summary: "No key stands twice in a map.",
      why: "One of the two values is lost without a word, and readers differ in which.",
      remedy: "remove one of the two",
      examples: [
        .bad(.prod, "replicaCount: 3\n⟦replicaCount⟧: 5"), .good(.prod, "replicaCount: 3"),
      ]),
    .reading(
      .nullKey, summary: "Every key has a name.",
      why: "JSON has no null keys: Helm can not read the file.", remedy: "write a name",
      examples: [.bad(.prod, "⟦~⟧: 3"), .good(.prod, "\"~\": 3")]),
    .reading(
      .limit, summary: "A file stays below 16 MiB, 100 levels and two million nodes.",
      why: "Aliases can make a short file expand without end.", remedy: "split or flatten it",
      examples: [.good(.prod, "replicaCount: 3")]),
    .reading(
      .documentShape, summary: "A values file is one document that holds one map.",
      why: "Helm reads the first document and drops the rest.",
      remedy: "keep one map of keys and values in the file",
      examples: [
        .bad(.prod, "replicaCount: 3\n⟦⟧---\nreplicaCount: 5"),
        .bad(.prod, "⟦- replicaCount⟧"), .good(.prod, "replicaCount: 3"),
      ]),
    .reading(
      .ambiguousScalar, summary: "A word or number is read as what it looks like.",
      why: """
        Helm and kubectl read YAML 1.1: `no` is false, `0777` is 511, `1.20` is 1.2, `1e10` is ten \
        billion.
        """,
      remedy: "quote it if it is text",
      examples: [
        .bad(.prod, "country: ⟦no⟧"), .bad(.prod, "mode: ⟦0777⟧"),
        .bad(.prod, "image: {tag: ⟦1.20⟧}"), .bad(.prod, "commit: ⟦1e10⟧"),
        .good(.prod, "country: \"no\""), .good(.prod, "ratio: 0.5"),
      ]),
    .reading(
      .nonStringKey, summary: "Keys are text.",
      why: "`on:` becomes the key `true`, and `8080:` the text \"8080\".", remedy: "quote the key",
      examples: [
        .bad(.prod, "⟦on⟧: push"), .bad(.prod, "⟦8080⟧: http"), .good(.prod, "\"on\": push"),
      ]),
    .reading(
      .mergeOrder, summary: "`<<` stands before the keys that it would also bring.",
      why: "Helm takes the key that is written in the map, kubectl what comes last.",
      remedy: "move `<<` to the top of the map",
      examples: [
        .bad(.prod, "common: &common {cpu: 1}\nown:\n  ⟦cpu⟧: 2\n  <<: *common"),
        .good(.prod, "common: &common {cpu: 1}\nown:\n  <<: *common\n  cpu: 2"),
      ]),
    .reading(
      .nonFiniteNumber, summary: "Numbers are finite.",
      why: "JSON has neither infinity nor NaN: Helm can not read the file.", remedy: "quote it",
      examples: [.bad(.prod, "limit: ⟦.inf⟧"), .good(.prod, "limit: \".inf\"")]),
    .reading(
      .impreciseNumber, summary: "Numbers survive the way through JSON.",
      why: "Above 2^53 digits are lost, and Helm prints large numbers as 1e+06.",
      remedy: "quote it if every digit counts",
      examples: [
        .bad(.prod, "account: ⟦9007199254740993⟧"), .good(.prod, "account: \"9007199254740993\""),
      ]),
  ]

  private static func reading(
    _ rule: YAMLRule, summary: String, why: String, remedy: String, examples: [RuleExample]
  ) -> Rule {
    Rule(
      rule.rawValue, rule.name, .yaml, rule.severity, summary: summary, why: why, remedy: remedy,
      examples: examples, check: .whileReading)
  }

  /// KS011 to KS019: what else can be wrong with the input.
  static let inputRules: [Rule] = [
    .input(
      .unreadableInput, summary: "Every file that is named can be read.",
      why: "What is not read is not checked.", remedy: "correct the path or the permissions"),
    .input(
      .projectConfiguration,
      summary: "`project.yaml`, `matrix.yaml` and `variables.yaml` say what they can say.",
      why: "A row that nobody knows would be a check that nobody makes.",
      remedy: "correct the place that the message names"),
    .input(
      .unknownEnvironment, summary: "Every environment that is named is in `project.yaml`.",
      why: "A misspelt name would check nothing.", remedy: "name an environment of the project"),
    .input(
      .template, summary: "Every placeholder of a template is one that is known.",
      why: "A placeholder that nothing replaces would reach the cluster as it stands.",
      remedy: "correct the placeholder"),
    .input(
      .setExpression, summary: "Every `--set` and `--set-string` says what to set.",
      why: "Helm drops what it does not understand, and the value stays as it was.",
      remedy: "write path=value"),
    .input(
      .ledger, summary: "The ledger of an environment's releases is whole.",
      why: "It says what ran and how to get back: a line that is missing or changed says it wrong.",
      remedy: "restore the ledger from git"),
    .input(
      .evidence, summary: "Evidence for a gate can be read.",
      why: "A report that nobody can read shows nothing.",
      remedy: "run what makes the report again, and name its file"),
    .input(
      .history, summary: "Helm's history and values are this release's.",
      why: "A plan made of another release's revisions would go back to what never ran.",
      remedy: "save them again, with `helm history` and `helm get values`"),
    .input(
      .promotion, summary: "`promotion.yaml` says what it can say.",
      why: "A gate that nobody knows would be a gate that nobody keeps.",
      remedy: "correct the place that the message names"),
  ]

  private static func input(
    _ rule: InputRule, summary: String, why: String, remedy: String
  ) -> Rule {
    Rule(
      rule.rawValue, rule.name, .input, summary: summary, why: why, remedy: remedy, examples: [],
      check: .whileReading)
  }
}
