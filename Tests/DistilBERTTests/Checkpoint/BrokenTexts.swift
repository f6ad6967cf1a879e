import TestSupport

extension BrokenCheckpoint {
  static let texts: [BrokenCheckpoint] = [
    .bytes(of: "config.json", "an empty configuration", ":1: the text ends where a value is") {
      $0 = []
    },
    .bytes(of: "config.json", "a configuration cut short", ":15: a comma or `}` is missing; name") {
      $0.removeLast(4)
      $0.append(10)
    },
    .bytes(of: "config.json", "another model", ":9: the model is a `distilbart`, not a `distilbe") {
      $0.replace(Array("\"distilbert\"".utf8), with: Array("\"distilbart\"".utf8))
    },
    BrokenCheckpoint(
      "a larger configuration",
      "model.safetensors: the tensor `distilbert.embeddings.word_embeddings.weight` has the shape "
        + "[70, 24], not [70, 48]; use the config.json that was saved with these weights"
    ) { try $0.write("config.json", CheckpointFixture(dimension: 48).configurationText) },
    BrokenCheckpoint(
      "a deeper configuration",
      "model.safetensors: the tensor `distilbert.transformer.layer.2.attention.q_lin.weight` is "
        + "missing; save"
    ) { try $0.write("config.json", CheckpointFixture(layerCount: 3).configurationText) },
    BrokenCheckpoint(
      "more labels than outputs",
      "model.safetensors: the tensor `classifier.weight` has the shape [2, 24], not [3, 24]; use"
    ) {
      try $0.write("config.json", CheckpointFixture(labels: ["a", "b", "c"]).configurationText)
    },
    .bytes(of: "vocab.txt", "a short vocabulary", ": the vocabulary has 69 lines, but `vocab_size`")
    {
      $0.removeLast(7)
    },
    .bytes(of: "vocab.txt", "a long vocabulary", ": the vocabulary has 71 lines, but `vocab_size`")
    {
      $0 += Array("more\n".utf8)
    },
    BrokenCheckpoint(
      "accents kept in lower case",
      "tokenizer_config.json:1: `strip_accents` other than `do_lower_case` is not done here; use"
    ) { try $0.write("tokenizer_config.json", #"{"strip_accents": false}"#) },
    BrokenCheckpoint(
      "Chinese in one piece",
      "tokenizer_config.json:2: `tokenize_chinese_chars` is false, which is not done here; use a"
    ) { try $0.write("tokenizer_config.json", "{\n\"tokenize_chinese_chars\": false}") },
    BrokenCheckpoint(
      "a switch that is none",
      "tokenizer_config.json:1: `do_lower_case`: true or false is needed, not a text; use a model"
    ) { try $0.write("tokenizer_config.json", #"{"do_lower_case": "no"}"#) },
    BrokenCheckpoint("broken settings", "tokenizer_config.json:1: a colon is missing; use a") {
      try $0.write("tokenizer_config.json", #"{"a"}"#)
    },
  ]
}
