import DeckComparison
import DeckModel
import DeckTestSupport
import Testing

/// Random edits of generated decks are reported as exactly those edits.
@Suite struct RandomEditTests {
  /// What was done to cards, by the index that they have in the old or, when they were added, in the new
  /// deck.
  private struct Edits: Equatable {
    var added: Set<Int> = []
    var removed: Set<Int> = []
    var edited: Set<Int> = []
    var tagged: Set<Int> = []
    var moved: Set<Int> = []
  }

  private static func found(_ difference: DeckDifference) -> Edits {
    var edits = Edits()
    for change in difference.changes {
      switch change.kind {
      case .added: edits.added.insert(change.new?.index ?? -1)
      case .removed: edits.removed.insert(change.old?.index ?? -1)
      case .edited, .moved:
        let index = change.old?.index ?? -1
        if !change.fields.isEmpty { edits.edited.insert(index) }
        if !change.addedTags.isEmpty || !change.removedTags.isEmpty { edits.tagged.insert(index) }
        if change.isMoved { edits.moved.insert(index) }
      }
    }
    return edits
  }

  /// Changes one to three words of a card.
  private static func changeWords(_ card: inout GeneratedCard, _ generator: inout CardGenerator) {
    for _ in 0...generator.random.below(3) {
      let word = "changed" + generator.random.pick(generator.vocabulary)
      if generator.random.chance(30) {
        card.front[generator.random.below(card.front.count)] = word
      } else if generator.random.chance(50) {
        card.back[generator.random.below(card.back.count)] = word
      } else {
        card.back.insert(word, at: generator.random.below(card.back.count + 1))
      }
    }
  }

  /// A random set of edits, and the deck that it makes of `cards`.
  private static func edit(
    _ cards: [GeneratedCard], _ generator: inout CardGenerator, rate: Int
  ) -> (edits: Edits, cards: [GeneratedCard]) {
    var edits = Edits()
    var kept: [(old: Int, card: GeneratedCard)] = []
    var movers: [(old: Int, card: GeneratedCard)] = []
    for (index, card) in cards.enumerated() {
      var card = card
      if generator.random.chance(rate) {
        edits.removed.insert(index)
        continue
      }
      if generator.random.chance(rate) {
        changeWords(&card, &generator)
        edits.edited.insert(index)
      }
      if generator.random.chance(rate) {
        card.tags.append("exam")
        edits.tagged.insert(index)
      }
      // Few cards move, and far: else it can't be told which of two neighbours moved.
      if movers.count < 3, index > 3, index < cards.count / 4, generator.random.chance(10) {
        edits.moved.insert(index)
        movers.append((index, card))
      } else {
        kept.append((index, card))
      }
    }
    for (number, mover) in movers.enumerated() { kept.insert(mover, at: kept.count * (4 + number) / 8) }
    var result = kept.map { (old: Int?.some($0.old), card: $0.card) }
    for _ in 0..<max(1, cards.count * rate / 100) {
      let id = cards[0].id.map { _ in "new-\(generator.random.next())" }
      result.insert((nil, generator.card(id: id)), at: generator.random.below(result.count + 1))
    }
    for (index, entry) in result.enumerated() where entry.old == nil { edits.added.insert(index) }
    return (edits, result.map(\.card))
  }

  @Test(arguments: 0..<24)
  func editsAreFound(_ seed: Int) {
    var generator = CardGenerator(seed: UInt64(seed))
    let count = [12, 60, 300, 1200][seed % 4]
    let old = generator.cards(count, hasIds: seed % 3 == 0, hasNumbers: seed % 2 == 0)
    let (edits, new) = Self.edit(old, &generator, rate: [2, 5, 15][seed % 3])
    let found = Self.found(DeckDifference(from: .make(old), to: .make(new)))
    #expect(found.added.symmetricDifference(edits.added) == [])
    #expect(found.removed.symmetricDifference(edits.removed) == [])
    #expect(found.edited.symmetricDifference(edits.edited) == [])
    #expect(found.tagged.symmetricDifference(edits.tagged) == [])
    #expect(found.moved.symmetricDifference(edits.moved) == [])
  }

  /// One word of a short card, in its place.
  @Test func smallEditsOfShortCardsAreFound() {
    let old = ["Nile | river", "Baikal | lake", "Kinesis | stream", "2+2 | 4", "perro | dog", "茶 | tea"]
    let new = [
      "Nile | stream", "Baikal | a lake", "Kineses | stream", "2+2 | 5", "perro | der Hund dog", "茶 | teas",
    ]
    func deck(_ cards: [String]) -> Deck {
      .make(
        cards.map { card in
          let words = card.split(separator: " | ").map(String.init)
          return GeneratedCard(front: [words[0]], back: [words[1]])
        })
    }
    for place in old.indices {
      var changed = old
      changed[place] = new[place]
      let difference = DeckDifference(from: deck(old), to: deck(changed))
      #expect(difference.changes.map(\.kind) == [.edited], "\(new[place])")
    }
    #expect(DeckDifference(from: deck(old), to: deck(new)).count(.edited) == old.count)
  }

  /// Another card in the place of one is not an edit of it.
  @Test func replacedCardsAreNoEdits() {
    var generator = CardGenerator(seed: 7)
    let old = generator.cards(200, hasNumbers: true)
    var new = old
    for index in stride(from: 5, to: 200, by: 10) { new[index] = generator.card(number: index + 1) }
    let difference = DeckDifference(from: .make(old), to: .make(new))
    #expect(difference.count(.removed) == 20)
    #expect(difference.count(.added) == 20)
    #expect(difference.changes.count == 40)
  }

  /// Cards of one template are told apart by their rare words.
  @Test func cardsOfATemplateAreToldApart() {
    func card(_ number: Int) -> GeneratedCard {
      GeneratedCard(front: ["What is the capital of", "country\(number)?"], back: ["It is city\(number)."])
    }
    let old = (0..<300).map(card)
    var new = old
    new.remove(at: 40)
    new.insert(card(900), at: 200)
    let difference = DeckDifference(from: .make(old), to: .make(new))
    #expect(difference.changes.map(\.kind) == [.removed, .added])
  }

  /// Of equal cards, the one that is gone from its place is the one that was removed.
  @Test func equalCardsAreMatchedByPlace() {
    var generator = CardGenerator(seed: 3)
    var cards = generator.cards(60)
    for index in [10, 30, 50] { cards[index] = cards[0] }
    for gone in [0, 10, 30, 50] {
      var new = cards
      new.remove(at: gone)
      let difference = DeckDifference(from: .make(cards), to: .make(new))
      #expect(difference.changes.map(\.kind) == [.removed])
      #expect(difference.changes.first?.old?.index == gone)
    }
  }

  @Test func movedCardsAreTheFewest() {
    var generator = CardGenerator(seed: 4)
    let cards = generator.cards(50)
    let new = Array(cards[25...]) + cards[..<25].shuffled(using: &generator.random)
    let difference = DeckDifference(from: .make(cards), to: .make(new))
    #expect(difference.changes.allSatisfy { $0.kind == .moved })
    #expect(difference.movedCount < 50)
  }
}
