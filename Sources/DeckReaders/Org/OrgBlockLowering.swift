internal import DeckModel
internal import DeckSource

/// Turns lines of Org into blocks. One lowering serves many fields. Lines of a paragraph are one: Org's authors break
/// them where the window ends. Complexity: O(bytes).
struct OrgBlockLowering {
  private typealias Item = (indentation: Int, isOrdered: Bool, list: Int, item: Int)

  private let source: SourceFile
  private let bytes: ByteView
  private var inlines: MarkdownInlineLowering
  private var html: HTMLFieldLowering
  private var lines: [WrittenLine] = []
  private var items: [Item] = []
  private var paragraph: (start: Int, line: Int)?
  private var lastEnd = 0
  /// Ends of blocks that were looked for in vain.
  private var missing: Set<String> = []

  init(_ source: SourceFile, _ marks: MarkdownMarks) {
    self.source = source
    bytes = source.bytes
    inlines = MarkdownInlineLowering(source, marks)
    html = HTMLFieldLowering(source)
  }

  /// Adds the blocks of a part of a field.
  mutating func lower(_ part: OrgPart, into builder: inout CardBatchBuilder) {
    if let heading = part.heading { addHeading(heading, &builder) }
    guard !part.text.isEmpty else { return }
    let raw = rawText(part)
    if let raw {
      html.lower(
        AnkiCellText(bytes[raw], at: raw.lowerBound), isHTML: true, findsClozes: true, into: &builder)
    } else if part.isLine {
      inlines.addBlock(Span(part.text.lowerBound, part.text.upperBound), into: &builder)
    } else {
      lower(Span(part.text.lowerBound, part.text.upperBound), into: &builder)
    }
  }

  /// The HTML that a part is, if it says so.
  private func rawText(_ part: OrgPart) -> Range<Int>? {
    var start = part.text.lowerBound
    while start < part.text.upperBound, MarkdownText.isSpace(bytes[start]) { start += 1 }
    if part.isRaw { return start..<part.text.upperBound }
    let text = bytes[start..<part.text.upperBound]
    guard text.hasPrefix("# raw\n") || text.hasPrefix("# raw\r\n") else { return nil }
    return start + 6..<part.text.upperBound
  }

  private mutating func lower(_ span: Span, into builder: inout CardBatchBuilder) {
    TextNotation.plain.lines(bytes, span, into: &lines)
    missing.removeAll(keepingCapacity: true)
    (paragraph, lastEnd) = (nil, Int(span.start))
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
    endItems(from: 0, &builder)
  }

  private mutating func addHeading(_ heading: Range<Int>, _ builder: inout CardBatchBuilder) {
    let span = Span(heading.lowerBound, heading.upperBound)
    let paragraph = builder.open(.paragraph, span: span)
    let strong = builder.open(.strong, span: span)
    inlines.add(span, isCell: false, into: &builder)
    builder.close(strong)
    builder.close(paragraph)
  }

  private mutating func addLine(_ index: Int, _ builder: inout CardBatchBuilder) -> Int {
    var line = lines[index]
    if let next = addBlock(line, index, &builder) { return next }
    if let mark = mark(line) {
      beginItem(mark, line, &builder)
      line.text += mark.count
      lastEnd = max(lastEnd, min(line.text, line.end))
      guard !line.isBlank else { return index + 1 }
      paragraph = (line.text, index)
    } else if let open = paragraph, items.last.map({ line.indentation > $0.indentation }) ?? true {
      paragraph = (open.start, index)
    } else {
      endParagraph(&builder)
      endItems(from: line.indentation, &builder)
      paragraph = (line.text, index)
    }
    lastEnd = line.end
    return index + 1
  }

