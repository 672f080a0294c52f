internal import DeckTestSupport

@testable internal import DeckSimilarity

/// A deck of ten thousand cards with planted duplicates of every kind, and with cards that are almost the same but
/// say something else.
struct PlantedDeck {
  struct PlantedCard {
    var front: [String]
    var back: [String]

    var text: (front: String, back: String) {
      (front.joined(separator: " "), back.joined(separator: " "))
    }
    var wordCount: Int { front.count + back.count }
  }

  enum Plant: CaseIterable {
    case exact, near, reversed, conflict, number, unit, negation, opposite
  }

  private(set) var cards: [PlantedCard] = []
  private(set) var plants: [(kind: Plant, original: Int, copy: Int)] = []
  private var random: SplitMix64
  private var vocabulary: [String] = []

  init(count: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    vocabulary = (0..<6000).map { _ in Self.madeWord(&random) }
    while cards.count < count {
      let card = newCard()
      let original = cards.count
      cards.append(card)
      guard random.chance(30) else { continue }
      let kind = random.pick(Plant.allCases)
      if let copy = change(card, kind) {
        plants.append((kind, original, cards.count))
        cards.append(copy)
      }
    }
  }

  private static func madeWord(_ random: inout SplitMix64) -> String {
    (0...1 + random.below(3)).map { _ in
      String(random.pick(Array("bcdfglmnprstvz"))) + String(random.pick(Array("aeiou")))
        + random.pick(["", "", "n", "r", "s", "l"])
    }.joined()
  }

  /// Drawn by rank: the first words are much more common than the last.
  private mutating func word() -> String {
    if random.chance(30) {
      return random.pick(["the", "of", "a", "in", "is", "and", "to", "which", "with", "by"])
    }
    return vocabulary[min(random.below(vocabulary.count), random.below(vocabulary.count))]
  }

  private mutating func newCard() -> PlantedCard {
    var card = PlantedCard(
      front: (0..<4 + random.below(8)).map { _ in word() },
      back: (0..<4 + random.below(40)).map { _ in word() })
    // What the almost equal cards differ in.
    card.back.insert(
      contentsOf: ["\(1 + random.below(900))", random.pick(["mg", "kg", "km", "mm", "ms", "hours"])], at: 2)
    card.back.append(random.pick(["increases", "maximum", "left", "before", "internal", "true", "upper"]))
    return card
  }

  private mutating func change(_ card: PlantedCard, _ kind: Plant) -> PlantedCard? {
    var card = card
    switch kind {
    case .exact:
      card.front[0] = card.front[0].uppercased()
      card.back[card.back.count - 1] += "."
    case .near:
      for _ in 0...random.below(3) { edit(&card) }
    case .reversed: swap(&card.front, &card.back)
    case .conflict: card.back = newCard().back
    case .number: card.back[2] = "\(1000 + random.below(900))"
    case .unit: card.back[3] = card.back[3] == "g" ? "kg" : "g"
    case .negation: card.back.insert("not", at: 1 + random.below(card.back.count - 1))
    case .opposite:
      let opposites = [
        "increases": "decreases", "maximum": "minimum", "left": "right", "before": "after",
        "internal": "external",
        "true": "false", "upper": "lower",
      ]
      guard let other = opposites[card.back[card.back.count - 1]] else { return nil }
      card.back[card.back.count - 1] = other
    }
    return card
  }

  /// One edit of a token: replaced, put in, left out, or misspelt. Numbers, units and opposites stay.
  private mutating func edit(_ card: inout PlantedCard) {
    var words = card.front + card.back
    let frontCount = card.front.count
    var place = random.below(words.count)
    while place == words.count - 1 || (frontCount + 2...frontCount + 3).contains(place) {
      place = random.below(words.count)
    }
    var change = 0
    switch random.below(4) {
    case 0: words[place] = word()
    case 1:
      words.insert(word(), at: place)
      change = 1
    case 2:
      words.remove(at: place)
      change = -1
    default:
      var letters = Array(words[place])
      if letters.count > 3 {
        letters.swapAt(letters.count - 1, letters.count - 2)
      } else {
        letters.append("e")
      }
      words[place] = String(letters)
    }
    let newFrontCount = place < frontCount ? max(1, frontCount + change) : frontCount
    card.front = Array(words[..<newFrontCount])
    card.back = Array(words[newFrontCount...])
  }
}
