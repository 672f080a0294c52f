internal import DeckModel
internal import DeckSource

/// Turns a field of Anki, which is HTML or plain text, into blocks and inlines.
///
/// What has a shape among them becomes that, however it is written; all other markup is kept as it stands, so that
/// writing the field as HTML again loses nothing. One lowering serves many fields. Complexity: O(bytes).
struct HTMLFieldLowering {
  /// Whether the last field held a cloze deletion.
  private(set) var hadCloze = false
  private let sourceIsValid: Bool
  private var tokenizer = HTMLFieldTokenizer()
  private var text: AnkiCellText
  private var isHTML = false
  /// The index of the token that is looked at.
  private var index = 0
  /// The open nodes that are no paragraphs, by the tokens that end them.
  private var open: [Open] = []
  /// The open paragraph.
  private var paragraph: Int?
  /// Whether the line that is being written holds something.
  private var hasLine = false
  private var edge = Edge.none
  private var scratch: [UInt8] = []

  private struct Open {
    var end: Int
    var node: Int
    /// Whether inlines stand in it directly.
    var isInline: Bool
    /// Whether only parts of its own stand in it, as items do in a list.
    var holdsParts = false
  }

  /// What the edge of a `div` or `p` makes of the text behind it.
  private enum Edge {
    case none, line, paragraph
  }

  init(_ source: SourceFile) {
    sourceIsValid = source.firstInvalidOffset == nil
    text = AnkiCellText(source.bytes[0..<0], at: 0)
  }

  /// Adds the blocks of a field that says `text`.
  mutating func lower(
    _ text: AnkiCellText, isHTML: Bool, findsClozes: Bool, into builder: inout CardBatchBuilder
  ) {
    self.text = text
    self.isHTML = isHTML
    tokenizer.tokenize(text.bytes, isHTML: isHTML, findsClozes: findsClozes)
    index = 0
    hasLine = false
    edge = .none
    hadCloze = false
    while index < tokenizer.tokens.count { step(&builder) }
    closeParagraph(&builder)
  }

  private var tokens: [HTMLFieldToken] { tokenizer.tokens }

  /// Adds what the token at `index` stands for, and moves behind it.
  private mutating func step(_ builder: inout CardBatchBuilder) {
    let token = tokens[index]
    if token.isMarkup { return addMarkup(token, &builder) }
    switch token.kind {
    case .text: addText(token, &builder)
    case .lineFeed:
      if isHTML { addLineFeed(token, &builder) } else { return addBreaks(&builder) }
    case .lineBreak: return addBreaks(&builder)
    case .image: addImage(token, &builder)
    case .math, .displayMath: addMath(token, &builder)
    case .markup: return addMarkup(token, &builder)
    case .start(let element): return begin(element, token, &builder)
    case .end(let element): end(element, token, &builder)
    // The hint is the deletion's own.
    case .hintMark: return index = tokens[token.partner].partner
    case .nothing: break
    }
    index += 1
  }

  // MARK: Places

  private var isInline: Bool { open.last?.isInline ?? false }

  /// Makes sure that an inline can be added.
  private mutating func openLine(_ start: Int, _ builder: inout CardBatchBuilder) {
    if isInline { return }
    let place = text.place(start..<start).span
    switch edge {
    case .line where paragraph != nil: builder.leaf(.lineBreak, span: place)
    case .paragraph: closeParagraph(&builder)
    case .none, .line: break
    }
    edge = .none
    if paragraph == nil { paragraph = builder.open(.paragraph, span: place) }
    hasLine = true
  }

  private mutating func closeParagraph(_ builder: inout CardBatchBuilder) {
    edge = .none
    hasLine = false
    guard let node = paragraph else { return }
    paragraph = nil
    builder.close(node, spanEnd: text.place(before(index)..<before(index)).span.end)
  }

  /// Where the token at `index` begins, or the text ends.
  private func before(_ index: Int) -> Int {
    index < tokens.count ? tokens[index].range.lowerBound : text.bytes.count
  }

