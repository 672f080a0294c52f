// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 408 unknown words, 277 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.895131,  // score
      -1.353065,  // costPerLetter
      1.226945,  // candidateFrequency
      0.998475,  // isListed
      -0.159183,  // isRare
      -0.136591,  // affix
      -0.319608,  // occurrences
      0.716414,  // candidateOccurrences
      -0.793734,  // lengthScore
      0.192161,  // affixScore
      0.226181,  // capitalScore
    ],
    means: [
      -7.254408,  // score
      0.31365,  // costPerLetter
      3.803543,  // candidateFrequency
      0.392157,  // isListed
      0.053922,  // isRare
      0.101225,  // affix
      0.254948,  // occurrences
      1.575535,  // candidateOccurrences
      -6.420814,  // lengthScore
      -0.916904,  // affixScore
      -1.41432,  // capitalScore
    ],
    deviations: [
      2.913176,  // score
      0.222832,  // costPerLetter
      1.829085,  // candidateFrequency
      0.488231,  // isListed
      0.225863,  // isRare
      0.273455,  // affix
      0.618468,  // occurrences
      1.816477,  // candidateOccurrences
      3.680844,  // lengthScore
      2.809141,  // affixScore
      2.995133,  // capitalScore
    ],
    intercept: 1.989832, prior: 0.678922)
}
