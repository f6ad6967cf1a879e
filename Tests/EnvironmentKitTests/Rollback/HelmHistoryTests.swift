import Diagnostics
import EnvironmentKit
import TestSupport
import Testing

@Suite("Helm's history")
struct HelmHistoryTests {
  private static let printed = history([
    HistoryEntry(3, .superseded), HistoryEntry(4, .failed, "Upgrade failed: timed out"),
    HistoryEntry(5, .deployed, "Rollback to 3"),
  ])

  private func read(
    _ text: String, chart: String = "./helm/mlops-sentiment"
  ) throws(InputFailure) -> HelmHistory {
    try HelmHistory(SourceText(name: "history.json", text), chart: chart)
  }

  @Test("It is read as Helm prints it")
  func asPrinted() throws {
    let found = try read(Self.printed)
    #expect(found.revisions.map(\.number) == [3, 4, 5])
    #expect(found.revisions.map(\.status) == [.superseded, .failed, .deployed])
    #expect(found.revisions.map(\.restored) == [nil, nil, 3])
    #expect(found.revisions[1].description == "Upgrade failed: timed out")
    #expect(found.revisions[0].location.description == "history.json:1:2")
  }

  @Test("What a newer Helm adds is passed over, and what it leaves out is not missed")
  func liberal() throws {
    let found = try read(
      """
      [ { "extra": {"a": [1, null, true]}, "revision": 1, "updated": "", "status": "deployed",
          "chart": "mlops-sentiment-v1.2.3-rc.1", "app_version": null, "description": null } ]
      """)
    #expect(found.revisions[0].updated == nil)
    #expect(found.revisions[0].appVersion == nil)
    #expect(found.revisions[0].restored == nil)
  }

