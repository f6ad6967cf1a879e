import Diagnostics
import EnvironmentKit
import Kubernetes
import Testing

@Suite("matrix.yaml and variables.yaml")
struct TableTests {
  private func file(_ yaml: String, name: String) throws(InputFailure) -> ConfigurationFile {
    try ConfigurationFile(ValuesFile(SourceText(name: name, yaml)))
  }

  private func cell(_ row: String, _ text: String) throws -> MatrixCell? {
    let matrix = try ComparisonMatrix.read(
      file("\(row): { dev: \(text) }", name: "matrix.yaml"), rows: MatrixRow.kinds)
    return matrix.cell(row: row, tier: .dev)
  }

  @Test(
    "A cell is what its row reads",
    arguments: [
      ("replicas", "2", MatrixCell.count(2)), ("replicas", "0", .count(0)),
      ("replicas", "\"2\"", .count(2)),
      ("replicas", "3-10", .range(3...10)), ("replicas", "3-3", .range(3...3)),
      ("replicas", "optional", .optional),
      ("debug-mode", "required", .required), ("debug-mode", "forbidden", .forbidden),
      ("debug-mode", "optional", .optional),
      ("monitoring", "Basic", .level(.basic)), ("monitoring", "Full", .level(.full)),
      ("monitoring", "Full + Alerting", .level(.fullAndAlerting)),
      ("monitoring", "optional", .optional), ("cpu-request", "optional", .optional),
    ])
  func cells(row: String, text: String, expected: MatrixCell) throws {
    #expect(try cell(row, text) == expected)
  }

  @Test(
    "A quantity counts by its value, however it is written",
    arguments: [("cpu-request", "1000m", "1"), ("memory-request", "1024Mi", "1Gi")])
  func quantities(row: String, text: String, same: String) throws {
    #expect(try cell(row, text) == .quantity(Quantity(parsing: same)))
    #expect(try cell(row, text) != .quantity(Quantity(parsing: "7")))
  }

  @Test(
    "Every row may be optional", arguments: MatrixRow.kinds.keys.sorted())
  func optional(row: String) throws {
    #expect(try cell(row, "optional") == .optional)
  }

  @Test("A level holds those below it")
  func levels() {
    #expect(MonitoringLevel.allCases == MonitoringLevel.allCases.sorted())
    #expect(MonitoringLevel.basic < .full && MonitoringLevel.full < .fullAndAlerting)
  }

  @Test("The repository's matrix holds the reference's cells")
  func repository() throws {
    let matrix = try Validation.read(directory: Repository.environments).matrix
    let prod = try [
      "replicas": MatrixCell.range(3...10), "cpu-request": .quantity(Quantity(parsing: "2")),
      "memory-request": .quantity(Quantity(parsing: "4096Mi")), "debug-mode": .forbidden,
      "api-versioning": .required, "monitoring": .level(.fullAndAlerting), "backups": .required,
    ]
    for (row, expected) in prod { #expect(matrix.cell(row: row, tier: .prod) == expected) }
    #expect(matrix.cell(row: "backups", tier: .staging) == .optional)
    #expect(matrix.cell(row: "monitoring", tier: .dev) == .level(.basic))
    #expect(matrix.cell(row: "none", tier: .dev) == nil)
  }

  static let count = "write a number such as 2, or a range such as 3-10"
  /// A matrix, and everything that is wrong with it.
  static let invalid: [(yaml: String, failures: [String])] = [
    ("replicas: {dev: 5-3}", ["1:17: `5-3` does not fit the row `replicas`; \(count)"]),
    ("replicas: {dev: -1}", ["1:17: `-1` does not fit the row `replicas`; \(count)"]),
    ("replicas: {dev: 3-}", ["1:17: `3-` does not fit the row `replicas`; \(count)"]),
    ("replicas: {dev: 1-2-3}", ["1:17: `1-2-3` does not fit the row `replicas`; \(count)"]),
    ("replicas: {dev: +3}", ["1:17: `+3` does not fit the row `replicas`; \(count)"]),
    ("replicas: {dev: 1-+3}", ["1:17: `1-+3` does not fit the row `replicas`; \(count)"]),
    (
      "replicas: {dev: 99999999999999999999}",
      ["1:17: `99999999999999999999` does not fit the row `replicas`; \(count)"]
    ),
    ("replicas: {dev: required}", ["1:17: `required` does not fit the row `replicas`; \(count)"]),
    (
      "debug-mode: {dev: true}",
      ["1:19: `true` does not fit the row `debug-mode`; write required, forbidden or optional"]
    ),
    (
      "cpu-request: {dev: fast}",
      ["1:20: `fast` does not fit the row `cpu-request`; write a quantity such as 500m or 1Gi"]
    ),
    (
      "monitoring: {dev: full}",
      ["1:19: `full` does not fit the row `monitoring`; write Basic, Full, Full + Alerting"]
    ),
    ("replica: {dev: 1}", ["1:1: unknown row `replica`; did you mean `replicas`?"]),
    (
      "replicas: {test: 1}",
      ["1:12: unknown column `test`; the columns are dev, staging, prod"]
    ),
    (
      "replicas: 3",
      ["1:11: `replicas` needs a cell for each tier: { dev: …, staging: …, prod: … }"]
    ),
    (
      "replicas: {dev: }",
      ["1:16: a cell holds one word or number, not nothing; write one, or leave out `dev`"]
    ),
    (
      "replicas: {dev: [1]}",
      ["1:17: a cell holds one word or number, not a list; write one, or leave out `dev`"]
    ),
    (
      "replicas: {dev: x, prod: y}\nbackup: {dev: required}",
      [
        "1:17: `x` does not fit the row `replicas`; \(count)",
        "1:26: `y` does not fit the row `replicas`; \(count)",
        "2:1: unknown row `backup`; did you mean `backups`?",
      ]
    ),
  ]

  @Test("What does not fit is said, all of it, with its place", arguments: invalid)
  func wrong(_ example: (yaml: String, failures: [String])) {
    let shown = failures { () throws(InputFailure) in
      _ = try ComparisonMatrix.read(
        file(example.yaml, name: "matrix.yaml"), rows: MatrixRow.kinds)
    }.map { "\($0.location): \($0.message)" }
    #expect(shown == example.failures.map { "matrix.yaml:\($0)" })
  }

  @Test("A row that nobody could mean lists those that there are")
  func unknownRow() {
    let found = failures { () throws(InputFailure) in
      _ = try ComparisonMatrix.read(
        file("zzzzzz: {dev: 1}", name: "matrix.yaml"), rows: MatrixRow.kinds)
    }
    #expect(
      found.first?.message.hasPrefix("unknown row `zzzzzz`; the rows are api-versioning, ") == true)
  }

