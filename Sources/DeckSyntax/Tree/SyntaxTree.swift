public import DeckDiagnostics
public import DeckModel
public import DeckSource

/// The shapes in which Brainscape shows cards.
public enum Layout: UInt8, Sendable, CaseIterable {
  /// Number, `Q`, front, `A`, back and the rating prompt on lines of their own.
  case expanded
  /// Number, front and back on one line each.
  case thin
  /// Fronts and backs without numbers and markers, paired by what they look like.
  case stripped
  /// Fronts and backs without numbers, one blank line apart, cards two.
  case legacy
}

/// Where a card and its parts stand in the source; 28 bytes.
public struct CardOutline: Sendable {
  /// The first byte of the card; its number begins here when it has one.
  public var start: UInt32
  /// The byte behind the card.
  public var end: UInt32
  /// The lines of the front, with blank lines around it.
  public var front: Span
  /// The lines of the back, with blank lines around it.
  public var back: Span
  /// The number of digits of the card's number; 0 when it has none.
  public var numberCount: UInt8
  /// The shape of the card.
  public var layout: Layout
  /// How sure the parser is that front and back belong together, in thousandths.
  public var confidence: UInt16

  /// The bytes of the number.
  public var number: Span { Span(start: start, end: start + UInt32(numberCount)) }
  /// The bytes of the card.
  public var span: Span { Span(start: start, end: end) }
}

/// A part of the page that is no card.
public struct PagePart: Sendable {
  /// What a part is.
  public enum Kind: String, Sendable {
    /// The title of a deck.
    case title
    /// The number of cards that the page says it has.
    case cardCount = "card-count"
    /// A paragraph before the first card.
    case description
    /// What the site puts on every page.
    case furniture
    /// What no layout explains.
    case unrecognized
  }

  /// What it is.
  public var kind: Kind
  /// Where it is.
  public var span: Span
}

/// A page of scraped text, parsed: cards and other parts in source order, and what was odd about them.
///
/// Between and around its parts there is nothing but white space: no byte is lost.
public final class SyntaxTree: Sendable {
  /// The text.
  public let source: SourceFile
  /// The titled parts.
  public let sections: [DeckSection]
  /// The cards in order.
  public let cards: [CardOutline]
  /// Everything else in order.
  public let parts: [PagePart]
  /// What the parser has to say.
  public let findings: [ReaderFinding]
  /// The byte that ends lines.
  let terminator: UInt8

  init(
    source: SourceFile, terminator: UInt8, sections: [DeckSection], cards: [CardOutline], parts: [PagePart],
    findings: [ReaderFinding]
  ) {
    self.source = source
    self.terminator = terminator
    self.sections = sections
    self.cards = cards
    self.parts = parts
    self.findings = findings
  }
}
