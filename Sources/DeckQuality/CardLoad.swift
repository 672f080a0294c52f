internal import DeckModel

/// How much more a card asks to recall than one should.
public struct CardLoad: Sendable, Equatable {
  /// The card's position in its deck.
  public var card: Int
  /// The words of its back.
  public var wordCount: Int
  /// The items of its back's longest list.
  public var itemCount: Int

  /// How many cards it should rather be: one for each four items, or for each thirty words, whichever is more.
  public var partCount: Int { max((itemCount + 3) / 4, (wordCount + 29) / 30, 1) }
}

/// The cards of a deck that ask for most at once.
public struct HeaviestCards: Sendable, Equatable {
  /// The cards, the heaviest first; among equals the first in the deck.
  public private(set) var loads: [CardLoad] = []
  private static let count = 10

  /// None.
  public init() {}

  /// The heaviest cards of a batch. Complexity: O(cards · log).
  mutating func add(_ load: CardLoad) {
    guard load.partCount > 2 else { return }
    if loads.count == Self.count, let last = loads.last, !Self.precedes(load, last) { return }
    let place = loads.firstIndex { Self.precedes(load, $0) } ?? loads.count
    loads.insert(load, at: place)
    if loads.count > Self.count { loads.removeLast() }
  }

  mutating func add(_ other: HeaviestCards) { for load in other.loads { add(load) } }

  private static func precedes(_ a: CardLoad, _ b: CardLoad) -> Bool {
    if a.partCount != b.partCount { return a.partCount > b.partCount }
    if a.wordCount != b.wordCount { return a.wordCount > b.wordCount }
    return a.card < b.card
  }
}
