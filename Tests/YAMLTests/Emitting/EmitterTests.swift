internal import OrderedCollections
import Testing
import YAML

@Suite("The emitter's style")
struct EmitterTests {
  private static let values: Value = [
    "replicaCount": .plain("3"),
    "image": ["repository": "ghcr.io/acme/sentiment", "tag": "1.20", "pullPolicy": "IfNotPresent"],
    "env": ["MLOPS_DEBUG": "false", "on": .plain("yes"), "empty": "", "nothing": .plain("~")],
    "hosts": [
      ["host": "a.example.com", "paths": ["/", "/api"]], ["host": "*.example.com", "paths": []],
    ],
    "matrix": [["1", .plain("1")], [[], [:]]],
    "script": "set -e\n\nif true; then\n  echo \"hi\" # there\nfi\n",
    "limits": [:],
  ]

  @Test("Block style, lists indented under their key, quotes only where they are needed")
  func style() {
    #expect(
      Emitter().emit(Self.values) == """
        replicaCount: 3
        image:
          repository: ghcr.io/acme/sentiment
          tag: "1.20"
          pullPolicy: IfNotPresent
        env:
          MLOPS_DEBUG: "false"
          "on": true
          empty: ""
          nothing: null
        hosts:
          - host: a.example.com
            paths:
              - /
              - /api
          - host: "*.example.com"
            paths: []
        matrix:
          - - "1"
            - 1
          - - []
            - {}
        script: |
          set -e

          if true; then
            echo "hi" # there
          fi
        limits: {}

        """)
  }

  @Test("A comment ends the line on which its value's entry begins")
  func comments() {
    let value: Value = [
      "a": ["b": "c"], "list": ["x", ["k": "v", "l": "w"], []], "text": "1\n2", "none": "left",
    ]
    let emitted = Emitter { value in
      switch value.content {
      case .map(let entries): "map of \(entries.count)"
      case .list(let items): "list of \(items.count)"
      case .scalar(let scalar): scalar.text == "left" ? nil : "scalar"
      }
    }.emit(value)
    #expect(
      emitted == """
        a:  # map of 1
          b: c  # scalar
        list:  # list of 3
          - x  # scalar
          - k: v  # scalar
            l: w  # scalar
          - []  # list of 0
        text: |-  # scalar
          1
          2
        none: left

        """)
  }

  @Test("The item's own comment stands where its first entry has none")
  func outerComment() {
    let emitted = Emitter { $0.map == nil ? nil : "item" }.emit([["k": "v", "l": "w"]])
    #expect(emitted == "- k: v  # item\n  l: w\n")
  }

  @Test("A comment's line breaks and control characters can not end it")
  func hostileComment() {
    let emitted = Emitter { _ in "a\nb: c\r\u{85}\u{2028}\u{1B}[31m" }.emit("x")
    #expect(emitted == "x  # a\u{FFFD}b: c\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}[31m\n")
  }

  @Test("Documents are parted by a marker")
  func stream() {
    let emitter = Emitter()
    #expect(emitter.emitStream([]).isEmpty)
    #expect(emitter.emitStream(["a"]) == "a\n")
    #expect(emitter.emitStream([["a": "b"], [], "1\n\n"]) == "a: b\n---\n[]\n---\n|+\n  1\n\n")
  }

  @Test("A key too long to be looked for stands behind a question mark")
  func longKey() {
    let fits = String(repeating: "k", count: 1024)
    #expect(Emitter().emit(.entry(fits, "v")) == "\(fits): v\n")
    let long = fits + "k"
    let entry = Value.entry(long, ["a": "b"])
    let emitter = Emitter { $0.map == nil ? nil : "here" }
    #expect(
      emitter.emit([entry, ["x": entry]]) == """
        - ? \(long)  # here
          :
            a: b
        - x:  # here
            ? \(long)  # here
            :
              a: b

        """)
  }

  @Test("The repository's files mean the same once emitted", arguments: try RepositoryFiles.all())
  func repository(name: String, text: String) throws {
    let value = try Value.read(text)
    #expect(try Value.read(Emitter().emit(value)).isExactly(value), "\(name)")
  }
}
