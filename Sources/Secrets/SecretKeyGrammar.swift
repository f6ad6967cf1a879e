/// Why a name can not be a key of a Secret or a variable; nil if it can.
///
/// Source: kubernetes/apimachinery, pkg/util/validation (IsEnvVarName).
func secretKeyProblem(_ name: String) -> String? {
  if name.isEmpty { return "there is no name before the `=`" }
  if name.utf8.count > 253 { return "a name of \(name.utf8.count) bytes; 253 are allowed" }
  if name == "." || name == ".." || name.hasPrefix("..") {
    return "`\(name)` is no name; it may not be `.` or begin with `..`"
  }
  for (index, scalar) in name.unicodeScalars.enumerated() {
    switch scalar {
    case "a"..."z", "A"..."Z", "-", ".", "_": continue
    case "0"..."9" where index > 0: continue
    case " ", "\t":
      if name.hasPrefix("export ") { return "`export` is the shell's; write the name alone" }
      return "a blank in or behind the name; write `NAME=value` without blanks around the `=`"
    default:
      return
        "a name has letters, digits, `-`, `.` and `_`, and does not begin with a digit"
    }
  }
  return nil
}
