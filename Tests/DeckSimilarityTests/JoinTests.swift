internal import DeckTestSupport
internal import Testing

@testable internal import DeckSimilarity

@Suite("The join against comparing all pairs")
struct JoinTests {
  /// Cards with words drawn by rank, a third of them an earlier card with a few words changed.
  private static func cards(_ count: Int, vocabulary: Int, seed: UInt64) -> [(front: String, back: String)] {
    var random = SplitMix64(seed: seed)
    func word() -> String {
      // The smaller of several draws: common words are much more common than rare ones.
      let rank = min(random.below(vocabulary), random.below(vocabulary), random.below(vocabulary))
      return "w\(rank)"
    }
    var cards: [[String]] = []
    for _ in 0..<count {
      if random.chance(33), var card = cards.isEmpty ? nil : random.pick(cards) {
        for _ in 0..<random.below(4) {
          let place = random.below(card.count)
          switch random.below(3) {
          case 0: card[place] = word()
          case 1: card.insert(word(), at: place)
          default: if card.count > 1 { card.remove(at: place) }
          }
        }
        cards.append(card)
      } else {
        cards.append((0...random.below(30)).map { _ in word() })
      }
    }
    return cards.map { words in
      let middle = random.below(words.count + 1)
      return (words[..<middle].joined(separator: " "), words[middle...].joined(separator: " "))
    }
  }

  @Test("finds every pair at or above the threshold and no other", arguments: [30, 50, 60, 80, 100])
  func isExact(threshold: Int) {
    for (count, vocabulary, seed) in [(1000, 60, 1), (1000, 4000, 2), (1500, 400, 3)] as [(Int, Int, UInt64)]
    {
      expectExact(Self.cards(count, vocabulary: vocabulary, seed: seed), threshold)
    }
  }

  @Test("is exact on five thousand cards")
  func isExactOnMany() {
    expectExact(Self.cards(5000, vocabulary: 2000, seed: 4), 50)
  }

  @Test("is exact on texts of many scripts and on very short cards")
  func isExactOnScripts() {
    var random = SplitMix64(seed: 5)
    let pieces = [
      "人", "工", "智", "能", "的", "学", "ไทย", "كتاب", "الكتاب", "a", "ab", "to", "have", "shave", "|=", "é", " ",
      " ",
    ]
    let cards = (0..<1500).map { _ in
      (
        front: (0...random.below(6)).map { _ in random.pick(pieces) }.joined(),
        back: (0..<random.below(6)).map { _ in random.pick(pieces) }.joined(separator: " ")
      )
    }
    expectExact(cards, 40)
    expectExact(cards, 70)
  }

  private func expectExact(_ cards: [(front: String, back: String)], _ threshold: Int) {
    let words = CardWords(cards)
    var index = SimilarityIndex()
    index.append(words)
    let result = index.join(threshold: threshold)
    #expect(result.isComplete)
    let expected = BruteForce.pairs(words, threshold)
    let equal = Set(result.equal.map(\.card))
    let found = Set(result.pairs.map { [$0.first, $0.second] })
    #expect(found.count == result.pairs.count)
    #expect(found == expected.filter { !equal.contains($0[0]) && !equal.contains($0[1]) })
    #expect(result.equal.allSatisfy { expected.contains([$0.first, $0.card]) })
  }
}

extension CardWords {
  init(_ cards: [(front: String, back: String)]) {
    self.init()
    var scanner = CardWordScanner()
    for card in cards { scanner.add(front: card.front, back: card.back, to: &self) }
  }
}

/// All cards compared with all.
private enum BruteForce {
  static func pairs(_ words: CardWords, _ threshold: Int) -> Set<[UInt32]> {
    var wordSets: [(card: UInt32, words: Set<UInt64>)] = []
    var start = 0
    for (card, end) in words.wordEnds.enumerated() {
      wordSets.append((UInt32(card), Set(words.words[start..<Int(end)])))
      start = Int(end)
    }
    var tripleSets: [(card: UInt32, words: Set<UInt64>)] = []
    start = 0
    for (place, end) in words.tripleEnds.enumerated() {
      tripleSets.append((words.tripleCards[place], Set(words.triples[start..<Int(end)])))
      start = Int(end)
    }
    return similar(wordSets, threshold).union(similar(tripleSets, threshold))
  }

  private static func similar(_ sets: [(card: UInt32, words: Set<UInt64>)], _ threshold: Int) -> Set<[UInt32]>
  {
    let sets = sets.filter { !$0.words.isEmpty }
    let different = Set(sets.map(\.words))
    var frequencies: [UInt64: UInt32] = [:]
    for set in different { for word in set { frequencies[word, default: 0] += 1 } }
    let weights = frequencies.mapValues { Int(JoinRecords.weight(frequency: $0, of: different.count)) }
    let totals = sets.map { $0.words.reduce(0) { $0 + (weights[$1] ?? 0) } }
    // What a set shares with each earlier one is summed up word by word.
    var holders: [UInt64: [Int]] = [:]
    var pairs: Set<[UInt32]> = []
    for (two, set) in sets.enumerated() {
      var overlaps: [Int: Int] = [:]
      for word in set.words {
        for one in holders[word] ?? [] { overlaps[one, default: 0] += weights[word] ?? 0 }
        holders[word, default: []].append(two)
      }
      for (one, overlap) in overlaps where overlap * 100 >= threshold * (totals[one] + totals[two] - overlap)
      {
        pairs.insert([sets[one].card, set.card])
      }
    }
    return pairs
  }
}
