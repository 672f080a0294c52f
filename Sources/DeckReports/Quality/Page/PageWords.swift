internal import DeckModel
internal import DeckQuality
internal import DeckSource

/// What the page calls decks and cards.
enum PageWords {
  /// The name of what the whole page is about.
  static func title(_ result: QualityResult) -> String {
    guard result.decks.count != 1 else { return deck(result.decks[0]) }
    return result.decks.isEmpty ? "No decks" : Amount.count(result.decks.count, "deck")
  }

  /// The name of a deck: its title, or that of its file.
  static func deck(_ deck: DeckQuality) -> String {
    let title = PageExcerpt.beginning(of: deck.deck.title, 120)
    let file = deck.deck.source.name
    return title.isEmpty ? String(file.split(separator: "/").last ?? file[...]) : title
  }

  /// The name of a card: its number, or where it is.
  static func card(_ index: Int, number: String?) -> String {
    guard let number, !number.isEmpty else { return "\(Amount.ordinal(index + 1)) card" }
    return "card \(number.prefix(24))"
  }
}

/// A card as lists of cards show it.
struct PageCard {
  /// Its name.
  let name: String
  /// The beginning of its front.
  let front: String
  /// The name of its deck, where there are several.
  let deck: String?

  init(_ index: Int, of quality: DeckQuality, in result: QualityResult) {
    let card = quality.deck.card(index)
    name = PageWords.card(index, number: card.number)
    let text = PageExcerpt.beginning(of: card.front?.text ?? "")
    front = text.isEmpty ? "(no front)" : text
    deck = result.decks.count > 1 ? PageWords.deck(quality) : nil
  }

  var html: HTML {
    let place: HTML = deck.map { "<span class=\"of\"><bdi>\($0)</bdi></span>" } ?? ""
    return
      "<span class=\"card-name\">\(name)</span>\(place)<span class=\"front\" dir=\"auto\">\(front)</span>"
  }
}
