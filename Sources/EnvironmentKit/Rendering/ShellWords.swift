internal import Secrets

extension String {
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

  /// A text that names `${NAME}`s, as one word in which the shell puts the variables' values:
  /// `'redis://:'"$NAME"'@redis'`.
  var shellQuotedWithVariables: String {
    var word = ""
    var end = startIndex
    for placeholder in Placeholder.all(in: self) {
      let before = self[end..<placeholder.range.lowerBound]
      if !before.isEmpty { word += String(before).shellQuoted }
      word += "\"$\(placeholder.name)\""
      end = placeholder.range.upperBound
    }
    let rest = self[end...]
    return rest.isEmpty ? word : word + String(rest).shellQuoted
  }
}