  /// Whether the token at `index` begins or ends a block, or there is none.
  private func isBlockEdge(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return true }
    switch tokens[index].kind {
    case .start(let element), .end(let element):
      return !tokens[index].isMarkup && !element.isInline && element != .division && element != .paragraph
    case .text, .lineFeed, .lineBreak, .image, .math, .displayMath, .hintMark, .markup, .nothing: return false
    }
  }

  // MARK: Text

  private func isBlank(_ range: Range<Int>) -> Bool {
    text.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Whether the token is white space at the edge of a block, which nobody sees.
  private func isGap(_ token: HTMLFieldToken) -> Bool {
    guard isHTML, !isInline, tokens.count > 1, isBlank(token.range) else { return false }
    if open.last?.holdsParts == true { return true }
    if paragraph != nil && hasLine && edge == .none { return false }
    // Spaces without a line end may be a paragraph of their own.
    if case .text = token.kind, !isLineFeed(index - 1), !isLineFeed(index + 1) { return false }
    if index > 0 && isEdge(index - 1) { return true }
    var next = index + 1
    while next < tokens.count, isBlank(tokens[next].range) { next += 1 }
    return next < tokens.count && isEdge(next)
  }

  private func isLineFeed(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .lineFeed = tokens[index].kind else { return false }
    return true
  }

  private func isEdge(_ index: Int) -> Bool { isBlockEdge(index) || isDivision(index) }

  private mutating func addText(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    if isGap(token) { return }
    openLine(token.range.lowerBound, &builder)
    addText(token.range, &builder)
  }

  private mutating func addText(_ range: Range<Int>, _ builder: inout CardBatchBuilder) {
    let (place, flags) = decoded(range, &builder)
    builder.leaf(.text, flags: flags, span: text.place(range).span, text: place)
  }

  /// Where the text stands that a range of the field stands for, and the flags that say so.
  private mutating func decoded(
    _ range: Range<Int>, _ builder: inout CardBatchBuilder
  ) -> (text: Span, flags: Node.Flags) {
    let hasReferences = isHTML && text.bytes[range].firstIndex(of: UInt8(ascii: "&")) != nil
    if !hasReferences { return verbatim(range, &builder) }
    scratch.removeAll(keepingCapacity: true)
    HTMLText.decode(text.bytes[range], into: &scratch)
    return (decode(scratch, &builder), .decoded)
  }

  private func verbatim(
    _ range: Range<Int>, _ builder: inout CardBatchBuilder
  ) -> (text: Span, flags: Node.Flags) {
    let (span, isVerbatim) = text.place(range)
    if isVerbatim && sourceIsValid { return (span, []) }
    return (decode(Array(text.bytes[range]), &builder), .decoded)
  }

  private func decode(_ bytes: [UInt8], _ builder: inout CardBatchBuilder) -> Span {
    sourceIsValid ? builder.decode(bytes) : builder.decode(String(decoding: bytes, as: UTF8.self).utf8)
  }

  // MARK: Lines

  private mutating func addLineFeed(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    if isGap(token) { return }
    openLine(token.range.lowerBound, &builder)
    // Browsers show a space; the carriage return before it is nothing to Anki.
    let range = token.range.upperBound - 1..<token.range.upperBound
    let (place, flags) = verbatim(range, &builder)
    builder.leaf(.markup, flags: flags, value: 1, span: text.place(range).span, text: place)
  }

  /// Adds the line breaks at `index` and those behind it. Two of them between text part paragraphs.
  private mutating func addBreaks(_ builder: inout CardBatchBuilder) {
    var end = index
    while end < tokens.count, !tokens[end].isMarkup, isBreak(tokens[end]) { end += 1 }
    let count = end - index
    let follows = end < tokens.count && !isBlockEdge(end) && !isDivision(end)
    if count == 2 && !isInline && follows && edge == .none && (paragraph != nil || isBehindFigure) {
      closeParagraph(&builder)
    } else {
      for _ in 0..<count {
        openLine(tokens[index].range.lowerBound, &builder)
        builder.leaf(.lineBreak, span: text.place(tokens[index].range).span)
        if !isInline { hasLine = false }
        index += 1
      }
    }
    index = end
  }

  private func isBreak(_ token: HTMLFieldToken) -> Bool {
    switch token.kind {
    case .lineBreak: true
    case .lineFeed: !isHTML
    case .text, .start, .end, .image, .math, .displayMath, .hintMark, .markup, .nothing: false
    }
  }

  private func isDivision(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .start(let element), .end(let element):
      !tokens[index].isMarkup && (element == .division || element == .paragraph)
    case .text, .lineFeed, .lineBreak, .image, .math, .displayMath, .hintMark, .markup, .nothing: false
    }
  }

  // MARK: Images and formulas

  /// Whether the token at `index` stands between blocks: it is a block itself.
  private var standsAlone: Bool {
    guard !isInline, paragraph == nil, edge == .none else { return false }
    if isBlockEdge(index + 1) { return true }
    var next = index + 1
    while next < tokens.count, isBreak(tokens[next]) { next += 1 }
    return next - index == 3 && next < tokens.count && !isBlockEdge(next) && !isDivision(next)
  }

  /// Whether the token before `index` is an image that became a block.
  private var isBehindFigure: Bool {
    guard index > 0, paragraph == nil else { return false }
    if case .image = tokens[index - 1].kind { return true }
    return false
  }

  private mutating func addImage(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    let isBlock = standsAlone
    if !isBlock { openLine(token.range.lowerBound, &builder) }
    let (source, flags) = decoded(token.content, &builder)
    let span = text.place(token.range).span
    let node = builder.open(isBlock ? .imageBlock : .image, flags: flags, span: span, text: source)
    if !token.alternative.isEmpty { addText(token.alternative, &builder) }
    builder.close(node)
  }

  private mutating func addMath(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    openLine(token.range.lowerBound, &builder)
    let (formula, flags) = decoded(token.content, &builder)
    let delimiter: MathDelimiter = if case .displayMath = token.kind { .bracket } else { .parenthesis }
    builder.leaf(
      .math, flags: flags, value: delimiter.rawValue, span: text.place(token.range).span, text: formula)
  }

  private mutating func addMarkup(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    openLine(token.range.lowerBound, &builder)
    let (place, flags) = verbatim(token.range, &builder)
    let dividesWords =
      switch token.kind {
      case .markup(let divides): divides
      case .start(let element), .end(let element): !element.isInline
      case .text, .lineFeed, .lineBreak, .image, .math, .displayMath, .hintMark, .nothing: false
      }
    builder.leaf(
      .markup, flags: flags, value: dividesWords ? 1 : 0, span: text.place(token.range).span, text: place)
    index += 1
  }

  // MARK: Elements

  private mutating func begin(
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

  private mutating func end(
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
      builder.close(last.node)
    }
  }

  private mutating func beginInline(
    _ kind: NodeKind, _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder,
    flags: Node.Flags = [], text place: Span = Span(0, 0)
  ) {
    openLine(token.range.lowerBound, &builder)
    let node = builder.open(kind, flags: flags, value: token.number, span: span, text: place)
    open.append(Open(end: token.partner, node: node, isInline: true))
  }

  private mutating func beginBlock(
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
  private func isHeader(_ row: HTMLFieldToken) -> Bool {
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

  private mutating func beginLink(
    _ token: HTMLFieldToken, _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    openLine(token.range.lowerBound, &builder)
    let (target, place) = decoded(token.content, &builder)
    var flags = place
    if token.partner == index + 1, case .text = tokens[index].kind,
      text.bytes[tokens[index].range].equals(text.bytes[token.content])
    {
      flags.insert(.bare)
    }
    beginInline(.link, token, span, &builder, flags: flags, text: target)
  }

  /// A deletion; its hint is text up to the end.
  private mutating func beginCloze(
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
  private mutating func joined(
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
  private mutating func addCode(
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
  private mutating func addCodeBlock(
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

  private func decode(_ range: Range<Int>, into output: inout [UInt8]) {
    if isHTML { HTMLText.decode(text.bytes[range], into: &output) } else { output += text.bytes[range] }
  }

  /// Keeps both tags of an element as markup.
  private mutating func keepAsMarkup(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    tokenizer.makeMarkup(index - 1)
    index -= 1
  }
}
