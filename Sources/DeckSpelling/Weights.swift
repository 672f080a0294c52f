// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 406 unknown words, 279 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.891774,  // score
      -1.370364,  // costPerLetter
      1.192032,  // candidateFrequency
      0.984767,  // isListed
      -0.166769,  // isRare
      -0.082854,  // affix
      -0.362139,  // occurrences
      0.76424,  // candidateOccurrences
      -0.763073,  // lengthScore
      0.213815,  // affixScore
      0.171454,  // capitalScore
    ],
    means: [
      -7.214699,  // score
      0.313744,  // costPerLetter
      3.835439,  // candidateFrequency
      0.394089,  // isListed
      0.054187,  // isRare
      0.101724,  // affix
      0.256204,  // occurrences
      1.591708,  // candidateOccurrences
      -6.389935,  // lengthScore
      -0.926941,  // affixScore
      -1.384823,  // capitalScore
    ],
    deviations: [
      2.898652,  // score
      0.222654,  // costPerLetter
      1.818226,  // candidateFrequency
      0.488654,  // isListed
      0.226387,  // isRare
      0.274036,  // affix
      0.61973,  // occurrences
      1.825442,  // candidateOccurrences
      3.683025,  // lengthScore
      2.823998,  // affixScore
      2.980644,  // capitalScore
    ],
    intercept: 2.079541, prior: 0.687192)
}
