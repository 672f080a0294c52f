// Written by 'deckc-spelling fit --output'; fit again instead of editing.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.35,  // score
      0.15,  // margin
      0.6,  // isNear
      -0.6,  // isFar
      0.0,  // cost
      -1.2,  // costPerLetter
      -3.0,  // hasNoCandidate
      0.0,  // isSplit
      0.0,  // candidateFrequency
      0.0,  // context
      4.0,  // isListed
      -2.5,  // isTerm
      -1.5,  // isName
      -1.5,  // isRare
      0.2,  // frequencyRatio
      -1.0,  // affix
      -0.5,  // compound
      -1.2,  // capitalShare
      -0.2,  // occurrences
      0.2,  // candidateOccurrences
      0.0,  // occurrenceRatio
      0.0,  // length
      0.0,  // termScore
      0.0,  // nameScore
      0.0,  // lengthScore
      0.0,  // splitScore
      0.0,  // affixScore
      0.0,  // capitalScore
    ],
    means: [
      0.0,  // score
      0.0,  // margin
      0.0,  // isNear
      0.0,  // isFar
      0.0,  // cost
      0.0,  // costPerLetter
      0.0,  // hasNoCandidate
      0.0,  // isSplit
      0.0,  // candidateFrequency
      0.0,  // context
      0.0,  // isListed
      0.0,  // isTerm
      0.0,  // isName
      0.0,  // isRare
      0.0,  // frequencyRatio
      0.0,  // affix
      0.0,  // compound
      0.0,  // capitalShare
      0.0,  // occurrences
      0.0,  // candidateOccurrences
      0.0,  // occurrenceRatio
      0.0,  // length
      0.0,  // termScore
      0.0,  // nameScore
      0.0,  // lengthScore
      0.0,  // splitScore
      0.0,  // affixScore
      0.0,  // capitalScore
    ],
    deviations: [
      1.0,  // score
      1.0,  // margin
      1.0,  // isNear
      1.0,  // isFar
      1.0,  // cost
      1.0,  // costPerLetter
      1.0,  // hasNoCandidate
      1.0,  // isSplit
      1.0,  // candidateFrequency
      1.0,  // context
      1.0,  // isListed
      1.0,  // isTerm
      1.0,  // isName
      1.0,  // isRare
      1.0,  // frequencyRatio
      1.0,  // affix
      1.0,  // compound
      1.0,  // capitalShare
      1.0,  // occurrences
      1.0,  // candidateOccurrences
      1.0,  // occurrenceRatio
      1.0,  // length
      1.0,  // termScore
      1.0,  // nameScore
      1.0,  // lengthScore
      1.0,  // splitScore
      1.0,  // affixScore
      1.0,  // capitalScore
    ],
    intercept: 3.5, prior: 0.3)
}
