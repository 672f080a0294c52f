internal import DeckModel
internal import DeckSource
internal import DeckSyntax

extension SiteOutline {
  /// The result of reading: the deck, whose batches are made when they are asked for.
  var result: ReadResult {
    var section = DeckSection(declaredCount: declaredCount, firstCard: 0)
    for part in parts {
      switch part.kind {
      case .title where section.titleSpan == nil:
        section.title = source.text(part.span)
        section.titleSpan = part.span
      case .description:
        let text = source.text(part.span)
        section.description += section.description.isEmpty ? text : "\n" + text
      case .title, .cardCount, .furniture, .unrecognized: break
      }
    }
    let bounds = BatchedCards.starts(cards.map(\.span))
    let deck = Deck(
      source: source, format: format, sections: [section], batchStarts: bounds, escape: .plain
    ) { batch(bounds[$0]..<bounds[$0 + 1]) }
    return ReadResult(deck: deck, findings: findings)
  }

  /// The cards and the other parts in source order, one line each, for whoever debugs a layout.
  var dump: String {
    let kinds = parts.map { ($0.span, $0.kind.rawValue) } + cards.map { ($0.span, "card") }
    return kinds.sorted { $0.0.start < $1.0.start }.map { span, kind in
      "\(kind) \(span.start)..<\(span.end) \(source.text(span).debugDescription)\n"
    }.joined()
  }

  private func batch(_ range: Range<Int>) -> CardBatch {
    let byteCount = Int(cards[range.upperBound - 1].span.end - cards[range.lowerBound].span.start)
    var builder = CardBatchBuilder(
      source: source, firstIndex: range.lowerBound, cardCount: range.count, nodeCount: byteCount / 14)
    var text = PlainMarkdownLowering(source)
    text.dropsIndentation = true
    text.mendsDoubledFormulas = hasDoubledFormulas
    for card in cards[range] { lower(card, &text, into: &builder) }
    return builder.finish()
  }

  private func lower(
    _ card: SiteCard, _ text: inout PlainMarkdownLowering, into builder: inout CardBatchBuilder
  ) {
    let node = builder.open(.card, value: card.confidence, span: card.span, text: card.number)
    lower(card.front, .front, nil, &text, into: &builder)
    lower(card.back, .back, nil, &text, into: &builder)
    for extra in card.extras { lower(extra.span, .named, extra.name, &text, into: &builder) }
    builder.close(node)
  }

  private func lower(
    _ span: Span, _ role: FieldRole, _ name: StaticString?, _ text: inout PlainMarkdownLowering,
    into builder: inout CardBatchBuilder
  ) {
    let span = source.bytes.trimmed(span)
    let title = name.map { builder.decode($0.description.utf8) } ?? Span(start: 0, end: 0)
    let field = builder.open(
      .field, flags: name == nil ? [] : .decoded, value: role.rawValue, span: span, text: title)
    if !span.isEmpty { text.lower(span, .plain, into: &builder) }
    builder.close(field)
  }
}
