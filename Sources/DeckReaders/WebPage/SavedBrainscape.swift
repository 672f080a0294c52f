internal import DeckModel
internal import DeckSource
internal import DeckXML

/// A saved page of Brainscape: full cards with faces and footnotes, and rows that hold no more than two texts.
enum SavedBrainscape {
  /// The deck of a page, or nil when it is none of Brainscape's.
  static func deck(_ page: WebPage) -> WebPageDeck? {
    let all = 0..<page.nodes.count
    var rows = page.outermost(in: all) { page.hasClass($0, "flashcard-row") }
    if rows.isEmpty { rows = page.outermost(in: all) { page.hasClass($0, "card-row") && hasSides(page, $0) } }
    guard let first = rows.first else { return nil }
    var deck = WebPageDeck()
    deck.keepsLines = true
    (deck.title, deck.titleSpan) = WebPageTitle.title(page)
    deck.declaredCount = WebPageTitle.count(page, in: 0..<first)
    deck.cards = rows.compactMap { card(page, $0) }
    return deck.cards.isEmpty ? nil : deck
  }

  private static func hasSides(_ page: WebPage, _ row: Int) -> Bool {
    side("question", page, row) != nil && side("answer", page, row) != nil
  }

  private static func card(_ page: WebPage, _ row: Int) -> WebPageCard? {
    var card = WebPageCard(span: page.span(row))
    let question = side("question", page, row)
    let answer = side("answer", page, row)
    if question == nil && answer == nil {
      // Only faces, the question's before the answer's.
      let faces = page.outermost(in: page.below(row)) { page.hasClass($0, "scf-face") }
      guard faces.count >= 2 else { return nil }
      card.front = .elements([faces[0]])
      card.back = .elements([faces[1]])
    }
    if let question { card.front = face(page, question, "question footnote", &card.named) }
    if let answer { card.back = face(page, answer, "answer footnote", &card.named) }
    card.number = number(page, row)
    return card
  }

  /// The element that holds the question or the answer of a row.
  private static func side(_ name: String, _ page: WebPage, _ row: Int) -> Int? {
    let inner = page.below(row)
    return page.first("\(name)-contents", in: inner) ?? page.first("\(name)-content", in: inner)
      ?? inner.first { page.hasClass($0, "card-face") && page.hasClass($0, name) }
  }

  /// What a side shows; its footnotes become a field of their own.
  private static func face(
    _ page: WebPage, _ side: Int, _ footnote: String, _ named: inout [WebPageCard.NamedField]
  ) -> WebPageCard.Content {
    // A footnote within a face stays there.
    let parts = page.outermost(in: page.below(side)) {
      page.hasClass($0, "scf-face") || page.hasClass($0, "scf-footnote")
    }
    let faces = parts.filter { page.hasClass($0, "scf-face") }
    guard !faces.isEmpty else { return .elements([side]) }
    let notes = parts.filter { !page.hasClass($0, "scf-face") && !page.text($0).isEmpty }
    if !notes.isEmpty { named.append(.init(name: footnote, content: .elements(notes))) }
    return .elements(faces)
  }

  /// The number in the head of a row.
  private static func number(_ page: WebPage, _ row: Int) -> String {
    for name in ["header", "card-number", "number"] {
      guard let head = page.first(name, in: page.below(row)) else { continue }
      let text = page.text(head)
      if !text.isEmpty && text.utf8.count < 10 && text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return text }
    }
    return ""
  }
}
