/// What lists cost a learner, by a model: whoever recalls one item nine times in ten recalls a list of n items whole
/// 0.9ⁿ of the time, if items are recalled independently of each other.
///
/// The model is coarse, since items of a list do help each other; what it says of the direction holds: a card that asks
/// for ten things comes back again and again, although most of it is known.
public struct RecallCost: Sendable, Equatable {
  /// How often one item is recalled.
  public static let oneItem = 0.9

  /// The assumption, as reports print it.
  public static let assumption =
    "a model: each item is recalled nine times in ten, a list of n items whole 0.9 to the power of n of the time"

  /// How many cards have lists.
  public let listCount: Int
  /// How many of them have more than seven items.
  public let longListCount: Int
  /// The share of all reviews of such cards in which the whole list is recalled, from 0 to 1.
  public let recalledWhole: Double

  /// What the lists of a deck cost; nil when it has none. Complexity: O(distinct lengths).
  public init?(_ figures: DeckFigures) {
    guard figures.listItems.total > 0 else { return nil }
    listCount = figures.listItems.total
    longListCount = figures.listItems.count(above: 7)
    var sum = 0.0
    for (items, count) in figures.listItems.counts.enumerated() where count > 0 {
      sum += Double(count) * Self.recalledWhole(Double(items))
    }
    recalledWhole = sum / Double(listCount)
  }

  /// The share of reviews in which a list of `items` items is recalled whole.
  static func recalledWhole(_ items: Double) -> Double {
    // 0.9ⁿ by squaring for the whole part, linear between: no library for powers is needed.
    var whole = Int(items)
    let rest = items - Double(whole)
    var (result, factor) = (1.0, oneItem)
    while whole > 0 {
      if whole & 1 == 1 { result *= factor }
      factor *= factor
      whole >>= 1
    }
    return result * (1 - rest * (1 - oneItem))
  }
}

/// What it gives to split some cards, each into as many as `CardLoad.partCount` says.
public struct SplitGain: Sendable, Equatable {
  /// How many cards are split.
  public let cardCount: Int
  /// How many they become.
  public let partCount: Int
  /// The mean share of reviews in which all that a card asks for is recalled, before; see `RecallCost`.
  public let recalledBefore: Double
  /// The same of the parts.
  public let recalledAfter: Double

  /// What splitting gives; nil of no cards.
  public init?(_ loads: some Sequence<CardLoad>) {
    var (cards, parts) = (0, 0)
    var (before, after) = (0.0, 0.0)
    for load in loads {
      // Thirty words without a list count as one thing.
      let things = Double(max(load.itemCount, load.partCount))
      cards += 1
      parts += load.partCount
      before += RecallCost.recalledWhole(things)
      after += Double(load.partCount) * RecallCost.recalledWhole(things / Double(load.partCount))
    }
    guard cards > 0 else { return nil }
    cardCount = cards
    partCount = parts
    recalledBefore = before / Double(cards)
    recalledAfter = after / Double(parts)
  }
}
