// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 406 unknown words, 279 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.898472,  // score
      -1.361971,  // costPerLetter
      1.188371,  // candidateFrequency
      0.984995,  // isListed
      -0.167138,  // isRare
      -0.08279,  // affix
      -0.364224,  // occurrences
      0.767388,  // candidateOccurrences
      -0.759441,  // lengthScore
      0.213508,  // affixScore
      0.174713,  // capitalScore
    ],
    means: [
      -7.227724,  // score
      0.314007,  // costPerLetter
      3.825498,  // candidateFrequency
      0.394089,  // isListed
      0.054187,  // isRare
      0.101724,  // affix
      0.256204,  // occurrences
      1.577533,  // candidateOccurrences
      -6.398305,  // lengthScore
      -0.926941,  // affixScore
      -1.392199,  // capitalScore
    ],
    deviations: [
      2.920544,  // score
      0.223758,  // costPerLetter
      1.820164,  // candidateFrequency
      0.488654,  // isListed
      0.226387,  // isRare
      0.274036,  // affix
      0.61973,  // occurrences
      1.828595,  // candidateOccurrences
      3.68714,  // lengthScore
      2.823998,  // affixScore
      3.012023,  // capitalScore
    ],
    intercept: 2.066066, prior: 0.687192)
}
