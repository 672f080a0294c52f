// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 432 unknown words, 278 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.748449,  // score
      0.539623,  // margin
      0.064636,  // isNear
      -0.101852,  // isFar
      -0.300284,  // cost
      -0.920996,  // costPerLetter
      -0.07375,  // isSplit
      0.732127,  // candidateFrequency
      -0.065128,  // context
      0.562726,  // isListed
      -0.221439,  // isRare
      0.263147,  // frequencyRatio
      -0.232555,  // affix
      0.02433,  // compound
      -0.03572,  // capitalShare
      -0.284976,  // occurrences
      0.393463,  // candidateOccurrences
      -0.011922,  // occurrenceRatio
      0.852541,  // length
      -0.032983,  // lengthScore
      0.333358,  // splitScore
      0.225376,  // affixScore
      0.092319,  // capitalScore
    ],
    means: [
      -7.378573,  // score
      3.735796,  // margin
      0.768519,  // isNear
      0.013889,  // isFar
      2.557813,  // cost
      0.330102,  // costPerLetter
      0.12037,  // isSplit
      3.81488,  // candidateFrequency
      -0.078148,  // context
      0.375,  // isListed
      0.05787,  // isRare
      3.753181,  // frequencyRatio
      0.118056,  // affix
      0.161148,  // compound
      0.164451,  // capitalShare
      0.254673,  // occurrences
      1.666143,  // candidateOccurrences
      1.062183,  // occurrenceRatio
      0.862963,  // length
      -6.527517,  // lengthScore
      -1.298949,  // splitScore
      -1.048333,  // affixScore
      -1.360181,  // capitalScore
    ],
    deviations: [
      2.98873,  // score
      2.198638,  // margin
      0.421779,  // isNear
      0.11703,  // isFar
      1.500626,  // cost
      0.233149,  // costPerLetter
      0.325394,  // isSplit
      1.90271,  // candidateFrequency
      0.671135,  // context
      0.484123,  // isListed
      0.233498,  // isRare
      1.839858,  // frequencyRatio
      0.291465,  // affix
      0.339116,  // compound
      0.329166,  // capitalShare
      0.609648,  // occurrences
      1.836982,  // candidateOccurrences
      2.301901,  // occurrenceRatio
      0.26452,  // length
      3.769724,  // lengthScore
      3.62692,  // splitScore
      2.931086,  // affixScore
      2.925852,  // capitalScore
    ],
    intercept: 1.531603, prior: 0.643519)
}
