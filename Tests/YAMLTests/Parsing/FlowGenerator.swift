internal import YAML

extension DocumentGenerator {
  mutating func writeFlowCollection(
    isMapping: Bool, continuation: String, properties: Properties?
  ) {
    depth += 1
    let number = document.open(
      isMapping ? .mapping(.flow) : .sequence(.flow), properties: properties?.start)
    document.write(isMapping ? "{" : "[")
    let count = scalars.number(0...3)
    for index in 0..<count {
      writeFlowSpace(continuation)
      if isMapping {
        writeFlowEntry(continuation)
      } else if scalars.chance(15) {
        let pair = document.open(.mapping(.flow))
        writeFlowEntry(continuation, hasColon: true)
        document.close(pair)
      } else {
        writeFlowNode(continuation)
      }
      if index < count - 1 || scalars.chance(20) {
        writeFlowSpace(continuation)
        document.write(",")
      }
    }
    writeFlowSpace(continuation)
    document.close(number, with: isMapping ? "}" : "]")
    complete(properties)
    depth -= 1
  }

  private mutating func writeFlowEntry(_ continuation: String, hasColon: Bool = false) {
    if scalars.chance(15) {
      document.write("?")
      document.write(" ")
      writeFlowSpace(continuation)
    }
    writeKey()
    guard hasColon || scalars.chance(85) else {
      document.addMissingValue()
      return
    }
    document.write(":")
    guard scalars.chance(85) else {
      writeMissing()
      document.write(" ")
      return
    }
    document.write(" ")
    writeFlowSpace(continuation)
    writeFlowNode(continuation)
  }

  private mutating func writeFlowNode(_ continuation: String) {
    if scalars.chance(10), let name = anchors.randomElement(using: &scalars.random) {
      document.writeNode(.alias(name), as: "*\(name)")
      document.write(" ")
      return
    }
    let properties = scalars.chance(10) ? writeProperties(andBlank: true) : nil
    if depth < 5, scalars.chance(25) {
      writeFlowCollection(
        isMapping: scalars.chance(50), continuation: continuation, properties: properties)
      return
    }
    let (written, content) = scalars.inline(
      lineBreak: document.lineBreak, continuation: continuation + " ")
    document.writeNode(content, as: written, properties: properties?.start)
    complete(properties)
  }

  /// Writes blanks, or the end of a line, between two tokens.
  private mutating func writeFlowSpace(_ continuation: String) {
    if scalars.chance(15) {
      endLine()
      document.write(continuation + " ")
    } else if scalars.chance(30) {
      document.write(" ")
    }
  }
}