  @Test("Variables keep their order, their descriptions and what each tier asks")
  func variables() throws {
    let table = try VariableTable.read(
      file(
        """
        B: { dev: "true", staging: optional, prod: required, description: second letter }
        A: { prod: "false", dev: "1e3" }
        """, name: "variables.yaml"))
    #expect(table.rows.map(\.name) == ["B", "A"])
    #expect(table.rows.map(\.description) == ["second letter", nil])
    #expect(
      table.rows[0].requirements == [.dev: .fixed("true"), .staging: .optional, .prod: .required])
    #expect(table.rows[1].requirements == [.prod: .fixed("false"), .dev: .fixed("1e3")])
  }

  @Test(
    "A plain word of the variables is required or optional, and a value stands in quotes",
    arguments: [
      ("Required", "`Required` is no word of this table; did you mean `required`?"),
      ("requird", "`requird` is no word of this table; did you mean `required`?"),
      ("false", "write required, optional, or the value in quotes: \"false\""),
      ("INFO", "write required, optional, or the value in quotes: \"INFO\""),
    ])
  func variableWords(_ cell: String, _ message: String) {
    let found = failures { () throws(InputFailure) in
      _ = try VariableTable.read(file("A: {prod: \(cell)}", name: "variables.yaml"))
    }
    #expect(found.map(\.message) == [message])
  }

  @Test("The repository's variables are the reference's six")
  func repositoryVariables() throws {
    let rows = try Validation.read(directory: Repository.environments).variables.rows
    #expect(
      rows.map(\.name) == [
        "MLOPS_DEBUG", "MLOPS_LOG_LEVEL", "MLOPS_API_KEY", "MLOPS_VAULT_ENABLED",
        "MLOPS_REDIS_ENABLED", "MLOPS_KAFKA_ENABLED",
      ])
    #expect(
      rows.map { $0.requirements[.staging] } == [
        .fixed("false"), .fixed("INFO"), .required, .fixed("true"), .fixed("true"), .optional,
      ])
  }

  @Test(
    "A variable that can not be read is said with its place",
    arguments: [
      ("A: true", "1:4: `A` needs a cell for each tier"),
      ("A:", "1:3: `A` needs a cell for each tier"),
      ("A: {dve: x}", "1:5: unknown column `dve`; the columns are dev, staging, prod"),
      ("A: {dev: {x: 1}}", "1:10: a cell holds one word or number"),
    ])
  func wrongVariables(yaml: String, expected: String) {
    let shown = failures { () throws(InputFailure) in
      _ = try VariableTable.read(file(yaml, name: "variables.yaml"))
    }.map { "\($0.location): \($0.message)" }
    #expect(shown.count == 1 && shown[0].hasPrefix("variables.yaml:\(expected)"), "\(shown)")
  }
}
