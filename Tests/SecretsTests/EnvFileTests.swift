import Testing

import Secrets

@Suite("Env files")
struct EnvFileTests {
  private func read(
    _ text: String, allowPlaceholders: Bool = false, process: [String: String] = [:]
  ) throws(EnvFile.Invalid) -> EnvFile {
    try EnvFile(
      Array(text.utf8), file: "prod.env", allowPlaceholders: allowPlaceholders,
      process: { process[$0] })
  }

  private func problems(_ text: String) -> [String] {
    problems(Array(text.utf8))
  }

  private func problems(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try EnvFile(bytes, file: "prod.env", process: { _ in nil })
      return []
    } catch {
      #expect(error.file == "prod.env")
      #expect(error.problems.allSatisfy { !$0.help.isEmpty })
      return error.problems.map { "\($0.line):\($0.column) @\($0.offset) \($0.message)" }
    }
  }

  @Test("Entries come in order, with line and source")
  func entries() throws {
    let file = try read(
      "# first\nB=2\n\nFROM_PROCESS\n  A=1 # kept\n", process: ["FROM_PROCESS": "p", "A": "not"])
    #expect(file.file == "prod.env")
    #expect(file.entries.map(\.key) == ["B", "FROM_PROCESS", "A"])
    #expect(file.entries.map(\.value.revealed) == ["2", "p", "1 # kept"])
    #expect(file.entries.map(\.line) == [2, 4, 5])
    #expect(file.entries.map(\.source) == [.file, .process, .file])
    #expect(file["A"]?.revealed == "1 # kept")
    #expect(file["C"] == nil)
  }

  @Test("All problems of a file are told, each at its place")
  func allProblems() {
    #expect(
      problems("GOOD=1\n2=x\nUNSET\nGOOD=2\n  A B=3\n=4\nP=é${X}\n") == [
        "2:1 @7 a name begins with a digit",
        "3:1 @11 `UNSET` has no `=`, and the process has no variable of that name",
        "4:1 @17 `GOOD` is set already, on line 1",
        "5:4 @27 a name holds white space",
        "6:1 @32 there is no name before the `=`",
        "7:4 @39 the value of `P` still holds a placeholder `${...}`",
      ])
  }

  @Test(
    "Each kind of problem has its words",
    arguments: [
      ("export A=1", "1:1 @0 `export` has no meaning in an env file"),
      ("\"A\"=1", "1:1 @0 a name holds a quotation mark"),
      ("A\u{7F}=1", "1:2 @1 a name holds a control character"),
      ("AÄ=1", "1:2 @1 a name holds a character that is not ASCII"),
      ("A\u{301}=1", "1:2 @1 a name holds a character that is not ASCII"),
      ("A/B=1", "1:2 @1 a name holds a character that is not allowed in it"),
      ("\u{A0}A:=1", "1:3 @3 a name holds a character that is not allowed in it"),
      ("\u{FEFF}\u{FEFF}A=1", "1:1 @3 a name holds a byte order mark"),
      ("A: 1", "1:1 @0 the line is neither NAME=value nor a name"),
      (".=1", "1:1 @0 a name is `.` or begins with `..`"),
      ("..a=1", "1:1 @0 a name is `.` or begins with `..`"),
      ("A=\0", "1:3 @2 the line holds a NUL byte"),
      ("é\0", "1:2 @2 the line holds a NUL byte"),
      (
        String(repeating: "a", count: 254) + "=1", "1:1 @0 a name has more than 253 characters"
      ),
    ])
  func words(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("What is not UTF-8 is told once a line, UTF-16 once a file")
  func encodings() {
    #expect(
      problems([0xEF, 0xBB, 0xBF] + Array("A=é\nB=é".utf8) + [0xE9, 0x0A, 0xFF]) == [
        "2:4 @12 the line is not UTF-8", "3:1 @14 the line is not UTF-8",
      ])
    let utf16: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x3D, 0, 0x0A, 0]
    #expect(problems(utf16) == ["1:1 @0 the file is UTF-16, not UTF-8"])
  }

  @Test("Lines of a value that goes over several are not quoted as if they were names")
  func noValueInMessages() {
    let words = problems(
      "K=x\nbm90IGEga2V5\nYWxzbyBub3Q=\nYWxzbyBub3Q=\nbm90+/IGEg\n-----END-----\n")
    #expect(
      words == [
        "2:1 @4 the name on this line has no `=`, and the process has no variable of that name",
        "4:1 @30 the name on this line is set already, on line 3",
        "5:1 @43 the line is neither NAME=value nor a name",
        "6:1 @54 the name on this line has no `=`, and the process has no variable of that name",
      ])
  }

  @Test("Placeholders may be allowed; without an escape a doubled dollar is one too")
  func placeholders() throws {
    let text = "A=${B}\nC=$${D}\nFROM_PROCESS\n"
    let file = try read(text, allowPlaceholders: true, process: ["FROM_PROCESS": "${E}"])
    #expect(file.entries.map(\.value.revealed) == ["${B}", "$${D}", "${E}"])
    let error = #expect(throws: EnvFile.Invalid.self) {
      try read(text, process: ["FROM_PROCESS": "${E}"])
    }
    #expect(error?.problems.map { [$0.line, $0.column] } == [[1, 3], [2, 4], [3, 1]])
  }

  @Test("A variable of the process may be empty, but not missing")
  func emptyVariable() throws {
    #expect(try read("A\n", process: ["A": ""])["A"]?.revealed == "")
    #expect(problems("A\n").count == 1)
  }

  @Test("A line may be of any length")
  func longLine() throws {
    let long = String(repeating: "x", count: 3_000_000)
    let file = try read("A=1\nB=\(long)\nC=\(long)")
    #expect(file["B"]?.revealed == long)
    #expect(file["C"]?.revealed == long)
  }

  @Test("More than 100,000 names are refused, good or bad")
  func entryLimit() throws {
    let good = (1...100_000).map { "K\($0)=\n" }.joined()
    #expect(try read(good + "# comment\n\n").entries.count == 100_000)
    #expect(problems(good + "L=\n") == ["100001:1 @\(good.utf8.count) more than 100000 names"])
    #expect(problems(String(repeating: "=\n", count: 200_000)).count == 100_001)
  }
}
