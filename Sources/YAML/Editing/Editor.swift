package import Diagnostics

/// Changes values in the text of a YAML file and nothing else: comments, blank lines, indentation,
/// quotes, the order of keys and the line ends stay as they are, to the byte.
package enum Editor {
  /// Makes edits one after the other, all of them or none.
  ///
  /// A value keeps its anchor, its tag and its style of quoting where it can. A new key stands
  /// behind the last one of its map, indented like it. What is deleted takes its lines with it, the
  /// comments on them, the comment lines right above at the same column (not those that begin the
  /// file) and those right below that are indented deeper. The result is read again and compared,
  /// node by node and comment by comment, with what it should be.
  /// - Parameter document: which document of the file, from 0; nil where there is only one.
  /// - Throws: `EditError`. Then nothing was edited.
  package static func apply(
    _ edits: [Edit], to source: SourceText, document: Int? = nil, limits: Limits = .standard
  ) throws(EditError) -> EditedText {
    let documents = try parse(source, limits: limits)
    guard !documents.isEmpty else {
      return try EmptyFileEdit(source: source, limits: limits).apply(edits)
    }
    let index = try choose(document, of: documents, in: source)
    let root = documents[index].root
    let anchors = AnchorTable(root, bytes: source.bytes)
    var planner = ChangePlanner(source: source, anchors: anchors)
    for edit in edits { try planner.apply(edit, to: root) }
    guard let change = planner.change else {
      return EditedText(bytes: source.bytes, spans: [], aliases: [])
    }
    let use = AnchorUse(root, change, anchors: anchors, touched: planner.touchedAnchors)
    if let failure = use.failure(path: edits.onlyPath, file: source.name) { throw failure }

    var splicer = Splicer(source.bytes, layout: BlockLayout(of: root))
    splicer.make(change, of: root, at: .root)
    guard let splices = splicer.splices.joined() else {
      throw inexact(at: root.start, edits, source)
    }
    let result = SourceText(name: source.name, bytes: splices.applied(to: source.bytes))
    guard let after = try? Parser.parse(result, limits: limits), after.count == documents.count
    else { throw inexact(at: root.start, edits, source) }
    for (number, (old, new)) in zip(documents, after).enumerated() {
      let isEdited = number == index
      var check = ResultCheck(
        oldAnchors: isEdited ? anchors : AnchorTable(old.root, bytes: source.bytes),
        newAnchors: AnchorTable(new.root, bytes: result.bytes))
      check.compare(old.root, isEdited ? change : nil, with: new.root)
      if let problem = check.problem { throw inexact(at: problem, edits, source) }
    }
    guard ResultCheck.comments(documents, splices, are: after) else {
      throw inexact(at: root.start, edits, source)
    }
    return EditedText(
      bytes: result.bytes, spans: splices.spans,
      aliases: use.changedAliases.map {
        SourceLocation(file: source.name, start: $0.start, end: $0.end)
      })
  }

  private static func choose(
    _ document: Int?, of documents: [Document], in source: SourceText
  ) throws(EditError) -> Int {
    let index = document ?? 0
    guard documents.indices.contains(index) else {
      throw EditError(
        reason: .document, path: .root, location: SourceLocation(file: source.name),
        message: "there is no document \(index): the file has \(documents.count), numbered from 0")
    }
    guard document != nil || documents.count == 1 else {
      throw EditError(
        reason: .document, path: .root,
        location: SourceLocation(file: source.name, at: documents[1].start),
        message: "a second document begins here; say which one to edit, by its number from 0")
    }
    return index
  }

  static func parse(
    _ source: SourceText, limits: Limits
  ) throws(EditError) -> [Document] {
    do throws(YAMLFailure) {
      return try Parser.parse(source, limits: limits)
    } catch {
      throw EditError(
        reason: .unreadable, path: .root, location: error.diagnostic.location,
        message: error.diagnostic.message)
    }
  }

  static func inexact(
    at position: SourcePosition, _ edits: [Edit], _ source: SourceText
  ) -> EditError {
    EditError(
      reason: .inexact, path: edits.onlyPath,
      location: SourceLocation(file: source.name, at: position),
      message: "the edit can not be made without changing more than it should; make it by hand")
  }
}

extension [Edit] {
  /// The path that an error is about, if there is only one.
  fileprivate var onlyPath: ValuePath {
    count == 1 ? self[0].path : .root
  }
}

extension [Splice] {
  /// Where the splices are before and after. They ascend.
  var spans: [EditedText.Span] {
    var shift = 0
    return map { splice in
      let start = splice.range.lowerBound + shift
      shift += splice.text.count - splice.range.count
      return EditedText.Span(source: splice.range, result: start..<start + splice.text.count)
    }
  }
}
