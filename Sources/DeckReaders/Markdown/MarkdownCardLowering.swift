internal import DeckModel
internal import DeckSource

/// Turns the outlines of a Markdown file's cards into trees.
struct MarkdownCardLowering {
  private let outline: MarkdownOutline
  let source: SourceFile
  let bytes: ByteView
  var blocks: MarkdownBlockLowering
  /// The same for texts in which brackets are deletions.
  private var clozeBlocks: MarkdownBlockLowering

  private init(_ outline: MarkdownOutline) {
    self.outline = outline
    source = outline.source
    bytes = outline.bytes
    blocks = MarkdownBlockLowering(outline.source, outline.dialect == .separators ? .highlights : [])
    clozeBlocks = MarkdownBlockLowering(outline.source, .brackets)
  }

  /// The batch of the cards `range`.
  static func batch(_ outline: MarkdownOutline, _ range: Range<Int>) -> CardBatch {
    let byteCount =
      range.isEmpty
      ? 0
      : Int(outline.cards[range.upperBound - 1].span.end) - Int(outline.cards[range.lowerBound].span.start)
    var builder = CardBatchBuilder(
      source: outline.source, firstIndex: range.lowerBound, cardCount: range.count, nodeCount: byteCount / 14)
    var lowering = MarkdownCardLowering(outline)
    for index in range { lowering.lower(outline.cards[index], into: &builder) }
    return builder.finish()
  }

  private mutating func lower(_ card: MarkdownCard, into builder: inout CardBatchBuilder) {
    let node = builder.open(.card, value: 1000, span: card.span)
    let context = outline.contexts[card.context]
    switch card.shape {
    case .labels: lowerLabels(card, node, context, &builder)
    case .sides:
      addContext(context, card.span, isReversed: card.isReversed, &builder)
      addField(.front, card.front, &builder)
      addField(.back, card.back, &builder)
    case .note: lowerNote(card, &builder)
    case .options:
      addContext(context, card.span, &builder)
      lowerOptions(card, &builder)
    }
    builder.close(node)
  }

  // MARK: Parts

  func addContext(
    _ context: MarkdownContext, _ span: Span, isReversed: Bool = false, hasDeck: Bool = false,
    _ builder: inout CardBatchBuilder
  ) {
    let place = Span(start: span.start, end: span.start)
    if isReversed { addProperty(.noteType, Array("Basic (and reversed card)".utf8), place, &builder) }
    if let deck = context.deck, !hasDeck { addProperty(.deck, Array(deck.utf8), place, &builder) }
    for tag in context.tags { addLeaf(.tag, Array(tag.utf8), place, &builder) }
  }

  func addProperty(
    _ property: CardProperty, _ text: [UInt8], _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    builder.leaf(
      .property, flags: .decoded, value: property.rawValue, span: span, text: builder.decode(valid(text)))
  }

  func addLeaf(_ kind: NodeKind, _ text: [UInt8], _ span: Span, _ builder: inout CardBatchBuilder) {
    builder.leaf(kind, flags: .decoded, span: span, text: builder.decode(valid(text)))
  }

  mutating func addField(
    _ role: FieldRole, _ span: Span, name: [UInt8]? = nil, isCloze: Bool = false,
    _ builder: inout CardBatchBuilder
  ) {
    let field = builder.open(.field, value: role.rawValue, span: span)
    if let name {
      let text = builder.decode(valid(name))
      builder.update(field) {
        $0.text = text
        $0.flags.insert(.decoded)
      }
    }
    if isCloze { clozeBlocks.lower(span, into: &builder) } else { blocks.lower(span, into: &builder) }
    builder.close(field)
  }

  /// The bytes as UTF-8, whatever the source is.
  func valid(_ text: [UInt8]) -> [UInt8] {
    source.firstInvalidOffset == nil ? text : Array(String(decoding: text, as: UTF8.self).utf8)
  }

  // MARK: Labels

  private struct Part {
    var kind: MarkdownLabel.Kind
    var start: Int
    var end: Int
  }

  private mutating func lowerLabels(
    _ card: MarkdownCard, _ node: Int, _ context: MarkdownContext, _ builder: inout CardBatchBuilder
  ) {
    var parts: [Part] = []
    var comment: (what: MarkdownComment, span: Span)?
    var number: Range<Int>?
    var lines = MarkdownLines(bytes, from: Int(card.span.start), to: Int(card.span.end))
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      if line.isFlush && !line.isCode {
        if let label = MarkdownLabel(bytes, line.text, line.end), isNew(label.kind, parts) {
          number = number ?? label.number
          parts.append(Part(kind: label.kind, start: label.end, end: line.end))
          continue
        }
        if comment == nil, let found = MarkdownComment(bytes, line.range) {
          comment = (found, Span(line.text, line.end))
          continue
        }
      }
      if !parts.isEmpty { parts[parts.count - 1].end = line.end }
    }
    addRest(comment, number, node, card, context, &builder)
    let end = Span(start: card.span.end, end: card.span.end)
    let front = parts.first { $0.kind == .question || $0.kind == .cloze }
    let back = parts.first { $0.kind == .answer }
    addField(
      .front, front.map(span) ?? Span(start: card.span.start, end: card.span.start),
      isCloze: front?.kind == .cloze, &builder)
    addField(.back, back.map(span) ?? end, &builder)
    for part in parts {
      if case .field(let name) = part.kind { addField(.named, span(part), name: name, &builder) }
    }
  }

  /// Whether a label begins a part, and isn't text of one: a card has one question and one answer.
  private func isNew(_ kind: MarkdownLabel.Kind, _ parts: [Part]) -> Bool {
    switch kind {
    case .question, .cloze: parts.isEmpty
    case .answer: !parts.contains { $0.kind == .answer || $0.kind == .cloze }
    case .field: !parts.isEmpty
    }
  }

  private func span(_ part: Part) -> Span {
    var start = part.start
    while start < part.end, MarkdownText.isSpace(bytes[start]) { start += 1 }
    // The indentation of a first line counts, unless it stands beside the label.
    var line = start
    while line > part.start, bytes[line - 1] == 0x20 || bytes[line - 1] == 0x09 { line -= 1 }
    return Span(line > part.start ? line : start, part.end)
  }

  private func addRest(
    _ comment: (what: MarkdownComment, span: Span)?, _ number: Range<Int>?, _ node: Int, _ card: MarkdownCard,
    _ context: MarkdownContext, _ builder: inout CardBatchBuilder
  ) {
    if let number = comment?.what.number ?? number.map({ Array(bytes[$0]) }) {
      let text = builder.decode(valid(number))
      builder.update(node) {
        $0.text = text
        $0.flags.insert(.decoded)
      }
    }
    if let comment {
      if let confidence = comment.what.confidence { builder.update(node) { $0.value = confidence } }
      if let identifier = comment.what.identifier { addLeaf(.identifier, identifier, comment.span, &builder) }
      if let deck = comment.what.deck { addProperty(.deck, deck, comment.span, &builder) }
      if let type = comment.what.noteType { addProperty(.noteType, type, comment.span, &builder) }
      for tag in comment.what.tags { addLeaf(.tag, tag, comment.span, &builder) }
    }
    addContext(context, card.span, hasDeck: comment?.what.deck != nil, &builder)
  }
}
