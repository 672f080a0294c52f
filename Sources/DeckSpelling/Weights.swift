// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 432 unknown words, 278 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.898068,  // score
      -1.489106,  // costPerLetter
      1.072728,  // candidateFrequency
      0.754951,  // isListed
      -0.246852,  // isRare
      -0.260339,  // affix
      -0.273004,  // occurrences
      0.516576,  // candidateOccurrences
      -0.68642,  // lengthScore
      0.225954,  // affixScore
      0.151304,  // capitalScore
    ],
    means: [
      -7.378573,  // score
      0.330102,  // costPerLetter
      3.81488,  // candidateFrequency
      0.375,  // isListed
      0.05787,  // isRare
      0.118056,  // affix
      0.254673,  // occurrences
      1.666143,  // candidateOccurrences
      -6.527517,  // lengthScore
      -1.048333,  // affixScore
      -1.360181,  // capitalScore
    ],
    deviations: [
      2.98873,  // score
      0.233149,  // costPerLetter
      1.90271,  // candidateFrequency
      0.484123,  // isListed
      0.233498,  // isRare
      0.291465,  // affix
      0.609648,  // occurrences
      1.836982,  // candidateOccurrences
      3.769724,  // lengthScore
      2.931086,  // affixScore
      2.925852,  // capitalScore
    ],
    intercept: 1.292833, prior: 0.643519)
}
