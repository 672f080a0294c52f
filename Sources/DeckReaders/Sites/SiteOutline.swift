internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Where a card and its parts stand in text that was copied from a page.
struct SiteCard: Sendable {
  /// A field beyond front and back: what it is called, and where its text stands.
  struct Extra: Sendable {
    var name: StaticString
    var span: Span
  }

  /// The bytes of the card.
  var span: Span
  /// The bytes of its number; empty when it has none.
  var number = Span(start: 0, end: 0)
  /// The bytes of the front; empty where it was lost.
  var front: Span
  /// The bytes of the back; empty where it was lost.
  var back: Span
  /// What the site gives beside them, in order.
  var extras: [Extra] = []
  /// How sure it is that front and back belong together, in thousandths.
  var confidence: UInt16 = 1000
}

/// A part of a page that is no card.
struct SitePart: Sendable {
  /// What a part is.
  enum Kind: String, Sendable {
    /// The title of the deck.
    case title
    /// The number of cards that the page says it has.
    case cardCount = "card-count"
    /// What the page says about the deck.
    case description
    /// What the site puts on every page.
    case furniture
    /// What no layout explains.
    case unrecognized
  }

  var kind: Kind
  var span: Span
}

/// The text of a site's page, parsed: its cards in source order, and the other parts.
///
/// Outside cards and parts there is nothing but white space: no byte is lost.
struct SiteOutline: Sendable {
  let source: SourceFile
  /// The format's name.
  let format: String
  var cards: [SiteCard] = []
  var parts: [SitePart] = []
  var findings: [ReaderFinding] = []
  /// The number of cards that the page says it has, and where it says so.
  var declaredCount: (count: Int, span: Span)?
  /// Whether formulas stand twice, as they show and as TeX.
  var hasDoubledFormulas = false

  /// An outline of a page without anything.
  init(_ source: SourceFile, format: String) {
    self.source = source
    self.format = format
  }

  /// Adds a part, unless it is empty.
  mutating func add(_ kind: SitePart.Kind, _ span: Span) {
    if !span.isEmpty { parts.append(SitePart(kind: kind, span: span)) }
  }

  /// Adds text that no layout explains, and says so.
  mutating func addUnrecognized(_ span: Span, _ message: String) {
    add(.unrecognized, span)
    findings.append(ReaderFinding("unrecognized-text", Finding(message, span: firstLine(of: span))))
  }

  /// Says that the pairing of the cards is a guess.
  mutating func addUncertainty(_ message: String) {
    guard let first = cards.first else { return }
    var finding = Finding(message, span: firstLine(of: first.front.isEmpty ? first.back : first.front))
    finding.confidence = Double(first.confidence) / 1000
    findings.append(ReaderFinding("uncertain-pairing", finding))
  }

  /// Gives up: no cards, and one finding with the reason.
  mutating func refuse(_ reason: String) {
    cards = []
    parts = []
    findings = []
    declaredCount = nil
    addUnrecognized(source.bytes.trimmed(Span(0, source.bytes.count)), "no cards: \(reason)")
  }

  private func firstLine(of span: Span) -> Span {
    let bytes = source.bytes[span]
    let count = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return source.bytes.trimmed(Span(Int(span.start), Int(span.start) + count))
  }
}
