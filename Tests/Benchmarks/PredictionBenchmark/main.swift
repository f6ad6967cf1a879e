internal import DistilBERT
internal import Files

// The engine alone, without tokenizer and command line: `PredictionBenchmark CHECKPOINT PRECISION
// THREADS` answers the questions that peers.py answers.

guard CommandLine.arguments.count == 4,
  let precision = Precision(rawValue: CommandLine.arguments[2]),
  let threads = Int(CommandLine.arguments[3])
else { fatalError("usage: PredictionBenchmark CHECKPOINT fp32|int8 THREADS") }

let checkpoint = try Checkpoint.open(directory: CommandLine.arguments[1])
let classifier = try Classifier(
  checkpoint, precision: precision, threads: threads, expectedTokens: .max)

while let line = readLine() {
  let question = line.split(separator: " ").map(String.init)
  let numbers = question.compactMap { Int($0) }
  let answer: [String]
  switch question[0] {
  case "time":
    let batch = sequences(numbers[0], length: numbers[1])
    answer = try (0..<numbers[2]).map { _ in try nanoseconds(of: [batch]) }
  case "file":
    var all = try sequences(in: question[1])
    if question.last == "sorted" { all.sort { $0.count < $1.count } }
    let batches = stride(from: 0, to: all.count, by: numbers[0]).map {
      Array(all[$0..<min(all.count, $0 + numbers[0])])
    }
    answer = [try nanoseconds(of: batches)]
  case "logits":
    answer = try logits(of: sequences(numbers[0], length: numbers[1]))
  case "logits-file":
    answer = try logits(of: sequences(in: question[1]))
  default:
    fatalError("an unknown question: \(line)")
  }
  try write(answer.joined(separator: " ") + "\n", to: .output)
}

/// The ids that peers.py gives a batch.
func sequences(_ count: Int, length: Int) -> [[Int32]] {
  (0..<count).map { row in
    (0..<length).map { column in
      let mixed = column * 7919 + row * 104_729
      return Int32(mixed % 30_000 + 100)
    }
  }
}

/// The sequences of a file, a line of ids each.
func sequences(in path: String) throws -> [[Int32]] {
  String(decoding: try readFile(path, limit: 1 << 28), as: UTF8.self).split(separator: "\n").map {
    $0.split(separator: " ").compactMap { Int32($0) }
  }
}

@MainActor
func logits(of sequences: [[Int32]]) throws -> [String] {
  try classifier.logits(for: sequences).joined().map { "\($0)" }
}

@MainActor
func nanoseconds(of batches: [[[Int32]]]) throws -> String {
  let duration = try ContinuousClock().measure {
    for batch in batches { _ = try classifier.logits(for: batch) }
  }
  return "\(Int(duration / .nanoseconds(1)))"
}
