/// What two cards are to each other.
public enum PairKind: String, Sendable, CaseIterable {
  /// The same but for case, space, punctuation and markup.
  case exact
  /// The same knowledge in other words, or with a slip of the pen.
  case near
  /// The same question with answers that contradict each other.
  case conflict
  /// The same question with answers that may both be right.
  case otherAnswer
  /// Front and back exchanged.
  case reversed
  /// The same answer to another question.
  case sharedAnswer
  /// Different knowledge.
  case different
}

/// What the judge says of two cards.
public struct PairVerdict: Sendable {
  /// What they are to each other.
  public var kind: PairKind
  /// How sure the judge is that a user keeps only one of them, from 0 to 1.
  public var confidence: Double
  /// How much of the weight of their words both have, from 0 to 1.
  public var similarity: Double
  /// The words that only the first or only the second card has, side by side: those that are forms or misspellings of
  /// each other come first.
  public var words: (first: [String], second: [String])
}

/// Decides what two similar cards are to each other, by what differs between them.
///
/// Similar text isn't the same card: templates with one slot, cloze siblings, opposites, numbers and units differ in a
/// word. So the sides are compared token by token, differences that change the sense decide at once, and what is left
/// must have a reason (`PairEvidence`) and be likely by a logistic regression over `PairFeatures`.
public struct PairJudge: Sendable {
  private let comparer: SideComparer

  /// Below this confidence two cards are called different.
  static let leastConfidence = 0.5

  /// A judge for cards whose words weigh so much.
  public init(weights: WordWeights) { comparer = SideComparer(weights: weights) }

  /// What two cards are to each other. Complexity: O(tokens of the one · tokens of the other).
  public func judge(
    _ one: CardText, _ two: CardText, _ oneSetting: CardSetting = CardSetting(),
    _ twoSetting: CardSetting = CardSetting()
  ) -> PairVerdict {
    let front = comparer.compare(one.front, two.front)
    let back = comparer.compare(one.back, two.back)
    var verdict = PairVerdict(
      kind: .different, confidence: 0, similarity: (front.similarity + back.similarity) / 2, words: ([], []))
    guard !one.isEmpty, !two.isEmpty, one.hidden == two.hidden else { return verdict }
    if front.isEqual && back.isEqual {
      verdict.kind = .exact
      verdict.confidence = 1
      return verdict
    }
    if isReversed(one, two, front, back) {
      verdict.kind = .reversed
      verdict.words = Self.differingWords(front, back)
      return verdict
    }
    if front.similarity >= 0.3 || back.similarity >= 0.3 {
      let pair = compare(one, two, front, back)
      verdict.similarity = pair.card.similarity
      let evidence = PairEvidence(pair, oneSetting, twoSetting)
      if evidence.isAny {
        verdict.confidence = PairModel.probability(PairFeatures(pair, evidence, oneSetting, twoSetting))
        if verdict.confidence >= Self.leastConfidence {
          verdict.kind = .near
          verdict.words = Self.differingWords(front, back)
          return verdict
        }
      }
    }
    verdict.kind = otherwise(front, back, oneSetting, twoSetting)
    // An answer that goes on where the other one ends takes nothing back.
    if verdict.kind == .conflict && Self.goesOn(one.back, two.back) { verdict.kind = .otherAnswer }
    // Most pairs are different, and nobody asks how.
    if verdict.kind != .different { verdict.words = Self.differingWords(front, back) }
    return verdict
  }

  /// Whether one text begins with all of the other one, and says a good deal more.
  private static func goesOn(_ one: CardSide, _ two: CardSide) -> Bool {
    let (short, long) =
      one.tokens.count < two.tokens.count ? (one.tokens, two.tokens) : (two.tokens, one.tokens)
    return !short.isEmpty && long.count >= short.count + 4
      && zip(short, long).allSatisfy { $0.hash == $1.hash && $0.marked == $1.marked }
  }

  /// What two cards are that are no duplicates.
  private func otherwise(
    _ front: SideComparison, _ back: SideComparison, _ one: CardSetting, _ two: CardSetting
  ) -> PairKind {
    if front.isEqual && front.oneCount > 0 && back.oneCount > 0 && back.twoCount > 0 {
      let contradicting: Contrasts = [
        .number, .extraNumber, .opposite, .negation, .sign, .verbatim, .letter, .accent, .order,
      ]
      return back.contrasts.isDisjoint(with: contradicting) ? .otherAnswer : .conflict
    }
    let isCommon = max(one.backCount, two.backCount) > 4
    return back.isEqual && back.oneCount > 0 && !isCommon ? .sharedAnswer : .different
  }

  /// Whether the back of each card stands in the front of the other.
  private func isReversed(_ one: CardText, _ two: CardText, _ front: SideComparison, _ back: SideComparison)
    -> Bool
  {
    guard back.similarity < 0.4, !one.back.tokens.isEmpty, !two.back.tokens.isEmpty else { return false }
    let first = comparer.compare(one.back, two.front)
    guard first.heldShare >= 0.5 else { return false }
    let second = comparer.compare(two.back, one.front)
    if first.isEqual && second.isEqual { return true }
    let bars: Contrasts = [.number, .sign, .verbatim, .media, .opposite]
    guard first.contrasts.union(second.contrasts).isDisjoint(with: bars), front.similarity < 0.5 else {
      return false
    }
    // The name must be there in full, the explanation for the most part.
    let (oneHeld, twoHeld) = (first.heldShare, second.heldShare)
    return max(oneHeld, twoHeld) >= 0.8 && min(oneHeld, twoHeld) >= 0.5 && first.sharedTelling >= 8
      && second.sharedTelling >= 8
  }

  private func compare(_ one: CardText, _ two: CardText, _ front: SideComparison, _ back: SideComparison)
    -> PairComparison
  {
    let card = comparer.compare(one.front.tokens + one.back.tokens, two.front.tokens + two.back.tokens)
    return PairComparison(front: front, back: back, card: card, one: one, two: two)
  }

  private static func differingWords(_ front: SideComparison, _ back: SideComparison) -> ([String], [String])
  {
    func words(
      _ forms: KeyPath<SideComparison, [CardToken]>, _ others: KeyPath<SideComparison, [CardToken]>
    ) -> [String] {
      [front, back].flatMap { $0[keyPath: forms] + $0[keyPath: others] }.map(\.marked)
    }
    return (words(\.oneForms, \.oneWords), words(\.twoForms, \.twoWords))
  }
}

extension SideComparison {
  /// How much of the weight of the first side stands in the second.
  fileprivate var heldShare: Double {
    let all = shared + alike + onlyOne
    return all == 0 ? 0 : Double(shared + alike) / Double(all)
  }
}

extension PairJudge {
  /// The names of the features with the weights that they have before any pair was seen, the bias first.
  @_spi(Fitting)
  public static var priors: [(name: String, weight: Double)] { PairFeatures.priors }

  /// The features of a pair, for fitting, with whether the pair is exact or has any reason to be near.
  @_spi(Fitting)
  public func features(_ one: CardText, _ two: CardText, _ oneSetting: CardSetting, _ twoSetting: CardSetting)
    -> (isExact: Bool, hasReason: Bool, values: [Double])
  {
    let front = comparer.compare(one.front, two.front)
    let back = comparer.compare(one.back, two.back)
    let pair = compare(one, two, front, back)
    let evidence = PairEvidence(pair, oneSetting, twoSetting)
    let isExact = front.isEqual && back.isEqual
    let hasReason = evidence.isAny && !isReversed(one, two, front, back)
    return (isExact, hasReason, PairFeatures(pair, evidence, oneSetting, twoSetting).values)
  }
}
