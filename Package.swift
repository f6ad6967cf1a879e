// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// On Linux a release executable carries Swift's runtime: it starts in half the time and needs no
/// Swift where it runs. Only its link differs, so it shares every object file with the tests, whose
/// runtime stays shared; that is why no test target may depend on an executable. The libraries are
/// those that only FoundationEssentials' static archive asks for. LLD links without a warning about
/// code of theirs that is never called, and leaves out more where nothing is exported.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-lswiftSynchronization",
      "-l_FoundationCShims", "-l_FoundationCollections",
    ], .when(platforms: [.linux], configuration: .release))
]

let collections: Target.Dependency = .product(
  name: "OrderedCollections", package: "swift-collections")

let package = Package(
  name: "kubesentiment",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "kubesentiment", targets: ["kubesentiment"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(name: "Terminal", swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["Terminal"], swiftSettings: strict),
    .target(
      name: "YAML", dependencies: ["CLibYAML", "Diagnostics", collections], swiftSettings: strict),
    .target(name: "Kubernetes", swiftSettings: strict),
    .target(name: "Files", swiftSettings: strict),
    .target(name: "Secrets", dependencies: ["CLibCrypto"], swiftSettings: strict),
    .target(
      name: "EnvironmentKit",
      dependencies: ["YAML", "Diagnostics", "Kubernetes", "Secrets", "Files", collections],
      swiftSettings: strict),
    .target(name: "DistilBERT", swiftSettings: strict),
    .target(
      name: "CSentimentModel",
      exclude: ["model.safetensors", "vocab.txt", "config.json", "MODEL_CARD.md", "LICENSE"]),
    .target(
      name: "SentimentModel", dependencies: ["CSentimentModel", "DistilBERT"],
      exclude: ["Training"], swiftSettings: strict),
    .executableTarget(
      name: "kubesentiment",
      dependencies: [
        "EnvironmentKit", "YAML", "Diagnostics", "Kubernetes", "Secrets", "Files", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict, linkerSettings: selfContained),
    .executableTarget(
      name: "ParsingBenchmark", dependencies: ["YAML", "Diagnostics", "Files", "CLibYAML"],
      path: "Tests/Benchmarks/ParsingBenchmark", swiftSettings: strict,
      linkerSettings: selfContained),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Terminal"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "Diagnostics", collections], swiftSettings: strict),
    .testTarget(name: "KubernetesTests", dependencies: ["Kubernetes"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"], swiftSettings: strict),
    .testTarget(
      name: "EnvironmentKitTests",
      dependencies: [
        "EnvironmentKit", "YAML", "Diagnostics", "Secrets", "Kubernetes", "Files", collections,
      ],
      swiftSettings: strict),
    .testTarget(name: "DistilBERTTests", dependencies: ["DistilBERT"], swiftSettings: strict),
    .testTarget(
      name: "SentimentModelTests",
      dependencies: ["SentimentModel", "CSentimentModel", "DistilBERT", "Secrets"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Files", .product(name: "Subprocess", package: "swift-subprocess")],
      exclude: ["Goldens"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  // For `#embed`.
  cLanguageStandard: .c2x
)
