import Foundation
import TestSupport
import Testing

extension BrokenCheckpoint {
  static let folders: [BrokenCheckpoint] =
    [
      ("config.json", "a model's folder holds config.json"),
      ("model.safetensors", "a model's folder holds config.json"),
      ("vocab.txt", "a model's folder holds config.json"),
    ].map { name, help in
      BrokenCheckpoint("without \(name)", ": \(name) is missing; \(help)") { try $0.remove(name) }
    } + [
      BrokenCheckpoint(
        "weights of PyTorch's own", ": model.safetensors is missing; load the model with"
      ) {
        try $0.remove("model.safetensors")
        try $0.write("pytorch_model.bin", "")
      },
      BrokenCheckpoint("split weights", ": model.safetensors is missing; the weights are split;") {
        try $0.remove("model.safetensors")
        try $0.write("model.safetensors.index.json", "{}")
      },
      BrokenCheckpoint(
        "a fast tokenizer alone", ": vocab.txt is missing; write it: python3 -c \"from tokenizers"
      ) {
        try $0.remove("vocab.txt")
        try $0.write("tokenizer.json", "{}")
      },
    ]

  static let pointers: [BrokenCheckpoint] =
    ["config.json", "model.safetensors", "vocab.txt"].map { name in
      BrokenCheckpoint(
        "\(name) not fetched", "\(name): this is a Git LFS pointer, not the file itself; run"
      ) {
        try $0.write(name, "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")
      }
    }

  static let kinds: [BrokenCheckpoint] =
    ["config.json", "model.safetensors", "vocab.txt", "tokenizer_config.json"].flatMap { name in
      [
        BrokenCheckpoint(
          "\(name) a directory", "\(name): cannot read: it is a directory; name a file in it"
        ) {
          try? $0.remove(name)
          try FileManager.default.createDirectory(
            atPath: $0(name), withIntermediateDirectories: false)
        },
        BrokenCheckpoint(
          "\(name) a pipe", "\(name): cannot read: it is not a plain file; name a plain file"
        ) {
          try? $0.remove(name)
          try #require(mkfifo($0(name), 0o600) == 0)
        },
        BrokenCheckpoint(
          "\(name) a device", "\(name): cannot read: it is not a plain file; name a plain file"
        ) {
          try? $0.remove(name)
          try FileManager.default.createSymbolicLink(
            atPath: $0(name), withDestinationPath: "/dev/zero")
        },
        BrokenCheckpoint(
          "\(name) a link to nothing", "\(name): cannot read: it does not exist; check the path"
        ) {
          try? $0.remove(name)
          try FileManager.default.createSymbolicLink(
            atPath: $0(name), withDestinationPath: "nowhere")
        },
      ]
    }
}
