internal import DistilBERT
internal import Files
internal import SentimentModel
internal import Terminal

extension ModelPlace {
  /// What there is to know of the model: the card of the one in the program, else what its
  /// configuration says, and its files.
  func description(palette: Palette) throws(CheckpointError) -> String {
    guard case .folder(let path, _) = self else { return DefaultModel.modelCard }
    let checkpoint = try checkpoint()
    let configuration = checkpoint.configuration
    var settings = Table(columns: [Table.Column("MODEL"), Table.Column(checkpoint.name)])
    settings.rows = [
      ["labels", Table.Cell(configuration.labels.joined(separator: ", "))],
      ["precision", Table.Cell(checkpoint.precision.rawValue)],
      ["layers", Table.Cell("\(configuration.layerCount)")],
      ["dimension", Table.Cell("\(configuration.dimension)")],
      ["heads", Table.Cell("\(configuration.headCount)")],
      ["hidden dimension", Table.Cell("\(configuration.hiddenDimension)")],
      ["activation", Table.Cell(configuration.activation.rawValue)],
      ["vocabulary", Table.Cell("\(configuration.vocabularySize)")],
      ["longest text", Table.Cell("\(configuration.maximumPositions) tokens")],
    ]
    var files = Table(columns: [Table.Column("FILE"), Table.Column("BYTES", .right)])
    for name in [
      "config.json", "model.safetensors", "vocab.txt", "tokenizer_config.json", "README.md",
    ] {
      guard let size = (try? InputFile("\(path)/\(name)"))?.size else { continue }
      files.rows.append([Table.Cell("\(path)/\(name)", .path), Table.Cell("\(size)")])
    }
    return settings.rendered(palette) + "\n" + files.rendered(palette)
  }
}
