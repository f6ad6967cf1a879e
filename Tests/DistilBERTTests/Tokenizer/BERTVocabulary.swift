import DistilBERT

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The vocabulary of bert-base-uncased: the default model's, or the shared data's.
enum BERTVocabulary {
  static let path =
    [
      "\(SharedData.repository)/Sources/CSentimentModel/vocab.txt",
      "\(SharedData.folder)/tokenizer/vocab.txt",
    ].first { FileManager.default.fileExists(atPath: $0) } ?? ""

  static var isHere: Bool { !path.isEmpty }

  static func read() throws -> Vocabulary {
    try Vocabulary(bytes: Array(Data(contentsOf: URL(filePath: path))), path: path)
  }
}
