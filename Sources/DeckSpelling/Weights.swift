// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 420 unknown words, 279 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.811131,  // score
      -1.471034,  // costPerLetter
      1.169048,  // candidateFrequency
      1.138377,  // isListed
      -0.158374,  // isRare
      -0.369307,  // affix
      -0.307212,  // occurrences
      0.586297,  // candidateOccurrences
      -0.846848,  // lengthScore
      0.25695,  // affixScore
      0.182865,  // capitalScore
    ],
    means: [
      -7.332662,  // score
      0.32175,  // costPerLetter
      3.780146,  // candidateFrequency
      0.380952,  // isListed
      0.052381,  // isRare
      0.12381,  // affix
      0.252426,  // occurrences
      1.637049,  // candidateOccurrences
      -6.479694,  // lengthScore
      -1.107947,  // affixScore
      -1.36841,  // capitalScore
    ],
    deviations: [
      2.997419,  // score
      0.231805,  // costPerLetter
      1.942283,  // candidateFrequency
      0.485621,  // isListed
      0.222794,  // isRare
      0.297937,  // affix
      0.612992,  // occurrences
      1.847102,  // candidateOccurrences
      3.77646,  // lengthScore
      3.023386,  // affixScore
      2.96148,  // capitalScore
    ],
    intercept: 1.764936, prior: 0.664286)
}
