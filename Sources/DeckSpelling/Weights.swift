// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 406 unknown words, 279 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.895751,  // score
      -1.371848,  // costPerLetter
      1.191054,  // candidateFrequency
      0.985201,  // isListed
      -0.166849,  // isRare
      -0.082616,  // affix
      -0.362157,  // occurrences
      0.764793,  // candidateOccurrences
      -0.762069,  // lengthScore
      0.213759,  // affixScore
      0.172354,  // capitalScore
    ],
    means: [
      -7.223106,  // score
      0.31392,  // costPerLetter
      3.829808,  // candidateFrequency
      0.394089,  // isListed
      0.054187,  // isRare
      0.101724,  // affix
      0.256204,  // occurrences
      1.5839,  // candidateOccurrences
      -6.395995,  // lengthScore
      -0.926941,  // affixScore
      -1.39214,  // capitalScore
    ],
    deviations: [
      2.916182,  // score
      0.223378,  // costPerLetter
      1.819292,  // candidateFrequency
      0.488654,  // isListed
      0.226387,  // isRare
      0.274036,  // affix
      0.61973,  // occurrences
      1.825454,  // candidateOccurrences
      3.687846,  // lengthScore
      2.823998,  // affixScore
      3.011987,  // capitalScore
    ],
    intercept: 2.069533, prior: 0.687192)
}
