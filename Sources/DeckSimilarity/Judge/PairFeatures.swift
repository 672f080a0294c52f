internal import Glibc

/// What is known of a card within its deck, for the judge.
public struct CardSetting: Sendable {
  /// How many different backs the cards with the same front have.
  public var frontCount: Int
  /// How many different fronts the cards with the same back have.
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

/// The numbers from which the judge decides whether two cards are near duplicates: reasons to think so, each 0 or 1,
/// and how much the cards share and differ.
///
/// Weights are counted in rare words: a word that few cards have counts 1.
struct PairFeatures {
  /// Their names, in order, each with the weight that it has before any pair was seen.
  static let priors: [(name: String, weight: Double)] = [
    ("bias", -4), ("same front, long backs", 4), ("same front, little added", 4), ("short, little added", 4),
    ("same telling back", 4), ("same back, front added", 4), ("same common back, same front", 4),
    ("both sides alike", 4), ("shared items", 4), ("moved between sides", 4), ("card similarity", 1),
    ("front replaced", -1),
    ("back replaced", -0.5), ("added to both", -1), ("similar cards", -0.5), ("front shared", 0.5),
  ]

  /// The numbers in the order of the names, without the bias.
  let values: [Double]

  init(_ pair: PairComparison, _ evidence: PairEvidence, _ one: CardSetting, _ two: CardSetting) {
    values =
      [
        evidence.sameFrontLongBacks, evidence.sameFrontLittleAdded, evidence.shortLittleAdded,
        evidence.sameTellingBack, evidence.sameBackFrontAdded, evidence.sameCommonBack, evidence.bothAlike,
        evidence.sharedItems, evidence.moved,
      ].map { $0 ? 1 : 0 } + [
        pair.card.similarity, min(3, pair.front.replaced), min(3, pair.back.replaced),
        min(2, pair.addedToBoth),
        min(6, log2(Double(max(one.similarCount, two.similarCount)) + 1)),
        min(3, log2(1 + Double(pair.front.shared) / 16)),
      ]
  }
}

/// Two cards compared side by side.
struct PairComparison {
  let front: SideComparison
  let back: SideComparison
  /// Both sides taken together.
  let card: SideComparison
  let one: CardText
  let two: CardText

  /// What only one card has in addition, on both sides alike: a longer phrase that holds a shorter one.
  var addedToBoth: Double {
    let isOneLonger = front.onlyOne > front.onlyTwo && back.onlyOne > back.onlyTwo
    let isTwoLonger = front.onlyOne < front.onlyTwo && back.onlyOne < back.onlyTwo
    return isOneLonger || isTwoLonger ? min(front.added, back.added) : 0
  }

  /// The weight of the words that stand in both cards, but on different sides.
  var crossed: Double {
    let direct = front.shared + front.alike + back.shared + back.alike
    return Double(max(0, card.shared + card.alike - direct)) / 16
  }
}

extension SideComparison {
  /// The weight of what each has in place of what the other has, in rare words.
  var replaced: Double { Double(min(onlyOne, onlyTwo)) / 16 }

  /// The weight of what one has in addition, in rare words.
  var added: Double { Double(abs(onlyOne - onlyTwo)) / 16 }

  /// The number of tokens of the shorter one.
  var shorter: Int { min(oneCount, twoCount) }
}
