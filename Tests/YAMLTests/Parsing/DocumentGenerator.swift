import TestSupport

internal import YAML

/// Writes random documents: random structures in random styles, with random comments, blank lines,
/// line ends and alphabets.
struct DocumentGenerator {
  var scalars: ScalarWriter
  var document: WrittenDocument
  var depth = 0
  private var anchorCount = 0
  /// The anchors whose node is complete.
  private(set) var anchors: [String] = []
  private let keepsLastBreak: Bool

  static func document(seed: UInt64) -> WrittenDocument {
    var generator = Self(seed: seed)
    generator.writeDocument()
    return generator.document
  }

  private init(seed: UInt64) {
    scalars = ScalarWriter(random: SeededGenerator(seed: seed))
    let lineBreak = ["\n", "\n", "\r\n", "\r"][scalars.number(0...3)]
    document = WrittenDocument(lineBreak: lineBreak, hasByteOrderMark: scalars.chance(10))
    keepsLastBreak = scalars.chance(70)
  }

  private mutating func writeDocument() {
    if scalars.chance(20) { writeGap(indentation: 0) }
    if scalars.chance(20) {
      document.write("%YAML 1.1")
      endLine()
      document.write("---")
      endLine()
    } else if scalars.chance(20) {
      document.write("---")
      endLine()
    }
    writeBlockNode(parentColumn: -1, mustBeCollection: scalars.chance(85))
    if scalars.chance(20) { writeGap(indentation: 0) }
    if !keepsLastBreak, !document.endsInBlockScalar { document.dropLastBreak() }
  }

  // MARK: Lines

  /// Ends a line, perhaps with a comment.
  /// - Parameter mayHaveTab: behind `-`, `?` and the like libyaml takes a tab for indentation.
  mutating func endLine(mayHaveTab: Bool = false) {
    let blank = mayHaveTab && scalars.chance(20) ? "\t" : " "
    if scalars.chance(15) {
      document.write(blank)
      document.writeComment(scalars.comment())
    } else if scalars.chance(10) {
      document.write(" " + blank)
    }
    document.writeBreak()
  }

  /// Writes blank lines and lines of comments. One inside of what follows would end a block scalar
  /// above, one outside would be part of it.
  private mutating func writeGap(indentation: Int) {
    let isBehindBlockScalar = document.endsInBlockScalar
    for index in 0..<scalars.number(0...2) {
      let most = isBehindBlockScalar ? 0 : indentation + 2
      if scalars.chance(60) || isBehindBlockScalar && index == 0 {
        document.write(String(repeating: " ", count: scalars.number(0...most)))
        document.writeComment(scalars.comment())
        if scalars.chance(10) {
          // libyaml ends the line, and with it the comment.
          document.write("\u{2028}")
          document.writeComment(" more")
        }
      } else if scalars.chance(20), !isBehindBlockScalar {
        document.write(" ")
      }
      document.writeBreak()
    }
  }

  func indent(_ column: Int) -> String {
    String(repeating: " ", count: column)
  }

  // MARK: Block context

  /// Writes a node that begins a line of its own, with that line's end.
  private mutating func writeBlockNode(parentColumn: Int, mustBeCollection: Bool) {
    let column = parentColumn + 1 + scalars.number(0...2)
    if mustBeCollection {
      document.write(indent(column))
      writeBlockCollection(isMapping: scalars.chance(60), column: column, properties: nil)
    } else {
      document.write(indent(column))
      writeInline(parentColumn: parentColumn)
    }
  }

  /// Writes a value or an item behind its `:`, `-` or `?`.
  private mutating func writeBlockValue(
    parentColumn: Int, mayBeIndentless: Bool, mayBeCompact: Bool, indicatorColumn: Int
  ) {
    let mayNest = depth < 4
    switch scalars.number(0...9) {
    case 0...2 where mayNest:
      let isMapping = scalars.chance(60)
      let properties = scalars.chance(15) ? writeProperties() : nil
      endLine()
      writeGap(indentation: parentColumn + 1)
      let isIndentless = !isMapping && mayBeIndentless && scalars.chance(50)
      let column = isIndentless ? parentColumn : parentColumn + 1 + scalars.number(0...3)
      document.write(indent(column))
      writeBlockCollection(isMapping: isMapping, column: column, properties: properties)
    case 3 where mayNest && mayBeCompact:
      let spaces = scalars.number(1...3)
      document.write(indent(spaces))
      writeBlockCollection(
        isMapping: scalars.chance(60), column: indicatorColumn + 1 + spaces, properties: nil)
    case 4:
      writeBlockScalar(parentColumn: parentColumn)
    case 5:
      writeMissing()
      endLine()
    default:
      document.write(indent(scalars.number(1...3)))
      writeInline(parentColumn: parentColumn)
    }
  }

  /// Writes a scalar, an alias or a flow collection, and the end of its line.
  private mutating func writeInline(parentColumn: Int) {
    let continuation = indent(parentColumn + 1 + scalars.number(0...2))
    if scalars.chance(10), let name = anchors.randomElement(using: &scalars.random) {
      document.writeNode(.alias(name), as: "*\(name)")
    } else if depth < 4, scalars.chance(25) {
      let properties = scalars.chance(15) ? writeProperties(andBlank: true) : nil
      writeFlowCollection(
        isMapping: scalars.chance(50), continuation: indent(parentColumn + 1),
        properties: properties)
    } else {
      let properties = scalars.chance(15) ? writeProperties(andBlank: true) : nil
      let (written, content) = scalars.inline(
        lineBreak: document.lineBreak, continuation: continuation)
      document.writeNode(content, as: written, properties: properties?.start)
      complete(properties)
    }
    endLine(mayHaveTab: true)
  }

