internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Where the cards of a Quizlet page or export are, and what else stands there.
struct QuizletOutline {
  let source: SourceFile
  /// The cards and the pieces they are made of.
  private(set) var draft: QuizletDraft
  /// What is odd.
  private(set) var findings: [ReaderFinding] = []
  private var sections: [DeckSection] = []
  private let furniture: [Span]
  private var description: Span?
  private var unrecognized: [Span] = []
  /// Cards that the page shows twice.
  private var repeated: [Span] = []

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile, _ separators: QuizletSeparators = QuizletSeparators()) {
    self.source = source
    let page = QuizletPage(source)
    furniture = page.furniture
    if let reason = QuizletRefusal.reason(page) {
      draft = QuizletDraft()
      refuse(page, reason)
      return
    }
    draft = QuizletLayouts.parse(page, separators)
    guard !draft.cards.isEmpty else {
      let reason =
        page.items.isEmpty
        ? "no cards: the file is empty"
        : "no cards: this text has none of the layouts of Quizlet that deckc knows"
      refuse(page, source.binaryKind.map { "no cards: this is \($0), not text" } ?? reason)
      return
    }
    describe(page)
    QuizletNumbers.take(&draft, source.bytes)
    FusedOptions.part(&draft, source.bytes)
    findings += draft.findings
    reportDoubt()
  }

  private mutating func refuse(_ page: QuizletPage, _ reason: String) {
    let whole = source.bytes.trimmed(Span(0, source.bytes.count))
    findings = [ReaderFinding("unrecognized-text", Finding(reason, span: firstLine(of: whole)))]
    if !page.items.isEmpty { unrecognized = page.items.map(\.span) }
  }

  private mutating func describe(_ page: QuizletPage) {
    addSections(page)
    let firstCard = draft.cards.first?.span.start ?? 0
    var lead = draft.leftovers
    if let first = page.items.indices.first(where: { !page.text($0).hasPrefix("# ") }), first > 0 {
      lead.insert(0..<first, at: 0)
    }
    for range in lead {
      let span = page.span(range)
      if isShownAgain(range, page) {
        repeated += range.map { page.items[$0].span }
        continue
      }
      if span.end <= firstCard && range.count <= 4 && description == nil {
        description = span
        sections[0].description = source.text(span)
        continue
      }
      unrecognized.append(span)
      let message =
        range.count == 1 ? "this line belongs to no card" : "these \(range.count) lines belong to no card"
      findings.append(ReaderFinding("unrecognized-text", Finding(message, span: firstLine(of: span))))
    }
  }

  /// Whether the lines of `range` stand before the heading of a set, and are a card of it that is shown for practice.
  private func isShownAgain(_ range: Range<Int>, _ page: QuizletPage) -> Bool {
    guard let set = page.sets.first(where: { $0.hasHeading && $0.firstItem >= range.upperBound }) else {
      return false
    }
    let texts = Set(range.prefix(8).map { page.source.text(page.items[$0].span) })
    let found = page.items[set.firstItem...].prefix(400).filter { texts.contains(page.source.text($0.span)) }
    return range.count <= 8 && Set(found.map { page.source.text($0.span) }).count == texts.count
  }

  /// Adds a section for each set that has cards.
  private mutating func addSections(_ page: QuizletPage) {
    var card = 0
    for set in page.sets {
      if set.firstItem < page.items.count {
        let start = page.items[set.firstItem].span.start
        while card < draft.cards.count, draft.cards[card].span.start < start { card += 1 }
      }
      let title = set.title.map { source.text($0) } ?? ""
      let section = DeckSection(
        title: title, titleSpan: set.title, declaredCount: set.declaredCount,
        firstCard: sections.isEmpty ? 0 : card)
      if let last = sections.last, last.firstCard == section.firstCard {
        if last.declaredCount == nil { sections.removeLast() } else { continue }
      }
      sections.append(section)
    }
    if sections.isEmpty { sections = [DeckSection(firstCard: 0)] }
  }

  /// Says that the cards were paired by little more than their order.
  private mutating func reportDoubt() {
    let doubtful = draft.cards.filter { $0.confidence <= 700 }
    guard doubtful.count * 2 > draft.cards.count, let first = doubtful.first else { return }
    var finding = Finding(
      "\(draft.cards.count) cards without markers were paired by the order of their lines",
      span: firstLine(of: first.span))
    finding.confidence = Double(first.confidence) / 1000
    findings.append(ReaderFinding("uncertain-pairing", finding))
  }

  /// The first line of `span`: enough to show where a long part begins.
  private func firstLine(of span: Span) -> Span {
    let bytes = source.bytes[span]
    let count = bytes.firstIndex(of: 0x0A) ?? bytes.firstIndex(of: 0x0D) ?? bytes.count
    return source.bytes.trimmed(Span(Int(span.start), Int(span.start) + count))
  }

  /// The deck; its batches are made when they are asked for.
  var deck: Deck {
    let starts = BatchedCards.starts(draft.cards.map(\.span))
    let outline = self
    var deck = Deck(source: source, format: "quizlet", sections: sections, batchStarts: starts) { index in
      QuizletLowering.batch(outline.source, outline.draft, starts[index]..<starts[index + 1])
    }
    deck.holdsForeignParts = draft.pieces.contains { $0.kind == .option || $0.kind == .rightOption }
    return deck
  }

  /// The parts of the page that are no cards, in order, each with what it is.
  var parts: [(name: String, span: Span)] {
    var parts = (furniture + repeated).map { (name: "furniture", span: $0) }
    parts += unrecognized.map { ("unrecognized", $0) }
    if let description { parts.append(("description", description)) }
    return parts.sorted { $0.span.start < $1.span.start }
  }
}
