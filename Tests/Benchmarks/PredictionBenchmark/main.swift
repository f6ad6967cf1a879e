internal import DistilBERT
internal import Files

// Times forward passes for peers.py's questions: `PredictionBenchmark CHECKPOINT PRECISION THREADS`
// reads lines `batch length repeats` or `file PATH BATCH` and answers with the nanoseconds of each
// repeat on a line.

guard CommandLine.arguments.count == 4,
  let precision = Precision(rawValue: CommandLine.arguments[2]),
  let threads = Int(CommandLine.arguments[3])
else { fatalError("usage: PredictionBenchmark CHECKPOINT fp32|int8 THREADS") }

let checkpoint = try Checkpoint.open(directory: CommandLine.arguments[1])
let classifier = try Classifier(
  checkpoint, precision: precision, threads: threads, expectedTokens: .max)

while let line = readLine() {
  let question = line.split(separator: " ").map(String.init)
  let batches: [[[Int32]]]
  var repeats = 1
  if question[0] == "file" {
    batches = try fileBatches(question[1], size: Int(question[2]) ?? 1)
  } else {
    let numbers = question.compactMap { Int($0) }
    batches = [(0..<numbers[0]).map { ids(row: $0, length: numbers[1]) }]
    repeats = numbers[2]
  }
  var times: [String] = []
  for _ in 0..<repeats {
    let duration = try ContinuousClock().measure {
      for batch in batches { _ = try classifier.logits(for: batch) }
    }
    times.append("\(Int(duration / .nanoseconds(1)))")
  }
  try write(times.joined(separator: " ") + "\n", to: .output)
}

/// The ids that peers.py gives.
func ids(row: Int, length: Int) -> [Int32] {
  (0..<length).map { column in
    let mixed = column * 7919 + row * 104_729
    return Int32(mixed % 30_000 + 100)
  }
}

/// The sequences of a file, a line each, sorted by length.
func fileBatches(_ path: String, size: Int) throws -> [[[Int32]]] {
  let text = String(decoding: try readFile(path, limit: 1 << 30), as: UTF8.self)
  let sequences = text.split(separator: "\n").map { line in
    line.split(separator: " ").compactMap { Int32($0) }
  }.sorted { $0.count < $1.count }
  return stride(from: 0, to: sequences.count, by: size).map {
    Array(sequences[$0..<min(sequences.count, $0 + size)])
  }
}
