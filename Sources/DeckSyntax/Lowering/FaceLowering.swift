internal import CScan
internal import DeckModel
internal import DeckSource

/// Turns the lines of one face of a card into paragraphs and lists. One lowering serves many faces.
struct FaceLowering {
  private let bytes: ByteView
  private let terminator: UInt8
  private var inlines: InlineParser
  /// Whether anything but text can be in the face.
  var hasMarkup = true

  private struct OpenList {
    var indentation: Int
    var isOrdered: Bool
    var list: Int
    var item: Int
  }

  private var lists: [OpenList] = []
  private var paragraph: Int?
  /// Where the last line's text ended: what an open node's span is extended to.
  private var lastEnd: UInt32 = 0

  /// A lowering of faces of `source`, whose lines end in `terminator`.
  init(_ source: SourceFile, terminator: UInt8) {
    bytes = source.bytes
    self.terminator = terminator
    inlines = InlineParser(source)
  }

  /// Lowers the lines of `span`, which begins at the start of a line.
  mutating func lower(_ span: Span, _ builder: inout CardBatchBuilder) {
    var start = Int(span.start)
    let end = Int(span.end)
    var ends = ByteFinder(terminator, in: bytes, from: start)
    while start < end {
      let lineEnd = min(ends.next(), end)
      lowerLine(start, bytes.trimmedEnd(start, lineEnd), &builder)
      start = lineEnd + 1
    }
    endParagraph(&builder)
    endLists(downTo: -1, &builder)
  }

  @inline(__always)
  private func endOfLine(_ start: Int, _ end: Int) -> Int {
    bytes[start..<end].firstIndex(of: terminator).map { start + $0 } ?? end
  }

  private mutating func lowerLine(_ start: Int, _ end: Int, _ builder: inout CardBatchBuilder) {
    var text = start
    while text < end && isLineSpace(bytes[text]) { text += 1 }
    guard text < end else {
      endParagraph(&builder)
      endLists(downTo: -1, &builder)
      return
    }
    let bullet = Lexer.bulletCount(bytes, text, end)
    let number = bullet == 0 && text - start >= 2 ? Lexer.itemNumberCount(bytes, text, end) : 0
    if bullet + number > 0 {
      endParagraph(&builder)
      beginItem(start, text, text + bullet + number, isOrdered: number > 0, &builder)
      let content = skipSpaces(text + bullet + number, end)
      if content < end {
        beginParagraph(content, &builder)
        addText(content, end, &builder)
      }
      lastEnd = UInt32(end)
    } else if !lists.isEmpty && text - start >= 4 {
      // A wrapped item: the last space of the indentation joins the lines.
      if paragraph == nil { beginParagraph(text, &builder) } else { text -= 1 }
      addText(text, end, &builder)
    } else {
      endLists(downTo: -1, &builder)
      if paragraph == nil {
        beginParagraph(text, &builder)
        addText(text, end, &builder)
      } else {
        builder.leaf(.lineBreak, span: Span(Int(lastEnd), start))
        // Indentation behind the first line is the author's own.
        addText(start, end, &builder)
      }
    }
    lastEnd = UInt32(end)
  }

  private func skipSpaces(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end && isLineSpace(bytes[start]) { start += 1 }
    return start
  }

  private mutating func beginItem(
    _ lineStart: Int, _ marker: Int, _ markerEnd: Int, isOrdered: Bool, _ builder: inout CardBatchBuilder
  ) {
    let indentation = marker - lineStart
    endLists(downTo: indentation, &builder)
    if let top = lists.last, top.indentation == indentation, top.isOrdered != isOrdered {
      endLists(downTo: indentation - 1, &builder)
    }
    let place = Span(marker, markerEnd)
    if let top = lists.last, top.indentation == indentation {
      builder.close(top.item, spanEnd: lastEnd)
      lists[lists.count - 1].item = builder.open(.listItem, span: place)
    } else {
      let first = isOrdered ? itemNumber(marker) : 0
      let list = builder.open(.list, flags: isOrdered ? .ordered : [], value: first, span: place)
      lists.append(
        OpenList(
          indentation: indentation, isOrdered: isOrdered, list: list,
          item: builder.open(.listItem, span: place)))
    }
    lastEnd = UInt32(markerEnd)
  }

