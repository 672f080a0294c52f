internal import DeckModel
internal import DeckSource
internal import DeckText

/// Turns the text of a field, written as plain Markdown or just as text, into blocks: paragraphs apart by
/// blank lines, lists whose items begin with `- ` or `1. ` and nest by two spaces, and fenced code.
///
/// Only a run of lines that is a list throughout becomes one; whatever else stays text, line by line. One
/// lowering serves many fields. Complexity: O(bytes).
struct PlainMarkdownLowering {
  private let bytes: ByteView
  private let sourceIsValid: Bool
  private var inlines: InlineLowering
  private var lines: [WrittenLine] = []
  private var notation = TextNotation.plain
  /// Whether white space before the further lines of a paragraph is the page's, not the author's.
  var dropsIndentation = false
  /// Whether formulas that stand twice, as they show and as TeX, become one.
  var mendsDoubledFormulas: Bool {
    get { inlines.mendsDoubledFormulas }
    set { inlines.mendsDoubledFormulas = newValue }
  }

  private struct OpenList {
    var indentation: Int
    var isOrdered: Bool
    var list: Int
    var item: Int
  }

  init(_ source: SourceFile) {
    bytes = source.bytes
    sourceIsValid = source.firstInvalidOffset == nil
    inlines = InlineLowering(source)
  }

