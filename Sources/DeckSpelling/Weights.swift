// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 415 unknown words, 278 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.813893,  // score
      -1.402617,  // costPerLetter
      1.14289,  // candidateFrequency
      1.116984,  // isListed
      -0.107085,  // isRare
      -0.373968,  // affix
      -0.286021,  // occurrences
      0.6003,  // candidateOccurrences
      -0.805532,  // lengthScore
      0.243427,  // affixScore
      0.214017,  // capitalScore
    ],
    means: [
      -7.262415,  // score
      0.312486,  // costPerLetter
      3.772792,  // candidateFrequency
      0.385542,  // isListed
      0.053012,  // isRare
      0.125301,  // affix
      0.253057,  // occurrences
      1.593279,  // candidateOccurrences
      -6.418107,  // lengthScore
      -1.123782,  // affixScore
      -1.349336,  // capitalScore
    ],
    deviations: [
      2.923778,  // score
      0.220155,  // costPerLetter
      1.909068,  // candidateFrequency
      0.486723,  // isListed
      0.224058,  // isRare
      0.299414,  // affix
      0.615081,  // occurrences
      1.830128,  // candidateOccurrences
      3.725806,  // lengthScore
      3.042218,  // affixScore
      2.906545,  // capitalScore
    ],
    intercept: 1.829277, prior: 0.66988)
}
