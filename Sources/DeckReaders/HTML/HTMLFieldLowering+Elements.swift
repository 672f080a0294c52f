internal import DeckModel
internal import DeckSource

/// What elements of HTML become.
extension HTMLFieldLowering {
  mutating func begin(
    _ element: HTMLElement, _ token: HTMLFieldToken, _ builder: inout CardBatchBuilder
  ) {
    let span = text.place(token.range.lowerBound..<tokens[token.partner].range.upperBound).span
    index += 1
    switch element {
    case .strong: beginInline(.strong, token, span, &builder)
    case .emphasis: beginInline(.emphasis, token, span, &builder)
    case .link: beginLink(token, span, &builder)
    case .cloze: beginCloze(token, span, &builder)
    case .code: addCode(token, span, &builder)
    case .preformatted: addCodeBlock(token, span, &builder)
    case .list: beginBlock(.list, token, span, &builder)
    case .orderedList: beginBlock(.list, token, span, &builder, flags: .ordered)
    case .item: beginBlock(.listItem, token, span, &builder)
    case .table: beginBlock(.table, token, span, &builder)
    case .row: beginBlock(.tableRow, token, span, &builder, flags: isHeader(token) ? .header : [])
    case .cell, .headerCell:
      beginBlock(.tableCell, token, span, &builder)
      open[open.count - 1].isInline = true
    case .section: break
    case .division: if hasLine && edge == .none { edge = .line }
    case .paragraph: if paragraph != nil { edge = .paragraph }
    }
  }

  mutating func end(
    _ element: HTMLElement, _ token: HTMLFieldToken, _ builder: inout CardBatchBuilder
  ) {
    switch element {
    case .division: if hasLine && edge == .none { edge = .line }
    case .paragraph: if paragraph != nil { edge = .paragraph }
    case .section: break
    case .strong, .emphasis, .link, .cloze, .list, .orderedList, .item, .table, .row, .cell, .headerCell,
      .code, .preformatted:
      guard let last = open.last, last.end == index else { return }
      if !last.isInline { closeParagraph(&builder) }
      open.removeLast()
      builder.closeInline(last.node)
    }
  }

  mutating func beginInline(
    _ kind: NodeKind, _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder,
    flags: Node.Flags = [], text place: Span = Span(0, 0)
  ) {
    openLine(token.range.lowerBound, &builder)
    let node = builder.open(kind, flags: flags, value: token.number, span: span, text: place)
    open.append(Open(end: token.partner, node: node, isInline: true))
  }

  mutating func beginBlock(
    _ kind: NodeKind, _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder,
    flags: Node.Flags = []
  ) {
    if !isInline { closeParagraph(&builder) }
    let node = builder.open(kind, flags: flags, value: token.number, span: span)
    open.append(
      Open(
        end: token.partner, node: node, isInline: false,
        holdsParts: kind == .list || kind == .table || kind == .tableRow))
  }

  /// Whether every cell of a row names a column.
  func isHeader(_ row: HTMLFieldToken) -> Bool {
    var cell = index
    while cell < row.partner {
      guard case .start(let element) = tokens[cell].kind else {
        cell += 1
        continue
      }
      if element != .headerCell { return false }
      cell = max(tokens[cell].partner, cell + 1)
    }
    return true
  }

  mutating func beginLink(
    _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    openLine(token.range.lowerBound, &builder)
    let (target, flags) = decoded(token.content, &builder)
    beginInline(.link, token, span, &builder, flags: flags, text: target)
  }

  /// A deletion; its hint is text up to the end.
  mutating func beginCloze(
    _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    hadCloze = true
    openLine(token.range.lowerBound, &builder)
    var hint: (text: Span, flags: Node.Flags) = (Span(0, 0), [])
    if token.hint >= 0 {
      hint = joined(tokens[token.hint + 1..<token.partner], &builder)
    }
    beginInline(.cloze, token, span, &builder, flags: hint.flags, text: hint.text)
  }

  /// The text of tokens, without what breaks up marks in them.
  mutating func joined(
    _ tokens: ArraySlice<HTMLFieldToken>, _ builder: inout CardBatchBuilder
  ) -> (text: Span, flags: Node.Flags) {
    guard let first = tokens.first else { return (Span(0, 0), []) }
    if tokens.count == 1 { return decoded(first.range, &builder) }
    var hint: [UInt8] = []
    for token in tokens {
      if case .nothing = token.kind { continue }
      decode(token.range, into: &hint)
    }
    return (decode(hint, &builder), .decoded)
  }

  /// Code in a line; with markup in it, the markup is kept.
  mutating func addCode(
    _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    let inner = token.range.upperBound..<tokens[token.partner].range.lowerBound
    guard !token.hasLines, token.content.isEmpty, !inner.isEmpty else {
      return keepAsMarkup(token, &builder)
    }
    openLine(token.range.lowerBound, &builder)
    let (code, flags) = joined(tokens[index..<token.partner], &builder)
    builder.leaf(.code, flags: flags, span: span, text: code)
    index = token.partner + 1
  }

  /// A block of code, as `<pre><code>`; any other preformatted text is markup.
  mutating func addCodeBlock(
    _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    let code = tokens[index]
    guard case .start(.code) = code.kind, !code.isMarkup, code.partner + 1 == token.partner else {
      return keepAsMarkup(token, &builder)
    }
    if !isInline { closeParagraph(&builder) }
    var content: [UInt8] = []
    for token in tokens[index + 1..<code.partner] {
      switch token.kind {
      case .lineBreak, .lineFeed: content.append(0x0A)
      case .text, .math, .displayMath: decode(token.range, into: &content)
      case .start, .end, .image, .hintMark, .markup, .nothing: break
      }
    }
    let node = builder.open(
      .codeBlock, flags: .decoded, span: span, text: decode(content, &builder))
    if !code.content.isEmpty { addText(code.content, &builder) }
    builder.close(node)
    index = token.partner + 1
  }

  func decode(_ range: Range<Int>, into output: inout [UInt8]) {
    if isHTML { HTMLText.decode(text.bytes[range], into: &output) } else { output += text.bytes[range] }
  }

  /// Keeps both tags of an element as markup.
  mutating func keepAsMarkup(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    tokenizer.makeMarkup(index - 1)
    index -= 1
  }
}
