internal import DeckModel
@_spi(Fitting) internal import DeckSimilarity
internal import DeckSource

/// A deck with what the judge needs to know of it.
struct LabelledDeck {
  let cards: [Card]
  let judge: PairJudge
  let found: SimilarityIndex.Result
  private(set) var settings: [CardSetting] = []
  private(set) var sameFronts: [[Int]] = []

  init(_ deck: Deck, threshold: Int = 40) {
    cards = deck.batches.flatMap { Array($0.cards) }
    var index = SimilarityIndex()
    var folder = CardFolder()
    var scanner = CardWordScanner()
    var words = CardWords()
    var fronts: [String: [Int]] = [:]
    var backsOfFront: [String: Set<String>] = [:]
    var frontsOfBack: [String: Set<String>] = [:]
    var keys: [(String, String)] = []
    for card in cards {
      folder.fold(card.batch, at: card.position)
      scanner.add(front: folder.front, back: folder.back, to: &words)
      keys.append((folder.front.string, folder.back.string))
      fronts[folder.front.string, default: []].append(card.index)
      backsOfFront[folder.front.string, default: []].insert(folder.back.string)
      frontsOfBack[folder.back.string, default: []].insert(folder.front.string)
    }
    index.append(words)
    var similar = [Int](repeating: 0, count: cards.count)
    found = index.join(threshold: threshold)
    for pair in found.pairs where pair.similarity >= 0.6 {
      similar[Int(pair.first)] += 1
      similar[Int(pair.second)] += 1
    }
    for (card, first) in found.equal { similar[Int(card)] = similar[Int(first)] }
    judge = PairJudge(weights: index.weights())
    settings = keys.enumerated().map {
      CardSetting(
        frontCount: backsOfFront[$1.0]?.count ?? 1, backCount: frontsOfBack[$1.1]?.count ?? 1,
        similarCount: similar[$0])
    }
    sameFronts = fronts.values.filter { $0.count > 1 && $0.count < 7 }.sorted { $0[0] < $1[0] }
  }

  /// All candidates: similar pairs, cards of the same words, and cards with the same front.
  var candidates: [(Int, Int)] {
    var pairs = found.pairs.map { (Int($0.first), Int($0.second)) }
    pairs += found.equal.map { (Int($0.first), Int($0.card)) }
    for group in sameFronts {
      for (place, one) in group.enumerated() { for two in group[(place + 1)...] { pairs.append((one, two)) } }
    }
    var seen: Set<[Int]> = []
    return pairs.filter { seen.insert([$0.0, $0.1]).inserted }.sorted { $0 < $1 }
  }
}
