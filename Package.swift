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
/// code of theirs that is never called, and leaves out more where nothing is exported. At fixed
/// addresses it needs no 1.5 MB of relocations, nor the time to apply them at each start; nor the half
/// MB by which exceptions of C++ would find their way, since nothing here catches one.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=all",
      "-Xclang-linker", "-no-pie", "-Xlinker", "--no-eh-frame-hdr",
      "-lswiftSynchronization",
      "-l_FoundationCShims", "-l_FoundationCollections",
    ], .when(platforms: [.linux], configuration: .release))
]

/// What decides and says rather than computes: as fast in less room.
let small = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let collections: Target.Dependency = .product(
  name: "OrderedCollections", package: "swift-collections")

/// The numeric kernels are the same source for each level of processor, compiled as a target for each;
/// the fastest that the processor runs is chosen when the program does. They check nothing: sizes
/// are checked before.
func kernels(_ name: String, folder: String, processor flags: [String]) -> Target {
  .target(
    name: name, dependencies: ["KernelTypes"], path: "Sources/Kernels/\(folder)",
    swiftSettings: strict + [.unsafeFlags(["-Ounchecked"] + flags.flatMap { ["-Xcc", $0] })])
}

// This asks which processor builds, not which is built for: only native builds are right.
#if arch(x86_64)
  let levels = [
    kernels("AVX2Kernels", folder: "AVX2", processor: ["-march=x86-64-v3"]),
    kernels(
      "AVX512Kernels", folder: "AVX512",
      processor: ["-march=x86-64-v4", "-mavx512vnni", "-mprefer-vector-width=512"]),
  ]
#else
  let levels: [Target] = []
#endif

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
    .target(name: "JSON", dependencies: ["Terminal"], swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["JSON", "Terminal"], swiftSettings: strict),
    .target(
      name: "YAML", dependencies: ["CLibYAML", "Diagnostics", collections], swiftSettings: strict),
    .target(name: "Kubernetes", swiftSettings: strict),
    .target(name: "Files", swiftSettings: strict),
    .target(name: "Secrets", dependencies: ["CLibCrypto"], swiftSettings: strict),
    .target(
      name: "EnvironmentKit",
      dependencies: [
        "YAML", "Diagnostics", "Kubernetes", "Secrets", "Files", "JSON", "Terminal", collections,
      ],
      swiftSettings: small),
    .target(name: "KernelTypes", path: "Sources/Kernels/Types", swiftSettings: strict),
    kernels("BaselineKernels", folder: "Baseline", processor: []),
    .systemLibrary(name: "CProcessorState"),
    .target(
      name: "Tensors",
      dependencies: ["KernelTypes", "BaselineKernels", "CProcessorState"]
        + levels.map { .target(name: $0.name) },
      swiftSettings: strict),
    .target(
      name: "DistilBERT", dependencies: ["Tensors", "KernelTypes", "Files", "JSON"],
      swiftSettings: strict),
    .target(
      name: "Predictions",
      dependencies: ["DistilBERT", "Diagnostics", "Files", "JSON", "Terminal"],
      swiftSettings: strict),
    .target(
      name: "CSentimentModel",
      exclude: ["model.safetensors", "vocab.txt", "config.json", "MODEL_CARD.md", "LICENSE"]),
    .target(
      name: "SentimentModel", dependencies: ["CSentimentModel", "DistilBERT"],
      exclude: ["Training"], swiftSettings: strict),
    .executableTarget(
      name: "kubesentiment",
      dependencies: [
        "EnvironmentKit", "YAML", "Diagnostics", "Kubernetes", "Secrets", "Files", "JSON",
        "Terminal",
        "Predictions", "DistilBERT", "SentimentModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: small, linkerSettings: selfContained),
    .executableTarget(
      name: "ParsingBenchmark", dependencies: ["YAML", "Diagnostics", "Files", "CLibYAML"],
      path: "Tests/Benchmarks/ParsingBenchmark", swiftSettings: strict,
      linkerSettings: selfContained),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Terminal", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "Diagnostics", "TestSupport", collections],
      swiftSettings: strict),
    .testTarget(
      name: "KubernetesTests", dependencies: ["Kubernetes", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"], swiftSettings: strict),
    .testTarget(
      name: "EnvironmentKitTests",
      dependencies: [
        "EnvironmentKit", "YAML", "Diagnostics", "Secrets", "Kubernetes", "Files", "JSON",
        "Terminal", "TestSupport", collections,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "PredictionBenchmark", dependencies: ["DistilBERT", "Files"],
      path: "Tests/Benchmarks/PredictionBenchmark", swiftSettings: strict,
      linkerSettings: selfContained),
    .testTarget(
      name: "TensorsTests", dependencies: ["Tensors", "KernelTypes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DistilBERTTests", dependencies: ["DistilBERT", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PredictionsTests",
      dependencies: ["Predictions", "DistilBERT", "Files", "Terminal", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SentimentModelTests",
      dependencies: [
        "SentimentModel", "CSentimentModel", "DistilBERT", "Secrets", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Files", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      exclude: ["Goldens"], swiftSettings: strict),
  ] + levels,
  swiftLanguageModes: [.v6],
  // For `#embed`.
  cLanguageStandard: .c2x
)
