internal import DeckModel
internal import DeckSource
internal import DeckXML

/// Cards in a page of any site: lists of terms with descriptions, and tables of two columns.
enum ListPage {
  /// The deck of a page, or nil when it has neither.
  static func deck(_ page: WebPage) -> WebPageDeck? {
    var deck = WebPageDeck()
    var index = 0
    while index < page.nodes.count {
      switch page.nodes[index].name {
      case "nav", "header", "footer", "aside", "form": index = page.nodes[index].end
      case "dl":
        deck.cards += terms(page, index)
        index = page.nodes[index].end
      case "table":
        let rows = rows(page, index)
        deck.cards += rows
        // Tables that only arrange what is in them hold others.
        index = rows.isEmpty ? index + 1 : page.nodes[index].end
      default: index += 1
      }
    }
    guard !deck.cards.isEmpty else { return nil }
    (deck.title, deck.titleSpan) = WebPageTitle.title(page)
    return deck
  }

  /// Each group of terms with the descriptions behind it.
  private static func terms(_ page: WebPage, _ list: Int) -> [WebPageCard] {
    let parts = page.outermost(in: page.below(list)) {
      page.nodes[$0].name == "dt" || page.nodes[$0].name == "dd"
    }
    var cards: [WebPageCard] = []
    var fronts: [Int] = []
    var backs: [Int] = []
    func addCard() {
      guard let first = fronts.first ?? backs.first, let last = backs.last ?? fronts.last else { return }
      var card = WebPageCard(span: Span(start: page.span(first).start, end: page.span(last).end))
      if !fronts.isEmpty { card.front = .elements(fronts) }
      if !backs.isEmpty { card.back = .elements(backs) }
      cards.append(card)
      (fronts, backs) = ([], [])
    }
    for part in parts {
      if page.nodes[part].name == "dd" {
        backs.append(part)
      } else {
        if !backs.isEmpty { addCard() }
        fronts.append(part)
      }
    }
    addCard()
    return cards
  }

  /// The rows of a table that has two columns throughout, without that of their names.
  private static func rows(_ page: WebPage, _ table: Int) -> [WebPageCard] {
    let rows = page.outermost(in: page.below(table)) {
      page.nodes[$0].name == "tr" || page.nodes[$0].name == "table"
    }
    guard !rows.contains(where: { page.nodes[$0].name == "table" }) else { return [] }
    var cards: [WebPageCard] = []
    for (position, row) in rows.enumerated() {
      let cells = page.children(of: row).filter { page.nodes[$0].name == "td" || page.nodes[$0].name == "th" }
      guard cells.count == 2 else { return [] }
      guard !page.below(row).contains(where: { page.nodes[$0].name == "table" }) else { return [] }
      if position == 0 && cells.allSatisfy({ page.nodes[$0].name == "th" }) { continue }
      var card = WebPageCard(span: page.span(row))
      card.front = .elements([cells[0]])
      card.back = .elements([cells[1]])
      cards.append(card)
    }
    return cards
  }
}