  private func itemNumber(_ start: Int) -> UInt16 {
    var value = 0
    var index = start
    while isDigit(bytes[index]) {
      value = min(value * 10 + Int(bytes[index] - UInt8(ascii: "0")), Int(UInt16.max))
      index += 1
    }
    return UInt16(value)
  }

  /// Ends the lists that are indented further than `indentation`.
  private mutating func endLists(downTo indentation: Int, _ builder: inout CardBatchBuilder) {
    if !lists.isEmpty { endParagraph(&builder) }
    while let top = lists.last, top.indentation > indentation {
      builder.close(top.item, spanEnd: lastEnd)
      builder.close(top.list, spanEnd: lastEnd)
      lists.removeLast()
    }
  }

  private mutating func beginParagraph(_ start: Int, _ builder: inout CardBatchBuilder) {
    paragraph = builder.open(.paragraph, span: Span(start, start))
  }

  private mutating func endParagraph(_ builder: inout CardBatchBuilder) {
    guard let open = paragraph else { return }
    builder.close(open, spanEnd: lastEnd)
    paragraph = nil
  }

  @inline(__always)
  private mutating func addText(_ start: Int, _ end: Int, _ builder: inout CardBatchBuilder) {
    if hasMarkup { inlines.parse(Span(start, end), into: &builder) } else { builder.text(Span(start, end)) }
  }

  // MARK: Lists on one line

  /// Lowers a back that begins with `- `: ` - ` divides its items, unless each has a line of its own. Returns
  /// whether items were divided.
  mutating func lowerDashList(_ span: Span, _ builder: inout CardBatchBuilder) -> Bool {
    let end = Int(span.end)
    let isOneLine = endOfLine(Int(span.start), end) == end
    let hasDashLines = !isOneLine && nextDashLine(Int(span.start), end) != nil
    let list = builder.open(.list, span: span)
    var wasDivided = false
    var start = Int(span.start) + 2
    var hyphens = ByteFinder(UInt8(ascii: "-"), in: bytes, from: start)
    while true {
      let next = hasDashLines ? nextDashLine(start, end) : nextDash(&hyphens, start, end)
      let itemEnd = bytes.trimmedEnd(start, next?.end ?? end)
      let itemStart = skipSpaces(start, itemEnd)
      let item = builder.open(.listItem, span: Span(start - 2, itemEnd))
      if itemStart < itemEnd { lowerItemText(itemStart, itemEnd, isOneLine: isOneLine, &builder) }
      builder.close(item)
      guard let next else { break }
      start = next.start
      wasDivided = wasDivided || !hasDashLines
    }
    builder.close(list)
    return wasDivided
  }

  /// Lowers the text of one item, which may be wrapped into several lines.
  private mutating func lowerItemText(
    _ start: Int, _ end: Int, isOneLine: Bool, _ builder: inout CardBatchBuilder
  ) {
    beginParagraph(start, &builder)
    var start = start
    while true {
      let lineEnd = isOneLine ? end : endOfLine(start, end)
      let textEnd = bytes.trimmedEnd(start, lineEnd)
      addText(start, textEnd, &builder)
      lastEnd = UInt32(textEnd)
      guard lineEnd < end else { break }
      let next = skipSpaces(lineEnd, end)
      // The last space of the indentation joins the lines.
      let isIndented = bytes[next - 1] == 0x20
      if !isIndented { builder.leaf(.lineBreak, span: Span(textEnd, next)) }
      start = isIndented ? next - 1 : next
    }
    endParagraph(&builder)
  }

  private typealias Divider = (end: Int, start: Int)

  private func nextDash(_ hyphens: inout ByteFinder, _ start: Int, _ end: Int) -> Divider? {
    while true {
      let index = hyphens.next()
      guard index < end else { return nil }
      if index > start, bytes[index - 1] == 0x20, index + 1 < end, bytes[index + 1] == 0x20 {
        return (index - 1, index + 2)
      }
    }
  }

  private func nextDashLine(_ start: Int, _ end: Int) -> Divider? {
    var from = start
    while from < end {
      let line = endOfLine(from, end) + 1
      guard line < end else { return nil }
      if bytes[line..<end].hasPrefix("- ") { return (line - 1, line + 2) }
      from = line
    }
    return nil
  }
}
