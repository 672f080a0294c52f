public import DeckModel

/// What can be counted of a deck without judging it. Figures of batches add up to those of the deck.
public struct DeckFigures: Sendable, Equatable {
  /// The number of cards.
  public private(set) var cardCount = 0
  /// The number of fields that hold something.
  public private(set) var fieldCount = 0
  /// The words of all fields; see `CardMeasure`.
  public private(set) var wordCount = 0
  /// Those of them that have letters of other scripts than Latin.
  public private(set) var otherScriptWordCount = 0
  /// The words of fronts and of backs.
  public private(set) var frontWords = Distribution()
  /// See `frontWords`.
  public private(set) var backWords = Distribution()
  /// The items of each back's longest list, of backs that have one.
  public private(set) var listItems = Distribution()
  /// How deep those lists are nested.
  public private(set) var listDepths = Distribution()
  /// How many cards hold each kind of content, by its bit.
  private var contents = [Int](repeating: 0, count: 8)
  /// The sentences and syllables of backs.
  public private(set) var sentenceCount = 0
  /// See `sentenceCount`.
  public private(set) var syllableCount = 0
  /// The cards that ask for most at once.
  public private(set) var heaviest = HeaviestCards()
  /// How many things each card asks for, in deck order: the items of its back's longest list, or one for each 7.5 words
  /// of the back, whichever is more. Thirty words are as much as four items.
  public private(set) var things: [Float] = []
  /// How many cards have each tag.
  public private(set) var tags: [String: Int] = [:]

  /// Figures of nothing.
  public init() {}

  /// The figures of a batch. Complexity: O(bytes).
  public init(_ batch: CardBatch) {
    for (position, node) in batch.cardNodes.enumerated() {
      let card = CardMeasure(batch, card: Int(node))
      add(card)
      heaviest.add(
        CardLoad(
          card: batch.firstIndex + position, wordCount: card.back.wordCount, itemCount: card.back.longestList)
      )
    }
    for position in 0..<batch.count where batch.hasTags(position) {
      for tag in batch[position].tags { tags[tag, default: 0] += 1 }
    }
  }

  /// Counts a card.
  mutating func add(_ card: CardMeasure) {
    cardCount += 1
    fieldCount += card.fieldCount
    wordCount += card.wordCount
    otherScriptWordCount += card.otherScriptWordCount
    frontWords.add(card.front.wordCount)
    backWords.add(card.back.wordCount)
    if card.back.listDepth > 0 {
      listItems.add(card.back.longestList)
      listDepths.add(card.back.listDepth)
    }
    things.append(max(Float(card.back.longestList), Float(card.back.wordCount) / 7.5))
    sentenceCount += card.back.sentenceCount
    syllableCount += card.back.syllableCount
    var bits = card.contents.rawValue
    while bits != 0 {
      contents[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
  }

  /// Counts the cards of other figures too.
  public mutating func add(_ other: DeckFigures) {
    cardCount += other.cardCount
    fieldCount += other.fieldCount
    wordCount += other.wordCount
    otherScriptWordCount += other.otherScriptWordCount
    frontWords.add(other.frontWords)
    backWords.add(other.backWords)
    listItems.add(other.listItems)
    listDepths.add(other.listDepths)
    sentenceCount += other.sentenceCount
    syllableCount += other.syllableCount
    for place in contents.indices { contents[place] += other.contents[place] }
    heaviest.add(other.heaviest)
    things += other.things
    tags.merge(other.tags, uniquingKeysWith: +)
  }

  /// How many cards hold one kind of content.
  public func count(of content: CardMeasure.Contents) -> Int {
    contents[content.rawValue.trailingZeroBitCount]
  }

  /// The Flesch-Kincaid grade of the backs: the years of school that English text of such words and sentences asks for.
  /// Nil for less than a hundred words. See Kincaid et al., 1975.
  public var readingGrade: Double? {
    let words = backWords.sum
    guard words >= 100, sentenceCount > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentenceCount) + 11.8 * Double(syllableCount) / Double(words) - 15.59
  }
}

extension CardBatch {
  /// Whether the card at `position` has tags.
  fileprivate func hasTags(_ position: Int) -> Bool {
    var index = Int(cardNodes[position]) + 1
    let end = Int(nodes[Int(cardNodes[position])].end)
    while index < end {
      if nodes[index].kind == .tag { return true }
      index = Int(nodes[index].end)
    }
    return false
  }
}
