internal import Glibc

/// What is known of a card within its deck, for the judge.
public struct CardSetting: Sendable {
  /// How many cards of the deck have the same front, this one included.
  public var frontCount: Int
  /// How many cards of the deck have the same back, this one included.
  public var backCount: Int
  /// How many cards of the deck are similar to it.
  public var similarCount: Int

  /// A setting; without a deck every card stands alone.
  public init(frontCount: Int = 1, backCount: Int = 1, similarCount: Int = 1) {
    self.frontCount = frontCount
    self.backCount = backCount
    self.similarCount = similarCount
  }
}

/// The numbers from which the judge decides whether two cards are near duplicates.
struct PairFeatures {
  /// Their names, in order.
  static let names = [
    "front similarity", "back similarity", "card similarity", "front replaced", "back replaced", "front added",
    "back added", "added to both", "words", "short back", "common back", "similar cards", "equal fronts",
    "equal backs", "moved", "shared front", "equal fronts, long backs", "equal backs, telling", "back contained",
    "front contained", "contrasts",
  ]

  /// The numbers in the order of the names.
  let values: [Double]

  init(
    front: SideComparison, back: SideComparison, card: SideComparison, _ one: CardSetting, _ two: CardSetting
  ) {
    let rare = 16.0
    func replaced(_ side: SideComparison) -> Double { Double(min(side.onlyOne, side.onlyTwo)) / rare }
    func added(_ side: SideComparison) -> Double { Double(abs(side.onlyOne - side.onlyTwo)) / rare }
    let isOneLonger = front.onlyOne > front.onlyTwo && back.onlyOne > back.onlyTwo
    let isTwoLonger = front.onlyOne < front.onlyTwo && back.onlyOne < back.onlyTwo
    let addedToBoth = isOneLonger || isTwoLonger ? min(added(front), added(back)) : 0
    let shortBack = min(back.oneCount, back.twoCount)
    let commonBack = max(one.backCount, two.backCount) - 1
    let isFrontEqual = front.onlyOne + front.onlyTwo + front.alike == 0
    let isBackEqual = back.onlyOne + back.onlyTwo + back.alike == 0
    let crossed = card.shared + card.alike - front.shared - front.alike - back.shared - back.alike
    let words = log2(1 + Double(min(card.oneCount, card.twoCount)))
    values = [
      front.similarity, back.similarity, card.similarity, min(3, replaced(front)), min(4, replaced(back)),
      min(4, added(front)), min(4, added(back)), min(2, addedToBoth), words, shortBack <= 2 ? 1 : 0,
      min(4, log2(1 + Double(commonBack))), min(6, log2(Double(max(one.similarCount, two.similarCount)) + 1)),
      isFrontEqual ? 1 : 0, isBackEqual ? 1 : 0, Double(max(0, crossed)) / rare,
      min(3, Double(front.shared) / rare), isFrontEqual ? log2(1 + Double(shortBack)) : 0,
      isBackEqual && commonBack < 2 ? min(3, Double(back.shared) / rare) : 0, back.containment, front.containment,
      Double((front.contrasts.union(back.contrasts)).rawValue.nonzeroBitCount),
    ]
  }
}
