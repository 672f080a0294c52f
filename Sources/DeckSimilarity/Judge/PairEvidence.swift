/// The reasons for which two cards may be near duplicates. Each asks for what tells real duplicates from templates with
/// one slot, cloze siblings, phrases that hold a shorter one, and answers that many cards share.
struct PairEvidence {
  /// The same question with two explanations in sentences.
  let sameFrontLongBacks: Bool
  /// The same question, and one answer holds the other.
  let sameFrontLittleAdded: Bool
  /// Few words that differ in little words only.
  let shortLittleAdded: Bool
  /// The same long answer to similar questions.
  let sameTellingBack: Bool
  /// The same answer, and one question holds the other.
  let sameBackFrontAdded: Bool
  /// An answer that many cards have, such as yes, to the same question.
  let sameCommonBack: Bool
  /// Both sides differ in little.
  let bothAlike: Bool
  /// Lists of synonyms of which one holds the other.
  let sharedItems: Bool
  /// The same words, divided between front and back in another way.
  let moved: Bool

  /// What no front may differ in.
  private static let frontBars: Contrasts = [
    .number, .extraNumber, .opposite, .negation, .sign, .verbatim, .media, .letter, .accent, .order,
    .narrowing,
  ]
  /// What no back may differ in.
  private static let backBars: Contrasts = [
    .number, .opposite, .negation, .sign, .verbatim, .media, .letter, .accent,
  ]

  /// Whether there is any reason.
  var isAny: Bool {
    sameFrontLongBacks || sameFrontLittleAdded || shortLittleAdded || sameTellingBack || sameBackFrontAdded
      || sameCommonBack || bothAlike || sharedItems || moved
  }

  init(_ pair: PairComparison, _ one: CardSetting, _ two: CardSetting) {
    let (front, back, card) = (pair.front, pair.back, pair.card)
    let isFrontFree = front.contrasts.isDisjoint(with: Self.frontBars)
    let isFree = isFrontFree && back.contrasts.isDisjoint(with: Self.backBars)
    let frontCount = max(one.frontCount, two.frontCount)
    let isSameFront = front.onlyOne + front.onlyTwo + front.alike == 0 && isFrontFree
    let isSameBack = back.similarity >= 0.8
    let isBackCommon = max(one.backCount, two.backCount) > 2
    let isTelling = !isBackCommon || back.shared >= 48
    let words = card.shorter

    let isRewording = back.similarity < 0.5
    let longBackBars: Contrasts =
      isRewording ? [.verbatim, .media] : [.verbatim, .media, .number, .opposite, .negation, .letter]
    sameFrontLongBacks =
      isSameFront && back.shorter >= 6 && back.sharedTelling >= 24 && back.containment >= 0.2
      && back.contrasts.isDisjoint(with: longBackBars)
      && (frontCount <= 4 || frontCount <= 6 && back.similarity >= 0.3)
    sameFrontLittleAdded =
      isSameFront && isFree && frontCount <= 6 && back.shorter >= 3 && back.containment >= 0.8
      && (back.shorter >= 8 || !back.contrasts.contains(.extraNumber) && pair.backAddsFromFront)
    let isLittle = { (side: SideComparison) in side.onlyOne + side.onlyTwo + side.alike <= 4 }
    shortLittleAdded =
      words < 8 && isFree && back.shared >= 8
      && (isSameFront && isLittle(back)
        || back.onlyOne + back.onlyTwo + back.alike == 0 && isLittle(front) && front.shared >= 8)
    sameTellingBack =
      words >= 7 && isFree && isSameBack && isTelling && back.shared >= 32 && front.similarity >= 0.3
      // Words that differ by a letter or an accent in both sides are others, as in the tables of two verbs.
      && (front.replaced < 0.5 || back.shared >= 64 && back.alike == 0 && back.accentedCount == 0)
    sameBackFrontAdded =
      words >= 7 && isFree && isSameBack && isTelling
      && (back.shared >= 10 && front.similarity >= 0.55 && front.replaced < 0.5
        || card.containment >= 0.95 && front.replaced < 0.3 && front.shared >= 48)
    sameCommonBack =
      isFree && isSameBack && isBackCommon && front.shorter >= 5 && front.similarity >= 0.7
      && (front.replaced < 0.5
        || front.replaced < 1.3 && front.shared >= 96 && max(one.similarCount, two.similarCount) <= 3)
    sharedItems =
      front.contrasts.isDisjoint(with: [.number, .negation, .sign, .verbatim, .media, .accent])
      && pair.sharesItems
    bothAlike =
      words >= 8 && isFree && front.similarity >= 0.6 && front.replaced < 0.5
      && (back.shorter >= 12 || !back.contrasts.contains(.extraNumber))
      && (back.similarity >= 0.45 && back.replaced < 0.95
        || back.similarity >= 0.55 && words >= 16 && back.replaced < 3.2)
    moved =
      isFrontFree && back.contrasts.isDisjoint(with: [.number, .sign, .verbatim, .media, .negation])
      && card.containment >= 0.85 && card.similarity >= 0.65 && pair.crossed >= 0.5
      && (front.similarity >= 0.5 || front.similarity >= 0.3 && card.similarity >= 0.7)
  }
}

extension PairComparison {
  /// Whether both sides are short lists, such as synonyms, the backs are equal and the fronts have an item in common,
  /// or one list holds the other on both sides.
  fileprivate var sharesItems: Bool {
    guard max(front.oneCount, front.twoCount) <= 12, max(back.oneCount, back.twoCount) <= 12 else {
      return false
    }
    let (oneFront, twoFront) = (one.front.items, two.front.items)
    let (oneBack, twoBack) = (one.back.items, two.back.items)
    guard oneFront.count + twoFront.count + oneBack.count + twoBack.count > 4 else { return false }
    guard !oneFront.isDisjoint(with: twoFront), !oneBack.isEmpty, !twoBack.isEmpty else { return false }
    if oneBack == twoBack { return true }
    return oneFront == twoFront && (oneBack.isSubset(of: twoBack) || twoBack.isSubset(of: oneBack))
  }

  /// Whether what only one back has are words of its own front, or little words: `A pointer is an address`.
  fileprivate var backAddsFromFront: Bool {
    guard back.replaced == 0 else { return false }
    let frontWords = Set((one.front.tokens).map(\.text))
    return (back.oneWords + back.twoWords).allSatisfy {
      frontWords.contains($0.text) || $0.isCommon
    }
  }
}