  static let bad: [(name: String, text: String, failure: String)] = [
    ("empty", "", "1:1: this is empty; hand in"),
    ("blank", " \n\n", "1:1: this is empty; hand in"),
    ("no revision", "[]", "1:1: this history has no revision; hand in"),
    ("text", "REVISION UPDATED\n1 Mon\n", "1:1: no value begins like this; hand in"),
    ("an error of Helm's", "Error: release: not found\n", "1:1: no value begins like this; "),
    (
      "an object", "{\"name\": \"a\"}",
      "1:1: this is an object, and a history is a list of revisions"
    ),
    ("a number in the list", "[1]", "1:2: an object is needed, not a number; hand in"),
    ("cut", String(printed.dropLast(40)), "1:464: the text ends where a value is needed; hand in"),
    ("more behind it", printed + "x", "2:1: there is more after the end; hand in"),
    (
      "helm list", #"[{"name":"mlops-sentiment","namespace":"a","revision":"3"}]"#,
      "1:10: a revision has no name: this is what `helm list` prints; hand in"
    ),
    ("a text for a number", #"[{"revision":"3"}]"#, "1:14: a number is needed, not a text"),
    ("a fraction", #"[{"revision":3.5}]"#, "1:14: a whole number is needed"),
    ("revision 0", #"[{"revision":0}]"#, "1:14: 0 is no revision; they count from 1"),
    (
      "a number too large", #"[{"revision":99999999999}]"#,
      "1:14: 99999999999 is no revision; they count from 1"
    ),
    (
      "a number beyond any", #"[{"revision":99999999999999999999999}]"#,
      "1:14: the number is larger than any size can be"
    ),
    ("an unknown status", #"[{"status":"fine"}]"#, "1:12: `fine` is no status of a revision"),
    ("a number for a status", #"[{"status":1}]"#, "1:12: a text is needed, not a number"),
    ("no time", #"[{"updated":"yesterday"}]"#, "1:13: `yesterday` is no time"),
    ("a key twice", #"[{"status":"failed","status":"deployed"}]"#, "1:30: `status` stands twice"),
    (
      "no chart", #"[{"revision":1,"status":"deployed"}]"#, "1:2: a revision without `chart`"
    ),
    ("no status", #"[{"revision":1,"chart":"a-1.0.0"}]"#, "1:2: a revision without `status`"),
    ("no number", #"[{"status":"failed"}]"#, "1:2: a revision without `revision`"),
    (
      "one number twice", history([HistoryEntry(1, .superseded), HistoryEntry(1, .deployed)]),
      "1:169: two revisions have the number 1"
    ),
    (
      "the newest first", history([HistoryEntry(2, .deployed), HistoryEntry(1, .superseded)]),
      "1:167: revision 1 stands behind 2, and the oldest comes first"
    ),
    (
      "another chart", history([HistoryEntry(1, .deployed, chart: "nginx-1.2.3")]),
      "1:2: revision 1 is of the chart `nginx-1.2.3`, and this project deploys ./helm/mlops-sentiment;"
    ),
    (
      "a chart whose name goes on",
      history([HistoryEntry(1, .deployed, chart: "mlops-sentiment-canary-1.2.3")]),
      "1:2: revision 1 is of the chart `mlops-sentiment-canary-1.2.3`, and"
    ),
    (
      "deeper than a history", String(repeating: "[", count: 100_000),
      "1:2: an object is needed, not an array"
    ),
    (
      "deep inside a revision", "[{\"x\":" + String(repeating: "[", count: 100_000),
      "1:69: arrays and objects stand more than 64 levels deep"
    ),
  ]

  @Test("What is none is refused at its place", arguments: bad)
  func refused(_ test: (name: String, text: String, failure: String)) throws {
    let found = failures { () throws(InputFailure) in _ = try read(test.text) }
    let shown = found.map { "\($0.location.description.dropFirst(13)): \($0.message)" }
    #expect(shown.first?.hasPrefix(test.failure) == true, "\(shown)")
    #expect(found.count == 1)
    #expect(found.first?.rule == InputRule.history.rawValue)
  }

  @Test("A history has 1000 revisions at most")
  func long() throws {
    func entries(_ count: Int) -> String {
      history((1...count).map { HistoryEntry($0, .failed, updated: "2026-11-01T12:00:00Z") })
    }
    #expect(try read(entries(1000)).revisions.count == 1000)
    let found = failures { () throws(InputFailure) in _ = try read(entries(1001)) }
    #expect(found.map(\.message).first?.hasPrefix("more than 1000 revisions;") == true)
  }

  @Test("A file larger than any history is not read")
  func huge() throws {
    let folder = try TemporaryProject()
    try folder.write("huge.json", "[" + String(repeating: " ", count: HelmHistory.byteLimit) + "]")
    let found = failures { () throws(InputFailure) in
      _ = try HelmHistory.read(folder("huge.json"), chart: "a")
    }
    #expect(found.first?.message.contains("4 MiB") == true, "\(found)")
  }

  static let charts = [
    "./helm/mlops-sentiment", "helm/mlops-sentiment/", "mlops-sentiment", "repo/mlops-sentiment",
    "oci://registry.example.com/charts/mlops-sentiment", ".", "./mlops-sentiment-0.1.0.tgz",
  ]

  @Test("The chart may be named in each way that Helm takes", arguments: charts)
  func chart(_ chart: String) throws {
    #expect(try read(history([HistoryEntry(1, .deployed)]), chart: chart).revisions.count == 1)
  }

  @Test("Damaged histories are read or refused, and nothing else happens")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 18)
    let good = Array(Self.printed.utf8)
    let signs = Array("{}[]\",:0123456789\\truefalsn\u{0}\n".utf8) + [0xFF, 0xC3]
    for _ in 0..<4_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = signs.randomElement(using: &generator) ?? 0
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: place)
        default: bytes = Array(bytes[..<place])
        }
      }
      do throws(InputFailure) {
        let found = try HelmHistory(
          SourceText(name: "h", bytes: bytes), chart: "mlops-sentiment")
        let numbers = found.revisions.map(\.number)
        #expect(numbers == Set(numbers).sorted() && !numbers.isEmpty)
      } catch {
        #expect(error.diagnostics.count == 1)
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        #expect((1...lines).contains(error.diagnostics[0].location.start.line))
      }
    }
  }
}
