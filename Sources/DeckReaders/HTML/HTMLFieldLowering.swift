internal import DeckModel
internal import DeckSource

/// Turns a field of Anki, which is HTML or plain text, into blocks and inlines.
///
/// What has a shape among them becomes that, however it is written; all other markup is kept as it stands, so that
/// writing the field as HTML again loses nothing. One lowering serves many fields. Complexity: O(bytes).
struct HTMLFieldLowering {
  /// Whether the last field held a cloze deletion.
  var hadCloze = false
  let sourceIsValid: Bool
  var tokenizer = HTMLFieldTokenizer()
  var text: AnkiCellText
  var isHTML = false
  /// The index of the token that is looked at.
  var index = 0
  /// The open nodes that are no paragraphs, by the tokens that end them.
  var open: [Open] = []
  /// The open paragraph.
  var paragraph: Int?
  /// Whether the line that is being written holds something.
  var hasLine = false
  var edge = Edge.none
  var scratch: [UInt8] = []

  struct Open {
    var end: Int
    var node: Int
    /// Whether inlines stand in it directly.
    var isInline: Bool
    /// Whether only parts of its own stand in it, as items do in a list.
    var holdsParts = false
  }

  /// What the edge of a `div` or `p` makes of the text behind it.
  enum Edge {
    case none, line, paragraph
  }

  init(_ source: SourceFile) {
    sourceIsValid = source.firstInvalidOffset == nil
    text = AnkiCellText(source.bytes[0..<0], at: 0)
  }

  /// Forgets the last field.
  mutating func forget() { hadCloze = false }

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

  var tokens: [HTMLFieldToken] { tokenizer.tokens }

  /// Adds what the token at `index` stands for, and moves behind it.
  mutating func step(_ builder: inout CardBatchBuilder) {
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

  var isInline: Bool { open.last?.isInline ?? false }

  /// Makes sure that an inline can be added.
  mutating func openLine(_ start: Int, _ builder: inout CardBatchBuilder) {
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

  mutating func closeParagraph(_ builder: inout CardBatchBuilder) {
    edge = .none
    hasLine = false
    guard let node = paragraph else { return }
    paragraph = nil
    builder.close(node, spanEnd: text.place(before(index)..<before(index)).span.end)
  }

  /// Where the token at `index` begins, or the text ends.
  func before(_ index: Int) -> Int {
    index < tokens.count ? tokens[index].range.lowerBound : text.bytes.count
  }

  /// Whether the token at `index` begins or ends a block, or there is none.
  func isBlockEdge(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return true }
    switch tokens[index].kind {
    case .start(let element), .end(let element):
      return !tokens[index].isMarkup && !element.isInline && element != .division && element != .paragraph
    case .text, .lineFeed, .lineBreak, .image, .math, .displayMath, .hintMark, .markup, .nothing: return false
    }
  }

  // MARK: Text

  func isBlank(_ range: Range<Int>) -> Bool {
    text.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Whether the token is white space at the edge of a block, which nobody sees.
  func isGap(_ token: HTMLFieldToken) -> Bool {
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

  func isLineFeed(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .lineFeed = tokens[index].kind else { return false }
    return true
  }

  func isEdge(_ index: Int) -> Bool { isBlockEdge(index) || isDivision(index) }

  mutating func addText(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    if isGap(token) { return }
    openLine(token.range.lowerBound, &builder)
    addText(token.range, &builder)
  }

  mutating func addText(_ range: Range<Int>, _ builder: inout CardBatchBuilder) {
    let (place, flags) = decoded(range, &builder)
    builder.leaf(.text, flags: flags, span: text.place(range).span, text: place)
  }

  /// Where the text stands that a range of the field stands for, and the flags that say so.
  mutating func decoded(
    _ range: Range<Int>, _ builder: inout CardBatchBuilder
  ) -> (text: Span, flags: Node.Flags) {
    let hasReferences = isHTML && text.bytes[range].firstIndex(of: UInt8(ascii: "&")) != nil
    if !hasReferences { return verbatim(range, &builder) }
    scratch.removeAll(keepingCapacity: true)
    HTMLText.decode(text.bytes[range], into: &scratch)
    return (decode(scratch, &builder), .decoded)
  }

  func verbatim(
    _ range: Range<Int>, _ builder: inout CardBatchBuilder
  ) -> (text: Span, flags: Node.Flags) {
    let (span, isVerbatim) = text.place(range)
    if isVerbatim && sourceIsValid { return (span, []) }
    return (decode(Array(text.bytes[range]), &builder), .decoded)
  }

  func decode(_ bytes: [UInt8], _ builder: inout CardBatchBuilder) -> Span {
    sourceIsValid ? builder.decode(bytes) : builder.decode(String(decoding: bytes, as: UTF8.self).utf8)
  }

  // MARK: Lines

  mutating func addLineFeed(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    if isGap(token) { return }
    openLine(token.range.lowerBound, &builder)
    // Browsers show a space; the carriage return before it is nothing to Anki.
    let range = token.range.upperBound - 1..<token.range.upperBound
    let (place, flags) = verbatim(range, &builder)
    builder.leaf(.markup, flags: flags, value: 1, span: text.place(range).span, text: place)
  }

  /// Adds the line breaks at `index` and those behind it. Two of them between text part paragraphs.
  mutating func addBreaks(_ builder: inout CardBatchBuilder) {
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

  func isBreak(_ token: HTMLFieldToken) -> Bool {
    switch token.kind {
    case .lineBreak: true
    case .lineFeed: !isHTML
    case .text, .start, .end, .image, .math, .displayMath, .hintMark, .markup, .nothing: false
    }
  }

  func isDivision(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .start(let element), .end(let element):
      !tokens[index].isMarkup && (element == .division || element == .paragraph)
    case .text, .lineFeed, .lineBreak, .image, .math, .displayMath, .hintMark, .markup, .nothing: false
    }
  }

  // MARK: Images and formulas

  /// Whether the token at `index` stands between blocks: it is a block itself.
  var standsAlone: Bool {
    guard !isInline, paragraph == nil, edge == .none else { return false }
    if isBlockEdge(index + 1) { return true }
    var next = index + 1
    while next < tokens.count, isBreak(tokens[next]) { next += 1 }
    return next - index == 3 && next < tokens.count && !isBlockEdge(next) && !isDivision(next)
  }

  /// Whether the token before `index` is an image that became a block.
  var isBehindFigure: Bool {
    guard index > 0, paragraph == nil else { return false }
    if case .image = tokens[index - 1].kind { return true }
    return false
  }

  mutating func addImage(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    let isBlock = standsAlone
    if !isBlock { openLine(token.range.lowerBound, &builder) }
    let (source, flags) = decoded(token.content, &builder)
    let span = text.place(token.range).span
    let node = builder.open(isBlock ? .imageBlock : .image, flags: flags, span: span, text: source)
    if !token.alternative.isEmpty { addText(token.alternative, &builder) }
    builder.close(node)
  }

  mutating func addMath(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
    openLine(token.range.lowerBound, &builder)
    let (formula, flags) = decoded(token.content, &builder)
    let delimiter: MathDelimiter = if case .displayMath = token.kind { .bracket } else { .parenthesis }
    builder.leaf(
      .math, flags: flags, value: delimiter.rawValue, span: text.place(token.range).span, text: formula)
  }

  mutating func addMarkup(_ token: HTMLFieldToken, _ builder: inout CardBatchBuilder) {
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
}
