internal import DeckModel
internal import DeckSource

/// A card as it was found in a page: where its parts stand.
struct WebPageCard {
  /// What a field is made of.
  enum Content {
    /// What stands in elements of the page, each as blocks of its own.
    case elements([Int])
    /// A text in markup of HTML that the page holds in some other form, and where.
    case markup(String, Span)
    /// Nothing.
    case nothing
  }

  /// A field beyond front and back.
  struct NamedField {
    var name: String
    var content: Content
  }

  /// The element of the page, or the object of a script, that is the card.
  var span: Span
  var number = ""
  var identifier = ""
  var tags: [String] = []
  /// The deck that it belongs to and its note type, where the page tells them.
  var deck = ""
  var noteType = ""
  var confidence: UInt16 = 1000
  var front = Content.nothing
  var back = Content.nothing
  var named: [NamedField] = []
}

/// What was found in a page.
struct WebPageDeck {
  var title = ""
  var titleSpan: Span?
  var description = ""
  /// The number of cards that the page says it has, and where.
  var declaredCount: (count: Int, span: Span)?
  var cards: [WebPageCard] = []
  /// Whether fields hold what our own emitter wrote, white space and all.
  var isOurs = false
  /// Whether line ends in texts are shown.
  var keepsLines = false
}
