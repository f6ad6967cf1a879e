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
    let upgrade = HelmUpgrade(
      project: project, definition: definition, values: values, valuesPaths: [valuesPath])
    let command = try upgrade.command()
    let names = upgrade.variables
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
    return script + command + "\n"
  }
}
