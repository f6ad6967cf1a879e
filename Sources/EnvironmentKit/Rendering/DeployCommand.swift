internal import Secrets
internal import YAML

/// The script that deploys an environment with Helm.
struct DeployCommand {
  let project: Project
  let definition: EnvironmentDefinition
  let values: Value
  /// The rendered values, as a path from where the script is run.
  let valuesPath: String

  /// - Throws: `InputFailure` for a placeholder whose path Helm can not name.
  func script() throws(InputFailure) -> String {
    let uses = placeholderUses(in: values)
    let names = placeholderNames(in: values)
    var lines = [
      "helm upgrade --install \(project.release.shellQuoted) \(project.chart.shellQuoted)",
      "--namespace \(definition.namespace.shellQuoted)",
    ]
    lines += Self.flagLines(definition.helmFlags)
    lines.append("--values \(valuesPath.asListItem.shellQuoted)")
    for use in uses { lines.append("--set-literal \(try assignment(of: use))") }
    var script = """
      #!/bin/sh
      # Deploys \(project.release) to \(definition.name). \
      Run it where \(project.chart) is.

      """
    if !names.isEmpty {
      script += "# These variables must be set; their values appear nowhere in this file:\n"
      for name in names { script += "#   \(name)\n" }
    }
    script += "set -eu\n"
    for name in names { script += ": \"${\(name):?set it to the secret of that name}\"\n" }
    return script + lines.joined(separator: " \\\n  ") + "\n"
  }

  /// A flag and its words on one line.
  private static func flagLines(_ words: [String]) -> [String] {
    var lines: [String] = []
    for word in words {
      if !word.hasPrefix("-"), let last = lines.popLast() {
        lines.append("\(last) \(word.shellQuoted)")
      } else {
        lines.append(word.shellQuoted)
      }
    }
    return lines
  }

  /// `path="$NAME"`, or with text around it `path='redis://:'"$NAME"'@redis'`.
  private func assignment(of use: PlaceholderUse) throws(InputFailure) -> String {
    var text = try literalPath(of: use).shellQuoted + "="
    var end = use.text.startIndex
    for placeholder in Placeholder.all(in: use.text) {
      let before = use.text[end..<placeholder.range.lowerBound]
      if !before.isEmpty { text += String(before).shellQuoted }
      text += "\"$\(placeholder.name)\""
      end = placeholder.range.upperBound
    }
    let rest = use.text[end...]
    return rest.isEmpty ? text : text + String(rest).shellQuoted
  }
}

extension DeployCommand {
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

  /// The word as a POSIX shell reads it: plain where it can be, else in single quotes.
  var shellQuoted: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"),
          UInt8(ascii: "+"), UInt8(ascii: ","):
          true
        default: false
        }
      }
    if isPlain { return self }
    // By scalars: to Swift a quote and an accent behind it are one character.
    var quoted = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { quoted += #"'\''"# } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }
}
