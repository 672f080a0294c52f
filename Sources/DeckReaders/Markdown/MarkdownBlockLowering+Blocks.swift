internal import DeckModel
internal import DeckSource

/// Blocks that are no paragraphs and no items.
extension MarkdownBlockLowering {
  mutating func hasEnd(_ fence: MarkdownFences.Fence, _ index: Int) -> Bool {
    if let fences { return fences.hasEnd(fence, behind: index) }
    var found = MarkdownFences()
    for (number, line) in lines.enumerated() {
      found.add(bytes, text: line.text, end: line.end, number: number)
    }
    found.finish()
    fences = found
    return found.hasEnd(fence, behind: index)
  }

  mutating func addCode(
    _ fence: MarkdownFences.Fence, _ line: WrittenLine, _ index: Int, _ builder: inout CardBatchBuilder
  ) -> Int {
    var last = index + 1
    while last < lines.count - 1, !MarkdownFences.ends(fence, bytes, lines[last].text, lines[last].end) {
      last += 1
    }
    var text: [UInt8] = []
    for number in index + 1..<last {
      if number > index + 1 { text.append(0x0A) }
      text.append(contentsOf: bytes[unindented(number, line.indentation)..<lineEnd(number)])
    }
    lastEnd = lines[last].end
    let span = Span(line.text, lastEnd)
    let info = bytes[fence.info]
    if info.equals("math") {
      builder.leaf(.mathBlock, flags: .decoded, span: span, text: decode(text, &builder))
    } else {
      let code = builder.open(.codeBlock, flags: .decoded, span: span, text: decode(text, &builder))
      let place = Span(fence.info.lowerBound, fence.info.upperBound)
      if !info.isEmpty { addLanguage(MarkdownText.decode(info), place, &builder) }
      builder.close(code)
    }
    return last + 1
  }

  private func addLanguage(_ name: [UInt8], _ span: Span, _ builder: inout CardBatchBuilder) {
    builder.leaf(.text, flags: .decoded, span: span, text: decode(name, &builder))
  }

  /// Where a line of code begins when `count` spaces are its block's.
  private func unindented(_ number: Int, _ count: Int) -> Int {
    var start = lines[number].start
    var column = 0
    while start < lines[number].text, column < count {
      column += bytes[start] == 0x20 ? 1 : 2
      start += 1
    }
    return start
  }

  /// Where a line ends that is followed by another, with the white space at its end.
  private func lineEnd(_ number: Int) -> Int {
    var end = lines[number].end
    while end < lines[number + 1].start, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end
  }

  private func decode(_ text: [UInt8], _ builder: inout CardBatchBuilder) -> Span {
    sourceIsValid ? builder.decode(text) : builder.decode(String(decoding: text, as: UTF8.self).utf8)
  }

  mutating func addHeading(_ text: Range<Int>, _ line: WrittenLine, _ builder: inout CardBatchBuilder) {
    let span = Span(line.text, line.end)
    let paragraph = builder.open(.paragraph, span: span)
    let strong = builder.open(.strong, span: span)
    inlines.add(Span(text.lowerBound, text.upperBound), isCell: false, into: &builder)
    builder.close(strong)
    builder.close(paragraph)
  }

  func add(_ block: MarkdownHTMLBlock, _ line: WrittenLine, _ builder: inout CardBatchBuilder) {
    let span = Span(line.text, line.end)
    switch block {
    case .nothing: break
    case .paragraph: builder.close(builder.open(.paragraph, span: span))
    case .table: builder.close(builder.open(.table, span: span))
    case .code(let text, let language):
      let code = builder.open(.codeBlock, flags: .decoded, span: span, text: decode(text, &builder))
      if !language.isEmpty { addLanguage(language, span, &builder) }
      builder.close(code)
    case .formula(let text):
      builder.leaf(.mathBlock, flags: .decoded, span: span, text: decode(text, &builder))
    }
  }

  // MARK: Formulas

  /// The line on which a formula ends that begins with `$$` on the line `index` and has more than one.
  mutating func formulaEnd(_ line: WrittenLine, _ index: Int) -> Int? {
    guard bytes[line.text..<line.end].firstIndex(of: "$$", from: 2) == nil, index < formulaLimit else {
      return nil
    }
    for number in index + 1..<max(lines.count, index + 1) {
      let text = bytes[lines[number].text..<lines[number].end]
      if text.hasSuffix("$$") { return number }
      if text.firstIndex(of: "$$") != nil { return nil }
    }
    formulaLimit = index
    return nil
  }

  mutating func addFormula(
    _ line: WrittenLine, _ first: Int, _ last: Int, _ builder: inout CardBatchBuilder
  ) {
    var text: [UInt8] = []
    for number in first...last {
      let isFirst = number == first
      let start = isFirst ? line.text + 2 : unindented(number, line.indentation)
      let end = number == last ? lines[number].end - 2 : lines[number].end
      if start < end {
        if !text.isEmpty { text.append(0x0A) }
        text.append(contentsOf: bytes[start..<end])
      }
    }
    lastEnd = lines[last].end
    builder.leaf(
      .mathBlock, flags: .decoded, span: Span(line.text, lastEnd), text: decode(text, &builder))
  }

  // MARK: Tables

  mutating func addTable(
    _ table: MarkdownTable, _ line: WrittenLine, _ index: Int, _ builder: inout CardBatchBuilder
  ) -> Int {
    let node = builder.open(.table, span: Span(line.text, line.end))
    if table.hasNames { addRow(line.text..<line.end, isHeader: true, &builder) }
    var last = index + 1
    while last + 1 < lines.count, !lines[last + 1].isBlank,
      bytes[lines[last + 1].text..<lines[last + 1].end].contains(UInt8(ascii: "|")),
      MarkdownListMark(bytes, lines[last + 1].text, lines[last + 1].end) == nil
    {
      last += 1
      addRow(lines[last].text..<lines[last].end, isHeader: false, &builder)
    }
    lastEnd = lines[last].end
    builder.close(node, spanEnd: UInt32(lastEnd))
    return last + 1
  }

  private mutating func addRow(_ range: Range<Int>, isHeader: Bool, _ builder: inout CardBatchBuilder) {
    let row = builder.open(
      .tableRow, flags: isHeader ? .header : [], span: Span(range.lowerBound, range.upperBound))
    for cell in MarkdownTable.cells(bytes, range) {
      let node = builder.open(.tableCell, span: Span(cell.lowerBound, cell.upperBound))
      inlines.add(Span(cell.lowerBound, cell.upperBound), isCell: true, into: &builder)
      builder.close(node)
    }
    builder.close(row)
  }
}
