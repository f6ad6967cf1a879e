extension EnvFile.Problem {
  private init(_ message: String, at place: EnvFileLine.Place, help: String) {
    self.init(
      offset: place.offset, line: place.line, column: place.column, message: message, help: help)
  }

  static let utf16 = Self(
    "the file is UTF-16, not UTF-8", at: .init(offset: 0, line: 1, column: 1),
    help: "save it as UTF-8")

  static func notUTF8(at place: EnvFileLine.Place) -> Self {
    Self("the line is not UTF-8", at: place, help: "save the file as UTF-8")
  }

  static func nul(at place: EnvFileLine.Place) -> Self {
    Self("the line holds a NUL byte", at: place, help: "check that this is an env file, as text")
  }

  static func tooManyEntries(at place: EnvFileLine.Place) -> Self {
    Self(
      "more than \(EnvFile.entryLimit) names", at: place,
      help: "check that this is an env file; a Secret holds at most 1 MiB")
  }

  static func invalidName(_ message: String, at place: EnvFileLine.Place) -> Self {
    Self(
      message, at: place,
      help: "write NAME=value: letters, digits, `_`, `-` and `.`, no digit first, no white space "
        + "before the `=`; a value is one line and is taken as it stands, quotes included")
  }

  static func noAssignment(at place: EnvFileLine.Place) -> Self {
    Self(
      "the line is neither NAME=value nor a name", at: place,
      help: "write NAME=value; a value is one line: encode what has several, such as a private key")
  }

  static func export(at place: EnvFileLine.Place) -> Self {
    Self("`export` has no meaning in an env file", at: place, help: "write NAME=value alone")
  }

  static func duplicate(_ key: String, firstLine: Int, at place: EnvFileLine.Place) -> Self {
    Self(
      "\(EnvName.shown(key)) is set already, on line \(firstLine)", at: place,
      help: "keep one of the two lines")
  }

  static func unset(_ key: String, at place: EnvFileLine.Place) -> Self {
    Self(
      "\(EnvName.shown(key)) has no `=`, and the process has no variable of that name", at: place,
      help: "write NAME=value, or set and export the variable")
  }

  static func placeholder(in key: String, at place: EnvFileLine.Place) -> Self {
    Self(
      "the value of \(EnvName.shown(key)) still holds a placeholder `${...}`", at: place,
      help: "put the real value in its place; env files are not interpolated")
  }
}
