import DeckComparison
import DeckModel
import DeckTestSupport
import Testing

/// What merging keeps and drops.
@Suite struct MergeTests {
  private struct Seen: Equatable {
    var id: String?
    var number: String?
    var tags: [String]
    var fields: [String]
  }

  private static func cards(_ decks: [Deck]) -> [Seen] {
    decks.flatMap { deck in
      deck.batches.flatMap { batch in
        batch.cards.map {
          Seen(
            id: $0.sourceIdentifier, number: $0.number, tags: $0.tags,
            fields: $0.fields.map { "\($0.name)=\($0.text)" })
        }
      }
    }
  }

  /// A deck without duplicates, merged with itself, is the deck; any other is the deck without its
  /// duplicates.
  @Test(arguments: DifferenceLawTests.decks)
  func aDeckMergedWithItselfIsTheDeck(_ path: String) throws {
    let deck = try DifferenceLawTests.deck(path)
    let alone = DeckMerge([deck])
    let twice = DeckMerge([deck, try DifferenceLawTests.deck(path)])
    #expect(Self.cards(twice.decks) == Self.cards(alone.decks))
    #expect(twice.dropped.count == deck.count + alone.dropped.count)
    if alone.dropped.isEmpty { #expect(Self.cards(twice.decks) == Self.cards([deck])) }
    #expect(alone.decks.map(\.title) == [deck.title])
    let again = DeckMerge(alone.decks)
    #expect(again.dropped.isEmpty)
  }

  @Test(arguments: 0..<6)
  func generatedDecksMergeToThemselves(_ seed: Int) {
    var generator = CardGenerator(seed: UInt64(seed))
    let deck = Deck.make(generator.cards(seed * 1000 + 3, hasIds: seed % 2 == 0, hasNumbers: seed % 3 == 0))
    let merge = DeckMerge([deck, deck, deck])
    #expect(Self.cards(merge.decks) == Self.cards([deck]))
    #expect(merge.dropped.count == 2 * deck.count)
    #expect(DeckDifference(from: deck, to: merge.decks[0]).isEmpty)
  }

  /// The union of two decks, in order, whatever they share.
  @Test(arguments: 0..<6)
  func decksAreUnited(_ seed: Int) {
    var generator = CardGenerator(seed: UInt64(seed))
    let first = generator.cards(200)
    let more = generator.cards(100)
    let second = Array(first[50..<120]) + more
    let merge = DeckMerge([.make(first), .make(second.shuffled(using: &generator.random))])
    #expect(merge.dropped.count == 70)
    #expect(merge.dropped.allSatisfy { $0.card.deck == 1 && $0.kept.deck == 0 && $0.confidence == nil })
    #expect(Self.cards(merge.decks).count == 300)
    #expect(Self.cards(Array(merge.decks.prefix(1))) == Self.cards([.make(first)]))
  }

  @Test func theCardThatSaysMostIsKept() {
    let a = Deck.read("front,back,tags\nFuji,mountain,\nNile,river,a b\nOb,river,\n", name: "a.csv")
    let b = Deck.read(
      "front,back,tags,id,extra\nnile,River.,c a,ID1,long\nFuji,mountain,,ID2,\nLena,river,,,\n",
      name: "b.csv")
    let merge = DeckMerge([a, b])
    #expect(
      Self.cards(merge.decks)
        == [
          Seen(id: "ID2", number: nil, tags: [], fields: ["front=Fuji", "back=mountain"]),
          Seen(
            id: "ID1", number: nil, tags: ["a", "b", "c"],
            fields: ["front=nile", "back=River.", "extra=long"]),
          Seen(id: nil, number: nil, tags: [], fields: ["front=Ob", "back=river"]),
          Seen(id: nil, number: nil, tags: [], fields: ["front=Lena", "back=river", "extra="]),
        ].map { seen in
          var seen = seen
          seen.fields.removeAll { $0 == "extra=" }
          return seen
        })
    #expect(
      merge.dropped == [
        DroppedCard(card: CardReference(deck: 0, index: 1), kept: CardReference(deck: 1, index: 0)),
        DroppedCard(card: CardReference(deck: 1, index: 1), kept: CardReference(deck: 0, index: 0)),
      ])
  }

  /// A slip of the pen is dropped unless only exact duplicates are wanted; another number never is.
  @Test func nearDuplicatesAreDropped() {
    let a = Deck.read(
      "front,back,tags\n"
        + "Which river flows through the city of Budapest before it reaches Belgrade?,The Danube river,a\n"
        + "How many bones does an adult human body have in total?,It has 206 bones,\n", name: "a.csv")
    let b = Deck.read(
      "front,back,tags\n"
        + "How many bones does an adult human body have in total?,It has 306 bones,\n"
        + "Which river flows through the city of Budapest before it reachs Belgrade?,The Danube river,b\n",
      name: "b.csv")
    let merge = DeckMerge([a, b])
    #expect(merge.dropped.map(\.card) == [CardReference(deck: 1, index: 1)])
    #expect((merge.dropped.first?.confidence ?? 0) >= 0.8)
    #expect(Self.cards(merge.decks).map(\.tags) == [["a", "b"], [], []])
    #expect(DeckMerge([a, b], dropsNear: false).dropped.isEmpty)
  }

  @Test func cardsThatOnlyShareAFaceStay() {
    let deck = Deck.read("front,back\nNile,river\nNile,a river\nOb,river\n,river\n,river\n", name: "a.csv")
    #expect(DeckMerge([deck]).dropped.isEmpty)
  }

  @Test func sectionsBeginWhereTheirCardsBegin() {
    let page = "Rivers Flashcards\n\n1\nNile\nlong\n2\nnile\nlong\n3\nOb\ncold\n"
    let deck = Deck.read(page, name: "a.txt")
    let merge = DeckMerge([deck, .read("Lakes Flashcards\n\n1\nOb\ncold\n2\nBaikal\ndeep\n", name: "b.txt")])
    #expect(merge.decks.map(\.title) == ["Rivers", "Lakes"].map { "\($0) Flashcards" })
    #expect(merge.decks.map(\.count) == [2, 1])
    #expect(merge.decks.map { $0.batchStarts.last } == [2, 1])
  }
}
