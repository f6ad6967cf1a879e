internal import ArgumentParser
internal import EnvironmentKit
internal import YAML

/// What `diff` compares.
struct ComparisonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("An environment, or a values file with a slash or .yaml.", valueName: "from"))
  var from: String?

  @Argument(help: ArgumentHelp("What it has become.", valueName: "to"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Compare with the state at a git revision: a commit, tag or branch.", valueName: "gitref"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Show only what differs at this path and below it. Several: any of them.",
      valueName: "path"))
  var only: [String] = []

  @OptionGroup var layerOptions: LayerOptions

  func validate() throws {
    for path in only where ValuePath(parsing: path) == nil {
      throw ValidationError(
        "--only takes a path such as image.tag or autoscaling.customMetrics[0]; this is \(path).")
    }
    for name in [from, to].compactMap({ $0 }) where name.isEmpty {
      throw ValidationError("The name of an environment or a file is empty.")
    }
    if against == "" { throw ValidationError("--against needs a git revision.") }
    if against != nil {
      guard let from, to == nil else {
        throw ValidationError(
          "--against compares one environment with itself: diff ENV --against \(against ?? "REF").")
      }
      if from == "-" { throw ValidationError("--against needs a file that git has, not `-`.") }
    }
    if from == nil, !layers.files.isEmpty || !layers.sets.isEmpty {
      throw ValidationError(
        "-f, --set and --set-string lie over one environment; name it: diff ENV --set …")
    }
    let inputs = ([from, to].compactMap { $0 } + layerOptions.files).filter { $0 == "-" }
    if inputs.count > 1 { throw ValidationError("Standard input, `-`, can be read once.") }
  }

  /// Refuses an environment alone, with nothing to compare it with.
  func checkPair() throws {
    if let from, to == nil, against == nil, layers.files.isEmpty, layers.sets.isEmpty {
      throw ValidationError(
        "Compare \(from) with what? Name a second one, or give --against REF, -f FILE or --set.")
    }
  }

  var layers: FurtherLayers { layerOptions.layers }

  var paths: [ValuePath] { only.compactMap(ValuePath.init(parsing:)) }

  /// The sides that were named.
  var sides: [ComparedSide] { [from, to].compactMap { $0.map(ComparedSide.init) } }

  /// The two sides; nil where all environments are meant.
  /// - Parameter environments: the environments directory.
  /// - Throws: `InputFailure` for a revision that can not be read.
  func request(environments: String) throws(InputFailure) -> ComparisonRequest? {
    guard let first = sides.first, let last = sides.last else { return nil }
    var revision: FileRevision?
    if let against {
      revision = try GitRevision(against, in: first.folder(environments: environments)).files
    }
    return ComparisonRequest(
      directory: environments, from: first, to: last, further: layers, revision: revision)
  }

  /// What the two sides are called, also where they can not be read.
  var names: (from: String, to: String) {
    let first = sides.first?.name ?? ""
    return (against.map { "\(first) at \($0)" } ?? first, sides.last?.name ?? "")
  }
}

extension ComparedSide {
  /// The folder that its own files lie in.
  fileprivate func folder(environments: String) -> String {
    guard case .file(let path) = self else { return environments }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