  /// Writes a mapping or sequence whose first line is already indented.
  private mutating func writeBlockCollection(isMapping: Bool, column: Int, properties: Properties?)
  {
    depth += 1
    let number = document.open(
      isMapping ? .mapping(.block) : .sequence(.block), properties: properties?.start)
    for index in 0..<scalars.number(1...4) {
      if index > 0 {
        writeGap(indentation: column)
        document.write(indent(column))
      }
      if isMapping {
        writeEntry(column: column)
      } else {
        document.write("-")
        writeBlockValue(
          parentColumn: column, mayBeIndentless: false, mayBeCompact: true, indicatorColumn: column)
      }
    }
    document.close(number)
    complete(properties)
    depth -= 1
  }

  private mutating func writeEntry(column: Int) {
    if scalars.chance(10) {
      document.write("?")
      writeBlockValue(
        parentColumn: column, mayBeIndentless: true, mayBeCompact: true, indicatorColumn: column)
      if scalars.chance(80) {
        document.write(indent(column) + ":")
        writeBlockValue(
          parentColumn: column, mayBeIndentless: true, mayBeCompact: true, indicatorColumn: column)
      } else {
        document.addMissingValue()
      }
      return
    }
    writeKey()
    document.write(":")
    writeBlockValue(
      parentColumn: column, mayBeIndentless: true, mayBeCompact: false, indicatorColumn: column)
  }

  /// Writes a key on one line, up to its colon.
  mutating func writeKey() {
    if scalars.chance(5), let name = anchors.randomElement(using: &scalars.random) {
      document.writeNode(.alias(name), as: "*\(name)")
      document.write(" ")
      return
    }
    let properties = scalars.chance(5) ? writeProperties(andBlank: true) : nil
    let (written, content) = scalars.inline(lineBreak: document.lineBreak, continuation: nil)
    document.writeNode(content, as: written, properties: properties?.start)
    complete(properties)
    if scalars.chance(10) { document.write(" ") }
  }

  private mutating func writeBlockScalar(parentColumn: Int) {
    let isFolded = scalars.chance(50)
    let chomping = ["", "-", "+"][scalars.number(0...2)]
    // The root has no column of its own: its content counts from the margin.
    let digit = scalars.number(1...4)
    let contentIndent = indent(max(parentColumn, 0) + digit)
    let isExplicit = scalars.chance(30)
    let spaces = isExplicit && scalars.chance(50) && !isFolded ? "  " : ""
    var lines = [spaces + "# no comment: " + scalars.word()]
    for _ in 0..<scalars.number(0...3) {
      if scalars.chance(30) { lines.append("") }
      lines.append(scalars.word() + " " + scalars.word())
    }
    let blankLines = scalars.chance(30) ? scalars.number(1...2) : 0
    let joined = isFolded ? Self.folded(lines) : lines.joined(separator: "\n")
    let ending =
      chomping == "-" ? "" : String(repeating: "\n", count: chomping == "+" ? 1 + blankLines : 1)
    let digits = isExplicit ? "\(digit)" : ""
    document.write(indent(scalars.number(1...2)))
    let properties = scalars.chance(15) ? writeProperties(andBlank: true) : nil
    document.writeBlockScalar(
      .scalar(joined + ending, isFolded ? .folded : .literal),
      header: (isFolded ? ">" : "|") + (scalars.chance(50) ? digits + chomping : chomping + digits),
      comment: scalars.chance(20) ? scalars.comment() : nil,
      lines: lines.map { $0.isEmpty ? "" : contentIndent + $0 }, blankLines: blankLines,
      properties: properties?.start)
    complete(properties)
  }

  private static func folded(_ lines: [String]) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if line.isEmpty {
        text += "\n"
      } else {
        text += index > 0 && !lines[index - 1].isEmpty ? " " + line : line
      }
    }
    return text
  }

  // MARK: Anchors, tags, and nothing

  mutating func writeMissing() {
    let properties = scalars.chance(15) ? writeProperties() : nil
    document.writeNode(.scalar("", .plain), as: "", properties: properties?.start)
    complete(properties)
  }

  /// An anchor, a tag, or both.
  struct Properties {
    var start: Int
    var anchor: String?
  }

  /// - Parameter andBlank: whether content follows on the line, rather than precedes.
  mutating func writeProperties(andBlank: Bool = false) -> Properties {
    if !andBlank { document.write(" ") }
    let start = document.bytes.count
    anchorCount += 1
    let anchor = "a\(anchorCount)"
    let written = ["&\(anchor)", "!<tag:x,y> &\(anchor)", "&\(anchor) !e", "!local"]
    let choice = scalars.number(0...3)
    document.write(written[choice])
    if andBlank { document.write(" ") }
    return Properties(start: start, anchor: choice < 3 ? anchor : nil)
  }

  /// Lets aliases name the node written last.
  mutating func complete(_ properties: Properties?) {
    if let anchor = properties?.anchor { anchors.append(anchor) }
  }
}
