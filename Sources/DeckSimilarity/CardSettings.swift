/// The settings of the cards that are judged.
struct CardSettings {
  private var settings: [Int: CardSetting] = [:]

  /// Pairs at or above this similarity tell how many cards share a template.
  private static let templateSimilarity = 0.6

  /// The settings of the cards in `cards`, among the cards with `keys`. Complexity: O(cards + pairs) on average.
  init(_ keys: [CardKey], cards: [(Int, Int)], similar: [SimilarPair]) {
    for (one, two) in cards {
      settings[one] = CardSetting(similarCount: 0)
      settings[two] = CardSetting(similarCount: 0)
    }
    var backs: [UInt64: Set<UInt64>] = [:]
    var fronts: [UInt64: Set<UInt64>] = [:]
    for card in settings.keys {
      backs[keys[card].front] = []
      fronts[keys[card].back] = []
    }
    // Most keys are those of no card that is judged: bits tell so without a look into the tables.
    let mayBeKnown = FlatArray<Bool>(repeating: false, count: 1 << Self.filterBits)
    for card in settings.keys {
      mayBeKnown[Self.place(keys[card].front)] = true
      mayBeKnown[Self.place(keys[card].back)] = true
    }
    for key in keys where mayBeKnown[Self.place(key.front)] || mayBeKnown[Self.place(key.back)] {
      if let known = backs.index(forKey: key.front), backs.values[known].count < Self.most {
        backs.values[known].insert(key.back)
      }
      if let known = fronts.index(forKey: key.back), fronts.values[known].count < Self.most {
        fronts.values[known].insert(key.front)
      }
    }
    for card in settings.keys {
      settings[card]?.frontCount = backs[keys[card].front]?.count ?? 1
      settings[card]?.backCount = fronts[keys[card].back]?.count ?? 1
    }
    for pair in similar where pair.similarity >= Self.templateSimilarity {
      settings[Int(pair.first)]?.similarCount += 1
      settings[Int(pair.second)]?.similarCount += 1
    }
  }

  private static let filterBits = 20

  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> (64 - UInt64(filterBits)))
  }

  /// Beyond this many it makes no difference.
  private static let most = 32

  /// The setting of a card.
  subscript(card: Int) -> CardSetting { settings[card] ?? CardSetting() }
}
