import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport

/// A card as tests make and change it.
struct GeneratedCard: Equatable {
  var id: String?
  var number: Int?
  var front: [String]
  var back: [String]
  var tags: [String] = []

  var line: String {
    var members = [
      "\"front\":\"\(front.joined(separator: " "))\"", "\"back\":\"\(back.joined(separator: " "))\"",
    ]
    members.append("\"tags\":[\(tags.map { "\"\($0)\"" }.joined(separator: ","))]")
    if let id { members.append("\"id\":\"\(id)\"") }
    if let number { members.append("\"number\":\"\(number)\"") }
    return "{\(members.joined(separator: ","))}"
  }
}

/// Decks of random cards.
struct CardGenerator {
  var random: SplitMix64
  let vocabulary: [String]

  init(seed: UInt64, words: Int = 1500) {
    var random = SplitMix64(seed: seed)
    let syllables = ["ka", "lo", "mi", "ter", "un", "sho", "vi", "ran", "del", "qu", "est", "og"]
    vocabulary = (0..<words).map { number in
      (0...1 + random.below(3)).map { _ in random.pick(syllables) }.joined() + (number % 7 == 0 ? "s" : "")
    }
    self.random = random
  }

  mutating func words(_ counts: ClosedRange<Int>) -> [String] {
    let count = counts.lowerBound + random.below(counts.count)
    // Some words are common, as in any language.
    return (0..<count).map { _ in random.chance(30) ? vocabulary[random.below(20)] : random.pick(vocabulary) }
  }

  mutating func card(id: String? = nil, number: Int? = nil) -> GeneratedCard {
    GeneratedCard(
      id: id, number: number, front: words(2...8), back: words(3...30),
      tags: random.chance(20) ? [random.pick(vocabulary)] : [])
  }

  mutating func cards(_ count: Int, hasIds: Bool = false, hasNumbers: Bool = false) -> [GeneratedCard] {
    (0..<count).map { card(id: hasIds ? "id-\($0)" : nil, number: hasNumbers ? $0 + 1 : nil) }
  }
}

extension Deck {
  /// The deck of `cards`, as JSON Lines.
  static func make(_ cards: [GeneratedCard], name: String = "deck.jsonl") -> Deck {
    read(cards.map { $0.line + "\n" }.joined(), name: name)
  }

  static func read(_ text: String, name: String) -> Deck {
    let source = SourceFile(name: name, text: text)
    return Reader.detect(source).read(source).deck
  }
}
