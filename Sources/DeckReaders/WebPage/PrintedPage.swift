internal import DeckModel
internal import DeckSource
internal import DeckXML

/// A page that `convert --to html` wrote.
enum PrintedPage {
  /// The deck of a page, or nil when it is none of ours.
  static func deck(_ page: WebPage) -> WebPageDeck? {
    guard WebPageTitle.meta("generator", page) == "deckc",
      let main = page.nodes.indices.first(where: { page.nodes[$0].name == "main" })
    else { return nil }
    var deck = WebPageDeck()
    deck.isOurs = true
    for index in 0..<main where page.nodes[index].name == "h1" {
      deck.title = page.rawText(index)
      deck.titleSpan = page.span(index)
    }
    for index in 0..<main where page.hasClass(index, "description") { deck.description = page.rawText(index) }
    deck.cards = page.outermost(in: page.below(main)) { page.nodes[$0].name == "article" }.map {
      card(page, $0)
    }
    return deck
  }

  private static func card(_ page: WebPage, _ article: Int) -> WebPageCard {
    let node = page.nodes[article]
    var card = WebPageCard(span: page.span(article))
    card.identifier = node["data-id"] ?? ""
    card.number = node["data-number"] ?? ""
    card.deck = node["data-deck"] ?? ""
    card.noteType = node["data-note-type"] ?? ""
    if let value = node["data-confidence"].flatMap({ Double($0) }), value >= 0, value <= 1 {
      card.confidence = UInt16((value * 1000).rounded())
    }
    for part in page.children(of: article) {
      switch page.nodes[part]["class"] {
      case "tags":
        card.tags = page.children(of: part).map { page.rawText($0) }
      case "front": card.front = .elements(page.children(of: part))
      case "back": card.back = .elements(page.children(of: part))
      case "field":
        // The name is repeated as a heading.
        let blocks = page.children(of: part).drop { page.nodes[$0].name == "h2" }
        card.named.append(.init(name: page.nodes[part]["data-name"] ?? "", content: .elements(Array(blocks))))
      default: break
      }
    }
    return card
  }
}
