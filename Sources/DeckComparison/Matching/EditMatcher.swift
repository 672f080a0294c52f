internal import DeckModel

/// Matches the cards that were edited: those that neither an id nor what they say has matched.
///
/// Two cards are one when their words are alike. How alike they must be depends on where they stand: cards in
/// the same place between cards that kept their order, or with the same number, need less. The best pairs are
/// matched first.
struct EditMatcher {
  /// The free cards of the old deck, and of the new one.
  private let old: [ComparedCard]
  private let new: [ComparedCard]
  private var oldBags: [WordBag]
  private var newBags: [WordBag]
  private let weights: WordRarity

  /// How alike cards must be that stand in the same place.
  private static let leastInPlace = 0.3
  /// How alike cards must be that stand anywhere.
  private static let leastAnywhere = 0.55
  /// How much standing in the same place counts where a card resembles several.
  private static let placeBonus = 0.2
  /// How much of their letters short cards in the same place must share.
  private static let leastLetters = 0.6

  /// A matcher of free cards; `decks` tell which words are common.
  init(old: [ComparedCard], new: [ComparedCard], in decks: [Deck]) {
    self.old = old
    self.new = new
    var oldBags = old.map { WordBag(Self.tokens($0)) }
    var newBags = new.map { WordBag(Self.tokens($0)) }
    weights = WordRarity([oldBags, newBags].joined().lazy.flatMap(\.words), in: decks)
    for place in oldBags.indices { oldBags[place].weigh(weights) }
    for place in newBags.indices { newBags[place].weigh(weights) }
    self.oldBags = oldBags
    self.newBags = newBags
  }

  /// A pair that may be one card, by places among the free cards.
  private struct Candidate {
    var old: Int
    var new: Int
    var value: Double
  }

  /// Adds the edited cards to `matching`.
  func match(_ matching: inout CardMatching, _ signatures: (old: [CardSignature], new: [CardSignature])) {
    let inPlace = placePairs(matching).union(numberPairs(signatures))
    let pairs = CandidatePairs.find(old, new, signatures).union(inPlace)
    var difference = WordDifference()
    var candidates: [Candidate] = []
    for pair in pairs {
      if let value = value(pair, isInPlace: inPlace.contains(pair), &difference) {
        candidates.append(Candidate(old: pair.old, new: pair.new, value: value))
      }
    }
    candidates.sort { ($1.value, $0.old, $0.new) < ($0.value, $1.old, $1.new) }
    for candidate in candidates {
      let (a, b) = (old[candidate.old].index, new[candidate.new].index)
      if !matching.isMatched(old: a) && !matching.isMatched(new: b) { matching.match(a, b) }
    }
  }

  /// What counts for a pair, or nil when the two are different cards.
  private func value(_ pair: CardPair, isInPlace: Bool, _ difference: inout WordDifference) -> Double? {
    let (a, b) = (oldBags[pair.old], newBags[pair.new])
    let least = isInPlace ? Self.leastInPlace : Self.leastAnywhere
    let bonus = isInPlace ? Self.placeBonus : 0
    if isInPlace {
      let letters = a.letterSimilarity(b)
      if letters >= Self.leastLetters { return letters + bonus }
    }
    let bag = a.similarity(b)
    guard bag >= least else { return nil }
    // Cards of the same few words are alike only when the words stand in the same order, mostly.
    let inOrder = difference.similarity(Self.tokens(old[pair.old]), Self.tokens(new[pair.new]), weights)
    let value = (bag + inOrder) / 2
    return value >= least ? value + bonus : nil
  }

  private static func tokens(_ card: ComparedCard) -> WordTokens {
    WordTokens(card.fields.map(\.text).joined(separator: "\n"))
  }

  // MARK: Places

  /// Pairs that are equally far from the start, or from the end, of the free cards of the same gap.
  private func placePairs(_ matching: CardMatching) -> Set<CardPair> {
    let gaps = matching.gaps
    let oldGaps = Dictionary(grouping: old.indices) { gaps.old[old[$0].index] }
    let newGaps = Dictionary(grouping: new.indices) { gaps.new[new[$0].index] }
    var pairs: Set<CardPair> = []
    for (gap, olds) in oldGaps {
      guard let news = newGaps[gap] else { continue }
      for (a, b) in zip(olds, news) { pairs.insert(CardPair(old: a, new: b)) }
      for (a, b) in zip(olds.reversed(), news.reversed()) { pairs.insert(CardPair(old: a, new: b)) }
    }
    return pairs
  }

  /// Pairs of the same number, where only one free card of each deck has it.
  private func numberPairs(_ signatures: (old: [CardSignature], new: [CardSignature])) -> Set<CardPair> {
    let olds = Dictionary(grouping: old.indices) { signatures.old[old[$0].index].number }
    let news = Dictionary(grouping: new.indices) { signatures.new[new[$0].index].number }
    var pairs: Set<CardPair> = []
    for (number, places) in olds where number != 0 && places.count == 1 {
      guard let others = news[number], others.count == 1 else { continue }
      pairs.insert(CardPair(old: places[0], new: others[0]))
    }
    return pairs
  }
}
