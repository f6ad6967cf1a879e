internal import OrderedCollections
internal import YAML

/// `helm upgrade --install` of an environment, for a shell. Each `${NAME}` among the values gets the
/// variable of that name; no secret is written out.
struct HelmUpgrade {
  let project: Project
  let definition: EnvironmentDefinition
  /// The merged values, as they are deployed.
  let values: Value
  /// The values files, the lowest first, as paths from where the command is run.
  let valuesPaths: [String]
  /// What is set over the files, in this order.
  var overrides: [(path: ValuePath, value: Value)] = []
  /// Whether to wait until what is deployed is ready, where the environment's own flags do not say so.
  var waits = false

  /// The variables that the command needs.
  var variables: OrderedSet<String> { placeholderNames(in: values) }

  /// - Throws: `InputFailure` for a placeholder whose path Helm can not name.
  func command() throws(InputFailure) -> String {
    var lines = [
      "helm upgrade --install \(project.release.shellQuoted) \(project.chart.shellQuoted)",
      "--namespace \(definition.namespace.shellQuoted)",
    ]
    lines += flagLines
    for path in valuesPaths { lines.append("--values \(path.asListItem.shellQuoted)") }
    lines += overrides.compactMap { helmOverride(of: $0.path, to: $0.value) }
    for use in placeholderUses(in: values) {
      lines.append("--set-literal \(try assignment(of: use))")
    }
    return lines.joined(separator: " \\\n  ")
  }

  /// A flag and its words on one line.
  private var flagLines: [String] {
    var lines: [String] = []
    for word in definition.helmFlags {
      if !word.hasPrefix("-"), let last = lines.popLast() {
        lines.append("\(last) \(word.shellQuoted)")
      } else {
        lines.append(word.shellQuoted)
      }
    }
    let waiting = ["--wait", "--atomic", "--rollback-on-failure"]
    let alreadyWaits = definition.helmFlags.contains { flag in
      waiting.contains { flag == $0 || flag.hasPrefix("\($0)=") }
    }
    return waits && !alreadyWaits ? lines + ["--wait"] : lines
  }

  /// `path="$NAME"`
  private func assignment(of use: PlaceholderUse) throws(InputFailure) -> String {
    try literalPath(of: use).shellQuoted + "=" + use.text.shellQuotedWithVariables
  }

  /// The path as `--set-literal` reads it: what `--set` escapes with `\` stands as it is, so a key
  /// that holds a separator can not be named.
  /// Source: helm pkg/strvals/literal_parser.go.
  private func literalPath(of use: PlaceholderUse) throws(InputFailure) -> String {
    var path = ""
    for component in use.path.components {
      switch component {
      case .index(let index): path += "[\(index)]"
      case .key(let key):
        if key.isEmpty || key.unicodeScalars.contains(where: ".[=".unicodeScalars.contains) {
          throw InputFailure(
            .projectConfiguration,
            "helm --set-literal can not name the key `\(key)` of a secret; "
              + "rename it to one without `.`, `[` and `=`",
            at: use.value.keyLocation ?? use.value.location)
        }
        path += path.isEmpty ? key : ".\(key)"
      }
    }
    return path
  }
}

extension String {
  /// The text as one item of a flag that takes a list, such as `--values`: Helm reads it as a line of
  /// comma-separated values.
  fileprivate var asListItem: String {
    guard contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return self }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
