public import DeckDiagnostics
public import DeckModel
public import DeckSource
internal import Synchronization

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
  /// The structural traits of the card (bits 32 to 47 of `CardTraits`).
  public var shape: UInt16
  /// How many bytes behind the start of the card its front begins, and how many it has; 0 when it isn't one short
  /// text that stands in the source as it is.
  var frontOffset: UInt8 = 0
  var frontCount: UInt8 = 0

  /// Where a card is and which number it has; nothing else is known of it.
  init(placing card: Node, in batch: CardBatch) {
    (front, back, span, shape) = (0, 0, card.span, 0)
    number = Self.number(card, in: batch)
  }

  private static func number(_ card: Node, in batch: CardBatch) -> Int32 {
    guard !card.text.isEmpty else { return -1 }
    let digits = batch.text(of: card)
    guard digits.count <= 9, digits.count == 1 || digits[0] != UInt8(ascii: "0") else { return -2 }
    var value: Int32 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9") else { return -2 }
      value = value * 10 + Int32(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// Remembers where the front stands, given its field and the first node below it.
  mutating func keepFront(_ field: Node, _ first: Node) {
    // A field, a paragraph and a text: most fronts are no more.
    guard first.kind == .paragraph, first.end == field.end, first.span == field.span,
      let offset = UInt8(exactly: field.span.start &- span.start),
      let count = UInt8(exactly: field.span.count)
    else { return }
    (frontOffset, frontCount) = (offset, count)
  }

  /// The facts of the card turned round: what its back is takes the place of the front.
  var turned: CardFacts {
    var facts = self
    (facts.front, facts.back) = (back, front)
    let traits = (CardTraits.emptyFront, CardTraits.emptyBack)
    for (trait, isSet) in [(traits.0, has(traits.1)), (traits.1, has(traits.0))] {
      let bit = UInt16(truncatingIfNeeded: trait.rawValue >> 32)
      facts.shape = isSet ? facts.shape | bit : facts.shape & ~bit
    }
    return facts
  }

  /// Whether the card has a trait that tells of its shape.
  public func has(_ trait: CardTraits) -> Bool { UInt64(shape) << 32 & trait.rawValue != 0 }
}

/// A deck with what is known of all its cards: what deck rules work with.
public struct DeckSurvey: Sendable {
  /// The deck.
  public let deck: Deck
  /// What is known of each card, in deck order.
  public let facts: [CardFacts]

  /// What the user chose for the options of the rule that is at work.
  var choices = RuleChoices()

  /// The batch that was looked at last: deck rules go through a deck from first to last.
  private let lastBatch = LastBatch()

  /// The stretches of the deck in which numbers are meant to rise.
  let numberRuns: [Range<Int>]

  init(deck: Deck, facts: [CardFacts]) {
    self.deck = deck
    self.facts = facts
    numberRuns = NumberRuns.find(facts, sections: deck.sections)
  }

  /// The card at `index` as a place.
  public func place(_ index: Int, field: String? = nil) -> CardPlace {
    CardPlace(index: index, number: number(index), field: field)
  }

  /// The number of the card at `index` as its source writes it.
  public func number(_ index: Int) -> String? {
    switch facts[index].number {
    case -1: nil
    case -2: card(index).number
    default: String(facts[index].number)
    }
  }

  /// The name of field `field` of the card at `index`.
  func fieldName(_ index: Int, _ field: Int) -> String? {
    let fields = card(index).fields
    return fields.indices.contains(field) ? fields[field].name : nil
  }

  /// The front of the card at `index`, or its first line: enough to show which card it is.
  public func shownSpan(_ index: Int) -> Span? {
    guard deck.hasPositions else { return nil }
    let card = facts[index]
    let start = card.span.start + UInt32(card.frontOffset)
    if card.frontCount > 0 { return Span(start: start, end: start + UInt32(card.frontCount)) }
    // The first words of the front, without the syntax that structured formats put around them.
    let words = self.card(index).front?.prose.first?.runs.first?.span ?? card.span
    return deck.source.bytes.firstLine(of: words.isEmpty ? card.span : words)
  }

  /// The card at `index`.
  public func card(_ index: Int) -> Card {
    let number = deck.batchIndex(ofCard: index)
    let batch = lastBatch.batch(number) { deck.batch(number) }
    return batch[index - batch.firstIndex]
  }

  /// The edit that takes the card at `index` out of its source, where the format allows it.
  public func deletion(_ index: Int) -> TextEdit? {
    deck.deletion(of: facts[index].span)
  }
}

/// A batch that is kept until another one is wanted.
private final class LastBatch: Sendable {
  private let state = Mutex<(number: Int, batch: CardBatch)?>(nil)

  func batch(_ number: Int, make: () -> CardBatch) -> CardBatch {
    state.withLock { state in
      if let state, state.number == number { return state.batch }
      let batch = make()
      state = (number, batch)
      return batch
    }
  }
}
