internal import DeckModel
internal import DeckSource
internal import DeckXML

/// A saved page of Quizlet: the data that it brings along for its scripts, which has every term, or else the terms that it
/// shows.
enum SavedQuizlet {
  /// The deck of a page, or nil when it is none of Quizlet's.
  static func deck(_ page: WebPage) -> WebPageDeck? {
    let shown = shownCards(page)
    var deck = QuizletData.deck(page) ?? WebPageDeck()
    if deck.cards.count < shown.count { deck.cards = shown }
    guard !deck.cards.isEmpty else { return nil }
    deck.keepsLines = true
    let choices = SavedChoice(page)
    deck.cards = deck.cards.map(choices.choice)
    if deck.title.isEmpty { (deck.title, deck.titleSpan) = WebPageTitle.title(page) }
    deck.declaredCount = WebPageTitle.headingCount(page) ?? deck.declaredCount
    return deck
  }

  private static func shownCards(_ page: WebPage) -> [WebPageCard] {
    let all = 0..<page.nodes.count
    let names = [
      "SetPageTermsList-term", "SetPageTerms-term", "SetPageTerm-content", "SetPageTerm", "SetPage-term",
    ]
    for name in names {
      let cards = page.outermost(in: all) { page.hasClass($0, name) }.compactMap { card(page, $0) }
      if !cards.isEmpty { return cards }
    }
    // No rows: words and definitions in turn.
    let words = page.outermost(in: all) { page.hasClass($0, "SetPageTerm-wordText") }
    let definitions = page.outermost(in: all) { page.hasClass($0, "SetPageTerm-definitionText") }
    guard words.count == definitions.count else { return [] }
    return zip(words, definitions).map { word, definition in
      let (first, last) = (page.span(word), page.span(definition))
      var card = WebPageCard(span: Span(start: min(first.start, last.start), end: max(first.end, last.end)))
      card.front = content(page, word)
      card.back = content(page, definition)
      return card
    }
  }

  private static func card(_ page: WebPage, _ row: Int) -> WebPageCard? {
    let inner = page.below(row)
    var card = WebPageCard(span: page.span(row))
    var sides = page.outermost(in: inner) { page.nodes[$0]["data-testid"] == "set-page-term-card-side" }
    if sides.count < 2 {
      let names = ["SetPageTerm-wordText", "SetPageTerm-definitionText", "qWord", "qDef"]
      sides = page.outermost(in: inner) { element in page.hasClass(element) { names.contains(String($0)) } }
    }
    if sides.count < 2 { sides = page.outermost(in: inner) { page.hasClass($0, "TermText") } }
    guard let first = sides.first else { return nil }
    card.front = content(page, first)
    if sides.count > 1 { card.back = content(page, sides[1]) }
    // Pictures stand beside the texts of a definition.
    let known = Set(sides)
    let pictures = page.outermost(in: inner) {
      known.contains($0) || page.hasClass($0, "SetPageTerm-image") || page.nodes[$0].name == "img"
    }.filter { !known.contains($0) }
    if !pictures.isEmpty, case .elements(let elements) = card.back {
      card.back = .elements(elements + pictures)
    }
    return card
  }

  /// The texts and pictures of a side, without its buttons.
  private static func content(_ page: WebPage, _ side: Int) -> WebPageCard.Content {
    let parts = page.outermost(in: side..<page.nodes[side].end) {
      page.hasClass($0, "TermText") || page.nodes[$0].name == "img"
    }
    return .elements(parts.isEmpty ? [side] : parts)
  }
}
