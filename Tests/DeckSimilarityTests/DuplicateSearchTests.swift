internal import Testing

@testable internal import DeckSimilarity

@Suite("Duplicates that were planted")
struct DuplicateSearchTests {
  @Test("are found, and what is almost the same is not", arguments: [1, 2, 3] as [UInt64])
  func planted(seed: UInt64) {
    let deck = PlantedDeck(count: 10_000, seed: seed)
    let found = Self.search(deck.cards.map(\.text))
    var cluster: [Int: Int] = [:]
    for (number, entry) in found.clusters.enumerated() {
      cluster[entry.kept] = number
      for member in entry.members { cluster[member.card] = number }
    }
    let reversed = Set(found.others.filter { $0.verdict.kind == .reversed }.map { [$0.first, $0.second] })
    var counts: [PlantedDeck.Plant: (found: Int, all: Int)] = [:]
    for plant in deck.plants {
      if plant.kind == .near && deck.cards[plant.original].wordCount < 20 { continue }
      let isDuplicate = cluster[plant.original] != nil && cluster[plant.original] == cluster[plant.copy]
      let isFound = plant.kind == .reversed ? reversed.contains([plant.original, plant.copy]) : isDuplicate
      counts[plant.kind, default: (0, 0)].all += 1
      counts[plant.kind, default: (0, 0)].found += isFound ? 1 : 0
    }
    func share(_ kind: PlantedDeck.Plant) -> Double {
      let count = counts[kind] ?? (0, 1)
      return Double(count.found) / Double(max(count.all, 1))
    }
    #expect(share(.exact) == 1)
    #expect(share(.reversed) == 1)
    #expect(share(.near) >= 0.97)
    for kind in [PlantedDeck.Plant.conflict, .number, .unit, .negation, .opposite] {
      #expect(share(kind) == 0)
    }
  }

  static func search(_ cards: [(front: String, back: String)]) -> Duplicates {
    var search = DuplicateSearch()
    var scanner = CardWordScanner()
    var words = CardWords()
    var keys: [CardKey] = []
    for card in cards { keys.append(scanner.add(front: card.front, back: card.back, to: &words)) }
    search.append(words, keys: keys)
    return search.find { indices in
      var reader = CardTextReader()
      return indices.map { reader.read(front: cards[$0].front, back: cards[$0].back) }
    }
  }
}