  /// Adds the blocks of `span`, which stands for a text as `notation` says.
  mutating func lower(_ span: Span, _ notation: TextNotation, into builder: inout CardBatchBuilder) {
    self.notation = notation
    notation.lines(bytes, span, into: &lines)
    var fenceMayFollow = true
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      if fenceMayFollow && isFence(lines[index]) {
        if let end = (index + 1..<lines.count).first(where: { isClosingFence(lines[$0]) }) {
          lowerCode(index, end, &builder)
          index = end + 1
          continue
        }
        fenceMayFollow = false
      }
      var end = index + 1
      while end < lines.count && !lines[end].isBlank && !(fenceMayFollow && isFence(lines[end])) { end += 1 }
      if ListShape.isList(bytes, lines[index..<end]) {
        lowerList(index..<end, &builder)
      } else {
        lowerParagraph(index..<end, &builder)
      }
      index = end
    }
  }

  // MARK: Paragraphs

  private mutating func lowerParagraph(_ range: Range<Int>, _ builder: inout CardBatchBuilder) {
    let paragraph = builder.open(.paragraph, span: span(range))
    for index in range {
      var line = lines[index]
      if index > range.lowerBound {
        // Indentation behind the first line is the author's own.
        if !dropsIndentation { line.text = line.start }
        builder.leaf(.lineBreak, span: Span(lines[index - 1].end, line.text))
      }
      addText(line, &builder)
    }
    builder.close(paragraph)
  }

  private mutating func addText(_ line: WrittenLine, _ builder: inout CardBatchBuilder) {
    guard line.text < line.end else { return }
    let span = Span(line.text, line.end)
    if line.needsDecoding {
      inlines.add(decoding: span, notation, into: &builder)
    } else {
      inlines.add(verbatim: span, into: &builder)
    }
  }

  private func span(_ range: Range<Int>) -> Span {
    Span(lines[range.lowerBound].text, lines[range.upperBound - 1].end)
  }

  // MARK: Code

  private func isFence(_ line: WrittenLine) -> Bool {
    let text = bytes[line.text..<line.end]
    return text.hasPrefix("```") && !text[3..<text.count].contains(UInt8(ascii: "`"))
  }

  private func isClosingFence(_ line: WrittenLine) -> Bool { bytes[line.text..<line.end].equals("```") }

  private mutating func lowerCode(_ first: Int, _ last: Int, _ builder: inout CardBatchBuilder) {
    var text: [UInt8] = []
    for index in first + 1..<last {
      if index > first + 1 { text.append(0x0A) }
      // Spaces at the end of a line count here; a carriage return has been taken for its end.
      notation.decode(bytes[lines[index].start..<lineEnd(index)], into: &text)
    }
    let span = span(first..<last + 1)
    let code = builder.open(.codeBlock, flags: .decoded, span: span, text: decode(text, &builder))
    let language = Span(lines[first].text + 3, lines[first].end)
    if !language.isEmpty {
      var name: [UInt8] = []
      notation.decode(bytes[language], into: &name)
      builder.leaf(.text, flags: .decoded, span: language, text: decode(name, &builder))
    }
    builder.close(code)
  }

  /// Where a line ends that is followed by another, with the white space at its end.
  private func lineEnd(_ index: Int) -> Int {
    var end = lines[index].end
    while end < lines[index + 1].start, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end
  }

  private func decode(_ text: [UInt8], _ builder: inout CardBatchBuilder) -> Span {
    if sourceIsValid { return builder.decode(text) }
    let isLegacy = builder.readsWindows1252 && String(validating: text, as: UTF8.self) == nil
    let repaired = isLegacy ? Windows1252.text(of: text) : String(decoding: text, as: UTF8.self)
    return builder.decode(repaired.utf8)
  }

  // MARK: Lists

  private mutating func lowerList(_ range: Range<Int>, _ builder: inout CardBatchBuilder) {
    var lists: [OpenList] = []
    var paragraph: Int?
    for index in range {
      var line = lines[index]
      let marker = ListShape.marker(bytes, line)
      let lastEnd = UInt32(index == range.lowerBound ? line.text : lines[index - 1].end)
      guard marker.count > 0 else {
        if paragraph == nil {
          paragraph = builder.open(.paragraph, span: Span(line.text, line.end))
        } else {
          builder.leaf(.lineBreak, span: Span(Int(lastEnd), line.start))
        }
        addText(line, &builder)
        continue
      }
      if let open = paragraph { builder.close(open, spanEnd: lastEnd) }
      paragraph = nil
      close(&lists, marker, line.indentation, lastEnd, &builder)
      open(&lists, marker, line, lastEnd, &builder)
      line.text = min(line.text + marker.count, line.end)
      guard !line.isBlank else { continue }
      paragraph = builder.open(.paragraph, span: Span(line.text, line.end))
      addText(line, &builder)
    }
    let end = UInt32(lines[range.upperBound - 1].end)
    if let open = paragraph { builder.close(open, spanEnd: end) }
    while let top = lists.popLast() { close(top, end, &builder) }
  }

  private func open(
    _ lists: inout [OpenList], _ marker: ListShape.Marker, _ line: WrittenLine, _ lastEnd: UInt32,
    _ builder: inout CardBatchBuilder
  ) {
    let place = Span(line.text, line.end)
    if let top = lists.last, top.indentation == line.indentation {
      builder.close(top.item, spanEnd: lastEnd)
      lists[lists.count - 1].item = builder.open(.listItem, span: place)
    } else {
      let flags: Node.Flags = marker.number == nil ? [] : .ordered
      let list = builder.open(.list, flags: flags, value: marker.number ?? 0, span: place)
      lists.append(
        OpenList(
          indentation: line.indentation, isOrdered: marker.number != nil, list: list,
          item: builder.open(.listItem, span: place)))
    }
  }

  /// Ends the lists that are indented further, and one of the other kind.
  private func close(
    _ lists: inout [OpenList], _ marker: ListShape.Marker, _ indentation: Int, _ lastEnd: UInt32,
    _ builder: inout CardBatchBuilder
  ) {
    while let top = lists.last {
      let isOther = top.indentation == indentation && top.isOrdered != (marker.number != nil)
      guard top.indentation > indentation || isOther else { return }
      close(top, lastEnd, &builder)
      lists.removeLast()
    }
  }

  private func close(_ list: OpenList, _ end: UInt32, _ builder: inout CardBatchBuilder) {
    builder.close(list.item, spanEnd: end)
    builder.close(list.list, spanEnd: end)
  }
}
