public import DeckDiagnostics
public import DeckModel
public import DeckSource

/// What a pass over a deck keeps of each card: 32 bytes.
public struct CardFacts: Sendable {
  /// A hash of the folded front.
  public var front: UInt64
  /// A hash of the folded back.
  public var back: UInt64
  /// The bytes of the card.
  public var span: Span
  /// The card's number; -1 for none, -2 for a text that isn't a plain number.
  public var number: Int32
  /// The structural traits of the card (the upper half of `CardTraits`).
  public var shape: UInt32

  /// Whether the card has a trait that tells of its shape.
  public func has(_ trait: CardTraits) -> Bool { UInt64(shape) << 32 & trait.rawValue != 0 }
}

/// A deck with what is known of all its cards: what deck rules work with.
public struct DeckSurvey: Sendable {
  /// The deck.
  public let deck: Deck
  /// What is known of each card, in deck order.
  public let facts: [CardFacts]

  init(deck: Deck, facts: [CardFacts]) {
    self.deck = deck
    self.facts = facts
  }

  /// The card at `index` as a place.
  public func place(_ index: Int, field: String? = nil) -> CardPlace {
    CardPlace(index: index, number: number(index), field: field)
  }

  /// The number of the card at `index` as its source writes it.
  public func number(_ index: Int) -> String? {
    switch facts[index].number {
    case -1: nil
    case -2: deck.card(index).number
    default: String(facts[index].number)
    }
  }

  /// The first line of the card at `index`: enough to show where it begins.
  public func shownSpan(_ index: Int) -> Span? {
    guard deck.hasPositions else { return nil }
    let span = facts[index].span
    let bytes = deck.source.bytes[span]
    return deck.source.bytes.trimmedLine(Span(Int(span.start), Int(span.start) + (bytes.firstIndex(of: 0x0A) ?? bytes.count)))
  }
}

extension ByteView {
  /// `span` without a carriage return at its end.
  func trimmedLine(_ span: Span) -> Span {
    !span.isEmpty && self[Int(span.end) - 1] == 0x0D ? Span(Int(span.start), Int(span.end) - 1) : span
  }
}
