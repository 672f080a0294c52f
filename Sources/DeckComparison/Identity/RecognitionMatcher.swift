internal import DeckModel
internal import DeckSource

/// Finds known cards among those of decks, the surest first.
struct RecognitionMatcher {
  private let cards: RecognizedCards
  private let known: CardRecognition.Known
  private let knownSignatures: [CardSignature]
  private(set) var matching: CardMatching

  init(_ cards: RecognizedCards, _ known: CardRecognition.Known) {
    self.cards = cards
    self.known = known
    knownSignatures = CardScanner.signatures(of: known.deck)
    matching = CardMatching(oldCount: known.identifiers.count, newCount: cards.signatures.count)
  }

  mutating func match() {
    let keys = known.keys.map(Self.hash)
    let own = cards.own.map { $0.map(Self.hash) ?? 0 }
    match(known.identifiers.map(Self.hash), own)
    // Ids that were written without the known ones at hand followed from the texts.
    match(keys, own)
    // Any other card with an id of its own is no known card, whatever it says.
    matchTexts(keys, cards.signatures.map { Self.hash($0.identity.text) })
    matchTexts(knownSignatures.map(\.content), cards.signatures.map(\.content))
    matchTexts(knownSignatures.map(Self.folded), cards.signatures.map(Self.folded))
    matchFronts()
    matchEdits()
  }

  /// Matches cards of one key: those that the deck had last, then those that were gone.
  private mutating func matchTexts(_ old: [UInt64], _ new: [UInt64]) {
    let new = new.indices.map { cards.own[$0] == nil ? new[$0] : 0 }
    match(old.indices.map { known.areGone[$0] ? 0 : old[$0] }, new)
    match(old, new)
  }

  private mutating func match(_ old: [UInt64], _ new: [UInt64]) {
    guard old.contains(where: { $0 != 0 }), new.contains(where: { $0 != 0 }) else { return }
    KeyMatcher(old: old, new: new).match(&matching)
  }

  /// The cards that are still to be found: those that the deck had last, and those that have no id of their own.
  private var free: (old: [Int], new: [Int]) {
    (
      matching.unmatchedOld.filter { !known.areGone[$0] },
      matching.unmatchedNew.filter { cards.own[$0] == nil }
    )
  }

  private mutating func matchEdits() {
    let free = free
    guard !free.old.isEmpty, !free.new.isEmpty else { return }
    let matcher = EditMatcher(
      old: ComparedCards.read(known.deck, at: free.old, knownSignatures), new: cards.compared(at: free.new),
      in: [known.deck] + cards.decks)
    matcher.match(&matching, (knownSignatures, cards.signatures))
  }

  /// Matches cards that ask the same, where only one does on either side: their answers were written anew.
  private mutating func matchFronts() {
    let free = free
    let (olds, news) = (Set(free.old), Set(free.new))
    let old = Self.singles(knownSignatures.indices.map { olds.contains($0) ? knownSignatures[$0].front : 0 })
    let new = Self.singles(
      cards.signatures.indices.map { news.contains($0) ? cards.signatures[$0].front : 0 })
    match(old, new)
  }

  /// `keys` without those that occur more than once.
  private static func singles(_ keys: [UInt64]) -> [UInt64] {
    var counts: [UInt64: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    return keys.map { counts[$0] == 1 ? $0 : 0 }
  }

  private static func folded(_ signature: CardSignature) -> UInt64 {
    signature.front == 0 && signature.back == 0 ? 0 : signature.front &+ signature.back &* 31
  }

  private static func hash(_ text: String) -> UInt64 {
    ByteView.withCopy(of: Array(text.utf8)) { CardScanner.hash($0) }
  }
}
