internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckXML

/// Reads a deck from a page of HTML, by the marks of the sites that are known and then by what any page may have.
struct WebPageReader {
  private let page: WebPage
  private var findings: [ReaderFinding] = []

  /// The deck of a page. Complexity: O(bytes).
  static func read(_ source: SourceFile) -> ReadResult {
    var reader = WebPageReader(page: WebPage(source))
    return reader.read()
  }

  private init(page: WebPage) { self.page = page }

  private mutating func read() -> ReadResult {
    let found =
      PrintedPage.deck(page) ?? SavedBrainscape.deck(page) ?? SavedQuizlet.deck(page) ?? StructuredData.deck(
        page)
      ?? ListPage.deck(page)
    let end = page.source.bytes.count
    if let problem = page.problem {
      let start = page.nodes.last.map { Int(page.span($0.range).end) } ?? 0
      add("the page is not read from here on: \(problem)", Span(min(start, end), end))
    }
    guard let found else {
      if page.problem == nil && page.source.bytes.contains(where: { $0 > 0x20 }) {
        add("no cards are recognized in this page: \(WebPageRefusal.reason(page))", Span(0, end))
      }
      let deck = Deck(
        source: page.source, format: "html", title: WebPageTitle.title(page).text, batches: [], escape: .none)
      return ReadResult(deck: deck, findings: findings)
    }
    if !found.isOurs { findings += WebPageLeftOut.findings(page, found.cards) }
    return ReadResult(deck: deck(found), findings: findings)
  }

  private mutating func add(_ message: String, _ span: Span) {
    findings.append(ReaderFinding("unrecognized-text", Finding(message, span: span)))
  }

  private func deck(_ found: WebPageDeck) -> Deck {
    var section = DeckSection(
      title: found.title, titleSpan: found.titleSpan, declaredCount: found.declaredCount, firstCard: 0)
    section.description = found.description
    var batches: [CardBatch] = []
    var lowering = WebPageLowering(page, isOurs: found.isOurs, keepsLines: found.keepsLines)
    var start = 0
    while start < found.cards.count {
      let end = min(start + 4096, found.cards.count)
      var builder = CardBatchBuilder(
        source: page.source, firstIndex: start, cardCount: end - start, nodeCount: 12 * (end - start))
      for card in found.cards[start..<end] { add(card, &lowering, &builder) }
      batches.append(builder.finish())
      start = end
    }
    let starts = batches.map(\.firstIndex) + [found.cards.count]
    let made = batches
    var deck = Deck(
      source: page.source, format: "html", sections: [section], batchStarts: starts, escape: .none
    ) { made[$0] }
    deck.holdsForeignParts = made.contains { $0.nodes.contains(where: Self.isForeign) }
    return deck
  }

  // MARK: Cards

  private func add(_ card: WebPageCard, _ lowering: inout WebPageLowering, _ builder: inout CardBatchBuilder)
  {
    let node = builder.open(
      .card, flags: .decoded, value: card.confidence, span: card.span, text: builder.decode(card.number.utf8))
    if !card.identifier.isEmpty { leaf(.identifier, card.identifier, card.span, &builder) }
    if !card.deck.isEmpty { leaf(.property, card.deck, card.span, value: .deck, &builder) }
    if !card.noteType.isEmpty { leaf(.property, card.noteType, card.span, value: .noteType, &builder) }
    for tag in card.tags { leaf(.tag, tag, card.span, &builder) }
    add(.front, "", card.front, card, &lowering, &builder)
    add(.back, "", card.back, card, &lowering, &builder)
    for field in card.named { add(.named, field.name, field.content, card, &lowering, &builder) }
    builder.close(node)
  }

  /// Whether a node is nothing that every format has a place for.
  private static func isForeign(_ node: Node) -> Bool {
    node.kind == .property || node.kind == .markup || node.kind == .list && node.flags.contains(.choice)
  }

  private func leaf(
    _ kind: NodeKind, _ text: String, _ span: Span, value: CardProperty? = nil,
    _ builder: inout CardBatchBuilder
  ) {
    let place = builder.decode(text.utf8)
    builder.leaf(kind, flags: .decoded, value: value?.rawValue ?? 0, span: span, text: place)
  }

  private func add(
    _ role: FieldRole, _ name: String, _ content: WebPageCard.Content, _ card: WebPageCard,
    _ lowering: inout WebPageLowering, _ builder: inout CardBatchBuilder
  ) {
    let field = builder.open(
      .field, flags: .decoded, value: role.rawValue, span: span(content, card),
      text: builder.decode(name.utf8))
    switch content {
    case .elements(let elements): lowering.lower(elements, into: &builder)
    case .markup(let text, let span):
      lowering.lower(part: WebPage(part: text, of: page.source, at: span), into: &builder)
    case .nothing: break
    }
    builder.close(field)
  }

  private func span(_ content: WebPageCard.Content, _ card: WebPageCard) -> Span {
    switch content {
    case .elements(let elements):
      guard let first = elements.first, let last = elements.last else { break }
      return Span(start: page.span(first).start, end: max(page.span(first).end, page.span(last).end))
    case .markup(_, let span): return span
    case .nothing: break
    }
    return Span(start: card.span.end, end: card.span.end)
  }
}
