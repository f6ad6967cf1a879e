/// How answers are written.
package enum AnswerFormat: String, Sendable, CaseIterable {
  case text
  case json
  case jsonl
  case csv
}
