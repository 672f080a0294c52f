internal import DeckModel
internal import DeckSource

/// Turns lines of Markdown into blocks. One lowering serves many fields.
///
/// It follows CommonMark where that matters, and is patient where people are careless: what is indented by two spaces more
/// than a list's mark belongs to the item. Ends of lines are kept, since cards are written line by line.
///
/// Complexity: O(bytes).
struct MarkdownBlockLowering {
  /// An item whose blocks are being read, and its list.
  private struct Item {
    /// Where the mark stands, in spaces.
    var indentation: Int
    var mark: UInt8
    var list: Int
    var item: Int
  }

  let bytes: ByteView
  let sourceIsValid: Bool
  var inlines: MarkdownInlineLowering
  var lines: [WrittenLine] = []
  private var items: [Item] = []
  /// Where the open paragraph begins, and its last line.
  private var paragraph: (start: Int, line: Int)?
  var fences: MarkdownFences?
  /// Lines behind which no formula ends.
  var formulaLimit = Int.max
  var lastEnd = 0
  /// Whether a list to choose from was read since this was set to false.
  var hadChoice = false

  init(_ source: SourceFile, _ marks: MarkdownMarks) {
    bytes = source.bytes
    sourceIsValid = source.firstInvalidOffset == nil
    inlines = MarkdownInlineLowering(source, marks)
  }

  /// Adds the blocks of `span`, which may begin within a line.
  mutating func lower(_ span: Span, into builder: inout CardBatchBuilder) {
    guard !span.isEmpty else { return }
    TextNotation.plain.lines(bytes, span, into: &lines)
    (paragraph, fences, formulaLimit, lastEnd) = (nil, nil, .max, Int(span.start))
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        endParagraph(&builder)
        index += 1
      } else {
        index = addLine(index, &builder)
      }
    }
    endParagraph(&builder)
    endItems(above: -1, &builder)
  }

  /// Adds the line at `index`, or all of the block that begins there, and returns the line behind it.
  private mutating func addLine(_ index: Int, _ builder: inout CardBatchBuilder) -> Int {
    var line = lines[index]
    var isItem = false
    while let mark = MarkdownListMark(bytes, line.text, line.end), isItem || mayBegin(mark, line) {
      beginItem(mark, line, &builder)
      line.indentation += mark.indentation
      line.text += mark.count
      isItem = true
      readBox(&line, &builder)
    }
    lastEnd = max(lastEnd, min(line.text, line.end))
    guard !line.isBlank else { return index + 1 }
    if let next = addBlock(line, index, isItem: isItem, &builder) { return next }
    if let open = paragraph {
      paragraph = (open.start, index)
    } else {
      if !isItem { endItems(above: line.indentation - 2, &builder) }
      paragraph = (line.text, index)
    }
    lastEnd = line.end
    return index + 1
  }

  /// Whether an item may begin here: within a paragraph not every mark is meant as one.
  private func mayBegin(_ mark: MarkdownListMark, _ line: WrittenLine) -> Bool {
    if let number = mark.number, number > UInt16.max { return !items.isEmpty }
    guard paragraph != nil else { return true }
    if !items.isEmpty { return true }
    return line.text + mark.count < line.end && (mark.number == nil || mark.number == 1)
  }

  // MARK: Paragraphs

  private mutating func endParagraph(_ builder: inout CardBatchBuilder) {
    guard let open = paragraph else { return }
    paragraph = nil
    inlines.addBlock(Span(open.start, lines[open.line].end), into: &builder)
  }

  // MARK: Items

  private mutating func beginItem(
    _ mark: MarkdownListMark, _ line: WrittenLine, _ builder: inout CardBatchBuilder
  ) {
    endParagraph(&builder)
    endItems(above: line.indentation, &builder)
    let place = Span(line.text, line.end)
    if let top = items.last, line.indentation < top.indentation + 2 {
      if top.mark == mark.byte {
        builder.close(top.item, spanEnd: UInt32(lastEnd))
        items[items.count - 1].item = builder.open(.listItem, span: place)
        return
      }
      endItems(above: top.indentation - 1, &builder)
    }
    let list = builder.open(
      .list, flags: mark.number == nil ? [] : .ordered, value: UInt16(clamping: mark.number ?? 0), span: place
    )
    let item = builder.open(.listItem, span: place)
    items.append(Item(indentation: line.indentation, mark: mark.byte, list: list, item: item))
  }

  /// Ends the items whose marks stand further right than `indentation`.
  private mutating func endItems(above indentation: Int, _ builder: inout CardBatchBuilder) {
    while let top = items.last, top.indentation > indentation {
      builder.close(top.item, spanEnd: UInt32(lastEnd))
      builder.close(top.list, spanEnd: UInt32(lastEnd))
      items.removeLast()
    }
  }

  /// Reads the box of a task, `[ ]` or `[x]`: its list is one to choose from.
  private mutating func readBox(_ line: inout WrittenLine, _ builder: inout CardBatchBuilder) {
    guard let top = items.last, let box = MarkdownBox(bytes, line.text, line.end) else { return }
    hadChoice = true
    builder.update(top.list) { $0.flags.insert(.choice) }
    if box.isTicked { builder.update(top.item) { $0.flags.insert(.choice) } }
    line.text = box.end
  }

  // MARK: Other blocks

  /// Adds the block that begins at the line and is no paragraph, and returns the line behind it.
  private mutating func addBlock(
    _ line: WrittenLine, _ index: Int, isItem: Bool, _ builder: inout CardBatchBuilder
  ) -> Int? {
    let text = bytes[line.text..<line.end]
    switch text[0] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let fence = MarkdownFences.fence(bytes, line.text, line.end), hasEnd(fence, index) else {
        return nil
      }
      prepare(line, isItem: isItem, &builder)
      return addCode(fence, line, index, &builder)
    case UInt8(ascii: "#"):
      guard let heading = MarkdownLine.heading(bytes, line.text, line.end) else { return nil }
      prepare(line, isItem: isItem, &builder)
      addHeading(heading.text, line, &builder)
    case UInt8(ascii: "<"):
      guard let block = MarkdownHTMLBlock(text) else { return nil }
      prepare(line, isItem: isItem, &builder)
      add(block, line, &builder)
    case UInt8(ascii: "$"):
      guard paragraph == nil, text.hasPrefix("$$"), let last = formulaEnd(line, index) else { return nil }
      prepare(line, isItem: isItem, &builder)
      addFormula(line, index, last, &builder)
      return last + 1
    default:
      guard paragraph == nil, index + 1 < lines.count, text.contains(UInt8(ascii: "|")),
        let table = MarkdownTable(bytes, line.text..<line.end, divider: lines[index + 1])
      else { return nil }
      prepare(line, isItem: isItem, &builder)
      return addTable(table, line, index, &builder)
    }
    lastEnd = line.end
    return index + 1
  }

  /// Ends what the block that begins at the line doesn't belong to.
  private mutating func prepare(_ line: WrittenLine, isItem: Bool, _ builder: inout CardBatchBuilder) {
    endParagraph(&builder)
    if !isItem { endItems(above: line.indentation - 2, &builder) }
  }
}
