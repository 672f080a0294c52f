public import DeckModel
internal import DeckSource

/// Which cards of a deck are those that were known before, and which ids its cards have by that.
///
/// Cards are known by the ids of their source, then by what they say, then by how alike they are; ids that only follow
/// from a card's text say no more than the text. Known cards that were gone come back only when they say the same.
public struct CardRecognition: Sendable {
  /// Cards that were known before.
  public struct Known: Sendable {
    /// What they said.
    public var deck: Deck
    /// Their ids.
    public var identifiers: [String]
    /// The ids that they would have by their texts alone.
    public var keys: [String]
    /// Whether the deck had them no longer.
    public var areGone: [Bool]

    /// The cards of `deck`, in its order.
    public init(deck: Deck, identifiers: [String], keys: [String], areGone: [Bool]) {
      self.deck = deck
      self.identifiers = identifiers
      self.keys = keys
      self.areGone = areGone
    }
  }

  /// The ids of the cards, of all decks one behind the other.
  public let identifiers: [String]
  /// The ids that they would have by their texts alone.
  public let keys: [String]
  /// For each known card, the card behind which it stood when it is no card of the decks: -1 before the first. Nil for
  /// those that are.
  public let gonePlaces: [Int?]
  /// Known cards that no card is, each with the new card that stands in its place.
  public let orphans: [(known: Int, card: Int)]

  /// Looks for the `known` cards in `decks`, which are taken for one.
  ///
  /// Complexity: O(bytes + cards · log cards), and what the similarity join takes for cards that neither an id nor equal
  /// texts tell.
  public init(_ decks: [Deck], known: Known) {
    let cards = RecognizedCards(decks)
    var matcher = RecognitionMatcher(cards, known)
    matcher.match()
    let matching = matcher.matching
    keys = cards.signatures.map(\.identity.text)
    identifiers = Self.identifiers(cards, known, matching)
    (gonePlaces, orphans) = Self.gone(matching, cards, known)
  }

  /// The id of each card: that of its source, that of the known card, or a new one that no other has.
  private static func identifiers(
    _ cards: RecognizedCards, _ known: Known, _ matching: CardMatching
  ) -> [String] {
    var taken = Set(known.identifiers).union(cards.own.compactMap { $0 })
    var nextCopies: [CardIdentity: Int] = [:]
    return cards.signatures.indices.map { index in
      if matching.isMatched(new: index) { return known.identifiers[Int(matching.oldIndices[index])] }
      if let own = cards.own[index] { return own }
      let identity = cards.signatures[index].identity
      var copy = nextCopies[identity, default: 0]
      while taken.contains(identity.copy(copy).text) { copy += 1 }
      nextCopies[identity] = copy + 1
      let text = identity.copy(copy).text
      taken.insert(text)
      return text
    }
  }

  private static func gone(
    _ matching: CardMatching, _ cards: RecognizedCards, _ known: Known
  ) -> (places: [Int?], orphans: [(known: Int, card: Int)]) {
    let kept = matching.keptInOrder
    var places = [Int?](repeating: nil, count: known.identifiers.count)
    var last = -1
    for index in places.indices {
      let partner = Int(matching.newIndices[index])
      if partner < 0 { places[index] = last } else if kept[index] { last = partner }
    }
    let gaps = matching.gaps
    let lost = Dictionary(grouping: places.indices.filter { places[$0] != nil && !known.areGone[$0] }) {
      gaps.old[$0]
    }
    let new = matching.unmatchedNew.filter { cards.own[$0] == nil }
    var orphans: [(known: Int, card: Int)] = []
    for (gap, news) in Dictionary(grouping: new, by: { gaps.new[$0] }) {
      for (old, new) in zip(lost[gap] ?? [], news) { orphans.append((old, new)) }
    }
    return (places, orphans.sorted { $0.card < $1.card })
  }
}

/// What is compared of the cards of several decks, one behind the other.
struct RecognizedCards {
  let decks: [Deck]
  private(set) var signatures: [CardSignature] = []
  /// The ids that the source gives cards and that say more than their text, each once.
  private(set) var own: [String?] = []
  /// The position of the first card of each deck.
  private(set) var starts: [Int] = []

  init(_ decks: [Deck]) {
    self.decks = decks
    var scanner = CardScanner()
    var seen: Set<String> = []
    for deck in decks {
      starts.append(signatures.count)
      let added = CardScanner.signatures(of: deck)
      for batch in deck.batches {
        for card in batch.cards {
          let signature = added[card.index]
          let isOwn = signature.identifier != scanner.hash(signature.identity)
          let identifier = isOwn ? card.sourceIdentifier : nil
          own.append(identifier.flatMap { seen.insert($0).inserted ? $0 : nil })
        }
      }
      signatures += added
    }
  }

  /// The cards at `indices`, which must rise, with their positions among all. Complexity: as `ComparedCards.read`.
  func compared(at indices: [Int]) -> [ComparedCard] {
    var cards: [ComparedCard] = []
    var rest = indices[...]
    for (deck, start) in zip(decks, starts) {
      let own = rest.prefix { $0 < start + deck.count }
      rest = rest.dropFirst(own.count)
      guard !own.isEmpty else { continue }
      let part = Array(signatures[start..<start + deck.count])
      for card in ComparedCards.read(deck, at: own.map { $0 - start }, part) {
        var card = card
        card.index += start
        cards.append(card)
      }
    }
    return cards
  }
}
