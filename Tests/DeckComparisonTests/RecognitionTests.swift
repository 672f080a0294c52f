import DeckComparison
import DeckModel
import DeckTestSupport
import Testing

/// Cards that are known keep their ids through whatever is done to a deck.
@Suite struct RecognitionTests {
  /// The ids that cards have by `known` ones, whose ids are their positions.
  private static func recognize(_ cards: [GeneratedCard], known: [GeneratedCard], gone: Set<Int> = [])
    -> CardRecognition
  {
    let deck = Deck.make(known)
    let ids = known.indices.map { "known-\($0)" }
    let keys = CardRecognition([deck], known: .none).keys
    return CardRecognition(
      [Deck.make(cards)],
      known: CardRecognition.Known(
        deck: deck, identifiers: ids, keys: keys, areGone: known.indices.map { gone.contains($0) }))
  }

  @Test func withoutKnownCardsIdsFollowFromTheTexts() {
    var generator = CardGenerator(seed: 1)
    var cards = generator.cards(50)
    cards += cards[0..<5]
    let recognition = CardRecognition([Deck.make(cards)], known: .none)
    #expect(Set(recognition.identifiers).count == 55)
    #expect(recognition.identifiers[0..<50].elementsEqual(recognition.keys[0..<50]))
    #expect(recognition.keys[0] == recognition.keys[50])
  }

  @Test(arguments: 1...12)
  func editedMovedAndRenumberedCardsKeepTheirIds(_ seed: Int) {
    var generator = CardGenerator(seed: UInt64(seed))
    let old = generator.cards(300, hasNumbers: true)
    var new = old.indices.map { (id: "known-\($0)", card: old[$0]) }
    for index in new.indices where generator.random.chance(20) {
      // A slip of the pen, or another word.
      let word = generator.random.below(new[index].card.back.count)
      new[index].card.back[word] = generator.random.chance(50) ? "anew" : new[index].card.back[word] + "x"
    }
    for _ in 0..<20 {
      let card = new.remove(at: generator.random.below(new.count))
      new.insert(card, at: generator.random.below(new.count))
    }
    for _ in 0..<15 { new.remove(at: generator.random.below(new.count)) }
    for _ in 0..<15 { new.insert(("", generator.card()), at: generator.random.below(new.count)) }
    for index in new.indices { new[index].card.number = index + 1 }
    let recognition = Self.recognize(new.map(\.card), known: old)
    for (index, card) in new.enumerated() where card.id != "" {
      #expect(recognition.identifiers[index] == card.id)
    }
    #expect(Set(recognition.identifiers).count == new.count)
    #expect(recognition.gonePlaces.count { $0 != nil } == 15)
    for (index, card) in new.enumerated() where card.id == "" {
      #expect(recognition.identifiers[index] == recognition.keys[index])
    }
  }

  @Test func goneCardsComeBackWithTheSameTextOnly() {
    var generator = CardGenerator(seed: 7)
    let old = generator.cards(10)
    var edited = old
    edited[3].back.append("anew")
    let same = Self.recognize(old, known: old, gone: [3])
    #expect(same.identifiers == old.indices.map { "known-\($0)" })
    let other = Self.recognize(edited, known: old, gone: [3])
    #expect(other.identifiers[3] == other.keys[3])
    #expect(other.orphans.isEmpty)
  }

  @Test func anAnswerThatIsWrittenAnewKeepsTheCard() {
    var generator = CardGenerator(seed: 8)
    let old = generator.cards(10)
    var new = old
    new[4].back = generator.words(5...9)
    #expect(Self.recognize(new, known: old).identifiers[4] == "known-4")
    new[4] = GeneratedCard(front: ["who", "wrote", "Faust"], back: ["Goethe"])
    let lost = Self.recognize(new, known: old)
    #expect(lost.orphans.map(\.known) == [4] && lost.orphans.map(\.card) == [4])
    #expect(lost.gonePlaces[4] == 3)
  }

  @Test func aNewCardNeverTakesAnIdThatIsGiven() {
    let first = GeneratedCard(front: ["longest", "river"], back: ["the", "Nile"])
    let key = CardRecognition([Deck.make([first])], known: .none).keys[0]
    let edited = GeneratedCard(front: ["longest", "river", "on", "Earth"], back: ["the", "Nile"])
    let editedKey = CardRecognition([Deck.make([edited])], known: .none).keys[0]
    let known = CardRecognition.Known(
      deck: Deck.make([edited]), identifiers: [key], keys: [editedKey], areGone: [false])
    let recognition = CardRecognition([Deck.make([edited, first])], known: known)
    #expect(recognition.identifiers[0] == key)
    #expect(recognition.identifiers[1] != key && recognition.keys[1] == key)
  }

  @Test func idsOfTheSourceCountMost() {
    let known = GeneratedCard(front: ["longest", "river"], back: ["the", "Nile"])
    var own = known
    own.id = "guid-1"
    var moved = GeneratedCard(front: ["deepest", "lake"], back: ["Baikal"])
    moved.id = "known-0"
    let recognition = Self.recognize([own, moved], known: [known])
    #expect(recognition.identifiers == ["guid-1", "known-0"])
    // An id that was written without the known ones at hand says no more than the text did.
    var edited = known
    edited.id = CardRecognition([Deck.make([known])], known: .none).keys[0]
    edited.back.append("(6,650 km)")
    #expect(Self.recognize([edited], known: [known]).identifiers == ["known-0"])
    // Two cards of one id are two cards.
    let twice = Self.recognize([own, own], known: [])
    #expect(twice.identifiers[0] == "guid-1" && twice.identifiers[1] != "guid-1")
  }

  @Test func severalDecksAreTakenForOne() {
    var generator = CardGenerator(seed: 9)
    let cards = generator.cards(40)
    let deck = Deck.make(cards)
    let known = CardRecognition.Known(
      deck: deck, identifiers: cards.indices.map { "known-\($0)" },
      keys: CardRecognition([deck], known: .none).keys, areGone: cards.map { _ in false })
    var edited = cards
    edited[30].front.append("anew")
    let parts = [Deck.make(Array(edited[0..<25])), Deck.make([]), Deck.make(Array(edited[25...]))]
    #expect(CardRecognition(parts, known: known).identifiers == cards.indices.map { "known-\($0)" })
  }
}

extension CardRecognition.Known {
  fileprivate static var none: CardRecognition.Known {
    CardRecognition.Known(deck: Deck.make([]), identifiers: [], keys: [], areGone: [])
  }
}
