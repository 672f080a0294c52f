import DeckComparison
import DeckModel
import DeckSource
import DeckTestSupport
import Testing

/// What holds for every deck.
@Suite struct DifferenceLawTests {
  static let decks: [String] =
    [
      "Seed/aws-processing.brainscape.txt", "Conversion/blocks/input.json",
      "Conversion/described/input.brainscape.txt", "Conversion/hostile/input.csv",
      "Conversion/page/input.brainscape.txt",
    ] + ((try? Fixture.names(in: "Syntax/valid", suffix: ".txt")) ?? []).map { "Syntax/valid/\($0)" }

  static func deck(_ path: String) throws -> Deck {
    .read(String(decoding: try Fixture.bytes(path), as: UTF8.self), name: path)
  }

  @Test(arguments: decks)
  func aDeckEqualsItself(_ path: String) throws {
    #expect(DeckDifference(from: try Self.deck(path), to: try Self.deck(path)).isEmpty)
  }

  /// Against an empty deck, every card is removed or added, in order.
  @Test(arguments: decks)
  func nothingBecomesADeck(_ path: String) throws {
    let deck = try Self.deck(path)
    let nothing = Deck.read("", name: "empty.csv")
    let added = DeckDifference(from: nothing, to: deck)
    #expect(added.changes.map(\.kind) == Array(repeating: .added, count: deck.count))
    #expect(added.changes.map { $0.new?.index } == Array(0..<deck.count))
    let removed = DeckDifference(from: deck, to: nothing)
    #expect(removed.changes.map { $0.old?.index } == Array(0..<deck.count))
  }

  /// Reversed, what was added is removed, and the texts of edits change places.
  @Test(arguments: 0..<8)
  func differencesCanBeReversed(_ seed: Int) {
    var generator = CardGenerator(seed: UInt64(seed))
    let old = generator.cards(80)
    var new = old
    for _ in 0..<10 {
      switch generator.random.below(3) {
      case 0: new.remove(at: generator.random.below(new.count))
      case 1: new.insert(generator.card(), at: generator.random.below(new.count))
      default: new[generator.random.below(new.count)].back.append("more")
      }
    }
    let forth = DeckDifference(from: .make(old), to: .make(new))
    let back = DeckDifference(from: .make(new), to: .make(old))
    #expect(forth.count(.added) == back.count(.removed))
    #expect(forth.count(.removed) == back.count(.added))
    #expect(forth.count(.edited) == back.count(.edited))
    #expect(forth.unchangedCount == back.unchangedCount)
    #expect(
      forth.unchangedCount + forth.count(.added) + forth.count(.edited) + forth.count(.moved) == new.count)
  }

  /// Ids match cards that have nothing else in common.
  @Test func idsComeFirst() {
    let old = Deck.make([GeneratedCard(id: "a", front: ["Nile"], back: ["river"])])
    let new = Deck.make([
      GeneratedCard(id: "b", front: ["Nile"], back: ["river"]),
      GeneratedCard(id: "a", front: ["Fuji"], back: ["mountain"]),
    ])
    let difference = DeckDifference(from: old, to: new)
    #expect(difference.changes.map(\.kind) == [.added, .edited])
  }

  @Test func tagsHaveNoOrder() {
    let card = GeneratedCard(front: ["Nile"], back: ["river"], tags: ["a", "b"])
    var other = card
    other.tags = ["b", "a", "a"]
    #expect(DeckDifference(from: .make([card]), to: .make([other])).isEmpty)
    other.tags = ["b", "c"]
    let difference = DeckDifference(from: .make([card]), to: .make([other]))
    #expect(difference.changes.map(\.addedTags) == [["c"]])
    #expect(difference.changes.map(\.removedTags) == [["a"]])
  }

  /// Very many cards that are alike take no more than linear time, nearly.
  @Test func manyEqualCardsAreQuick() {
    let card = GeneratedCard(front: ["Nile"], back: ["river"])
    let old = Array(repeating: card, count: 20_000)
    let difference = DeckDifference(from: .make(old), to: .make(Array(old.dropFirst(100))))
    #expect(difference.changes.count == 100)
    #expect(difference.count(.removed) == 100)
  }
}
