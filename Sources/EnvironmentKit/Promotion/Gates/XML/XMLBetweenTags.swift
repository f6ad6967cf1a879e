/// What stands between the tags.
extension XMLReader {
  /// Passes text up to the next `<`.
  mutating func skipText() throws(XMLFailure) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "<"): return
      case UInt8(ascii: "&"):
        try checkInside()
        _ = try readReference()
      case UInt8(ascii: "]") where isNext("]]>"):
        throw failure("`]]>` stands outside of a CDATA section; write `]]&gt;`")
      case let byte:
        if !isSpace(byte) { try checkInside() }
        offset += 1
      }
    }
  }

  private func checkInside() throws(XMLFailure) {
    if open.isEmpty {
      throw failure(
        elementCount == 0
          ? "text stands before the first element; this is no XML document"
          : "text stands after the end of the root element")
    }
  }

  /// Passes a comment, an instruction or a CDATA section, where one comes next.
  mutating func skipMarkup() throws(XMLFailure) -> Bool {
    if isNext("<!--") {
      try skipComment()
    } else if isNext("<?") {
      try skipInstruction()
    } else if isNext("<![CDATA[") {
      try checkInside()
      try skip(past: "]]>", from: offset + 9, "a CDATA section has no end")
    } else if isNext("<!") {
      throw failure(
        "document types and entities are not read: a test report needs none; remove `<!DOCTYPE …>`")
    } else {
      return false
    }
    return true
  }

  private mutating func skipComment() throws(XMLFailure) {
    let start = offset
    try skip(past: "--", from: offset + 4, "a comment has no end")
    guard skip(">") else {
      throw XMLFailure(offset: start, message: "`--` stands inside of a comment")
    }
  }

  private mutating func skipInstruction() throws(XMLFailure) {
    let start = offset
    offset += 2
    let target = try readName("an instruction")
    if text(target).lowercased() == "xml" {
      throw XMLFailure(offset: start, message: "`<?xml` stands elsewhere than at the beginning")
    }
    guard isNext("?>") || (offset < bytes.count && isSpace(bytes[offset])) else {
      throw failure("a blank is missing after the name of an instruction")
    }
    try skip(past: "?>", from: offset, "an instruction has no end")
  }

  private mutating func skip(
    past end: StaticString, from first: Int, _ failure: String
  ) throws(XMLFailure) {
    let start = offset
    let sign = end.withUTF8Buffer { $0[0] }
    offset = first
    while offset < bytes.count {
      if bytes[offset] == sign, skip(end) { return }
      offset += 1
    }
    throw XMLFailure(offset: start, message: failure)
  }
}
