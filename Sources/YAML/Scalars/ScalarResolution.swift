extension Scalar.Kind {
  /// What Helm and kubectl read a plain scalar as: go-yaml's dialect of YAML 1.1, then JSON.
  ///
  /// A number that JSON writes without a fraction or an exponent and that fits 64 bits is an
  /// integer, however it is spelled: `1e3` is 1000. Infinities and NaN, which JSON does not have,
  /// come back as floats for the caller to refuse.
  package init(resolvingPlain text: String) {
    guard let first = text.utf8.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      self = PlainNumber(text)?.kind ?? .string
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"),
      UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "~"):
      self = text.utf8.count <= 5 ? Self(word: text) : .string
    default:
      self = .string
    }
  }

  /// What a scalar with an explicit tag is read as, plain or quoted; nil if its text does not fit
  /// the tag, as in `!!int x`.
  ///
  /// - Parameter tag: the tag in full, as in `tag:yaml.org,2002:int`. `!` and tags that are not
  ///   YAML's own leave the text a string, as they do for kubectl. `!!binary` is refused: its
  ///   value is not its text.
  package init?(resolving text: String, tag: String) {
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else {
      self = .string
      return
    }
    let untagged = Self(resolvingPlain: text)
    switch (tag.dropFirst(prefix.count), untagged) {
    case ("null", .null), ("bool", .boolean):
      self = untagged
    case ("int", .integer), ("int", .float):
      guard PlainNumber(text)?.isInteger == true else { return nil }
      self = untagged
    case ("float", .integer), ("float", .float):
      // go-yaml makes floats of its signed integers, not of its unsigned ones.
      guard let number = PlainNumber(text), !number.isUnsigned else { return nil }
      self = Self(json: number.double)
    case ("timestamp", .string):
      guard text.looksLikeTimestamp else { return nil }
      self = .string
    case ("null", _), ("bool", _), ("int", _), ("float", _), ("timestamp", _),
      ("binary", _):
      return nil
    default:
      self = .string
    }
  }

  /// The length settles most words at once, and nearly every scalar of a text comes by here.
  private init(word: String) {
    switch (word.utf8.count, word) {
    case (1, "y"), (1, "Y"), (2, "on"), (2, "On"), (2, "ON"), (3, "yes"), (3, "Yes"), (3, "YES"),
      (4, "true"), (4, "True"), (4, "TRUE"):
      self = .boolean(true)
    case (1, "n"), (1, "N"), (2, "no"), (2, "No"), (2, "NO"), (3, "off"), (3, "Off"), (3, "OFF"),
      (5, "false"), (5, "False"), (5, "FALSE"):
      self = .boolean(false)
    case (1, "~"), (4, "null"), (4, "Null"), (4, "NULL"):
      self = .null
    default:
      self = .string
    }
  }

  /// What a double is after it went through JSON, where `1000.0` is written `1000`.
  init(json number: Double) {
    self = number.wholeJSONNumber.map(Self.integer) ?? .float(number)
  }
}