  private func mark(_ line: WrittenLine) -> MarkdownListMark? {
    // A star at the margin begins a heading.
    if bytes[line.text] == UInt8(ascii: "*") && line.indentation == 0 { return nil }
    guard let mark = MarkdownListMark(bytes, line.text, line.end) else { return nil }
    if let number = mark.number, number > UInt16.max { return nil }
    return mark
  }

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
    endItems(from: line.indentation + 1, &builder)
    let place = Span(line.text, line.end)
    let isOrdered = mark.number != nil
    if let top = items.last, top.indentation == line.indentation {
      if top.isOrdered == isOrdered {
        builder.close(top.item, spanEnd: UInt32(lastEnd))
        items[items.count - 1].item = builder.open(.listItem, span: place)
        return
      }
      endItems(from: line.indentation, &builder)
    }
    let list = builder.open(
      .list, flags: isOrdered ? .ordered : [], value: UInt16(clamping: mark.number ?? 0), span: place)
    let item = builder.open(.listItem, span: place)
    items.append((line.indentation, isOrdered, list, item))
  }

  /// Ends the items whose marks stand at `indentation` or further right.
  private mutating func endItems(from indentation: Int, _ builder: inout CardBatchBuilder) {
    while let top = items.last, top.indentation >= indentation {
      builder.close(top.item, spanEnd: UInt32(lastEnd))
      builder.close(top.list, spanEnd: UInt32(lastEnd))
      items.removeLast()
    }
  }

  // MARK: Other blocks

  /// Adds the block that begins at the line, if it is neither paragraph nor item, and returns the line behind it.
  private mutating func addBlock(
    _ line: WrittenLine, _ index: Int, _ builder: inout CardBatchBuilder
  ) -> Int? {
    let text = bytes[line.text..<line.end]
    switch text[0] {
    case UInt8(ascii: "#"):
      guard text.hasPrefix("#+") else { return text.count == 1 || text[1] == 0x20 ? index + 1 : nil }
      return addKeyword(line, index, &builder)
    case UInt8(ascii: ":"):
      if OrgHeading.drawer(text) != nil, let end = find({ OrgHeading.isEnd($0) }, "drawer", index) {
        return end + 1
      }
      guard text.count == 1 || text[1] == 0x20 else { return nil }
      prepare(line, &builder)
      return addFixedWidth(index, &builder)
    case UInt8(ascii: "|"):
      prepare(line, &builder)
      return addTable(index, &builder)
    case UInt8(ascii: "\\"):
      guard text.hasPrefix("\\begin{"), let close = text.firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let end = "\\end{" + text[7...close].string
      guard let last = find({ $0.string.contains(end) }, end, index - 1) else { return nil }
      prepare(line, &builder)
      let place = Span(line.text, lines[last].end)
      lastEnd = lines[last].end
      let own = builder.repaired(place)
      builder.leaf(.mathBlock, flags: own.flags, span: place, text: own.text)
      return last + 1
    default: return nil
    }
  }

  /// The first line behind `index` that ends something; looked for in vain only once.
  private mutating func find(_ isEnd: (ByteView) -> Bool, _ key: String, _ index: Int) -> Int? {
    guard !missing.contains(key) else { return nil }
    for number in index + 1..<max(lines.count, index + 1)
    where isEnd(bytes[lines[number].text..<lines[number].end]) {
      return number
    }
    missing.insert(key)
    return nil
  }

  private mutating func prepare(_ line: WrittenLine, _ builder: inout CardBatchBuilder) {
    endParagraph(&builder)
    endItems(from: line.indentation, &builder)
  }

  private mutating func addKeyword(_ line: WrittenLine, _ index: Int, _ builder: inout CardBatchBuilder)
    -> Int?
  {
    let words = bytes[line.text + 2..<line.end].string.split(separator: " ", maxSplits: 2)
    let name = words.first.map { $0.lowercased() } ?? ""
    guard name.hasPrefix("begin_") || name.hasPrefix("end_") else {
      // A line that says something about the next block, or about the file.
      return name.contains(":") ? index + 1 : nil
    }
    let kind = name.dropFirst(6)
    prepare(line, &builder)
    guard name.hasPrefix("begin_"), ["src", "example", "export"].contains(kind) else { return index + 1 }
    let end = "#+end_" + kind
    guard let last = find({ $0.count == end.utf8.count && $0.string.lowercased() == end }, end, index) else {
      return index + 1
    }
    let place = Span(line.text, lines[last].end)
    lastEnd = lines[last].end
    if kind == "export", words.count > 1, words[1].lowercased() == "html" {
      let start = min(lines[index + 1].start, lines[last].start)
      html.lower(
        AnkiCellText(bytes[start..<lines[last].start], at: start), isHTML: true, findsClozes: true,
        into: &builder)
      return last + 1
    }
    let code = builder.open(
      .codeBlock, flags: .decoded, span: place, text: decode(code(index, last), &builder))
    if kind == "src", words.count > 1 {
      builder.leaf(
        .text, flags: .decoded, span: Span(line.text, line.end), text: builder.decode(words[1].utf8))
    }
    builder.close(code)
    return last + 1
  }

  /// The lines between two, without the indentation that all have, and without the commas that protect them.
  private func code(_ first: Int, _ last: Int) -> [UInt8] {
    let inner = lines[first + 1..<max(last, first + 1)]
    let indentation = inner.filter { !$0.isBlank }.map(\.indentation).min() ?? 0
    var text: [UInt8] = []
    for (offset, line) in inner.enumerated() {
      if offset > 0 { text.append(0x0A) }
      var start = line.start
      var column = 0
      while start < line.text, column < indentation {
        column += bytes[start] == 0x20 ? 1 : 2
        start += 1
      }
      let rest = bytes[line.text..<line.end]
      if rest.hasPrefix(",*") || rest.hasPrefix(",#+") {
        text.append(contentsOf: bytes[start..<line.text])
        start = line.text + 1
      }
      text.append(contentsOf: bytes[start..<max(line.end, start)])
    }
    return text
  }

  private mutating func addFixedWidth(_ index: Int, _ builder: inout CardBatchBuilder) -> Int {
    var last = index
    var text: [UInt8] = []
    while last < lines.count {
      let line = bytes[lines[last].text..<lines[last].end]
      guard line.first == UInt8(ascii: ":"), line.count == 1 || line[1] == 0x20 else { break }
      if last > index { text.append(0x0A) }
      text.append(contentsOf: line[min(2, line.count)..<line.count])
      last += 1
    }
    lastEnd = lines[last - 1].end
    let span = Span(lines[index].text, lastEnd)
    builder.leaf(.codeBlock, flags: .decoded, span: span, text: decode(text, &builder))
    return last
  }

  private func decode(_ text: [UInt8], _ builder: inout CardBatchBuilder) -> Span {
    source.firstInvalidOffset == nil
      ? builder.decode(text) : builder.decode(String(decoding: text, as: UTF8.self).utf8)
  }

  private mutating func addTable(_ index: Int, _ builder: inout CardBatchBuilder) -> Int {
    var end = index
    while end < lines.count, !lines[end].isBlank, bytes[lines[end].text] == UInt8(ascii: "|") { end += 1 }
    func isRule(_ number: Int) -> Bool { bytes[lines[number].text..<lines[number].end].hasPrefix("|-") }
    lastEnd = lines[end - 1].end
    let table = builder.open(.table, span: Span(lines[index].text, lastEnd))
    for number in index..<end where !isRule(number) {
      let range = lines[number].text..<lines[number].end
      let isHeader = number == index && number + 1 < end && isRule(number + 1)
      let row = builder.open(
        .tableRow, flags: isHeader ? .header : [], span: Span(range.lowerBound, range.upperBound))
      for cell in MarkdownTable.cells(bytes, range) {
        let place = Span(cell.lowerBound, cell.upperBound)
        let node = builder.open(.tableCell, span: place)
        inlines.add(place, isCell: true, into: &builder)
        builder.close(node)
      }
      builder.close(row)
    }
    builder.close(table)
    return end
  }
}
