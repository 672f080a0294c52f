// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 420 unknown words, 279 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.822145,  // score
      -1.478254,  // costPerLetter
      1.179016,  // candidateFrequency
      1.133648,  // isListed
      -0.159569,  // isRare
      -0.366219,  // affix
      -0.292257,  // occurrences
      0.585667,  // candidateOccurrences
      -0.863732,  // lengthScore
      0.252623,  // affixScore
      0.214504,  // capitalScore
    ],
    means: [
      -7.298575,  // score
      0.322429,  // costPerLetter
      3.825046,  // candidateFrequency
      0.380952,  // isListed
      0.052381,  // isRare
      0.12381,  // affix
      0.252426,  // occurrences
      1.634668,  // candidateOccurrences
      -6.449384,  // lengthScore
      -1.105959,  // affixScore
      -1.35435,  // capitalScore
    ],
    deviations: [
      2.955306,  // score
      0.2318,  // costPerLetter
      1.875218,  // candidateFrequency
      0.485621,  // isListed
      0.222794,  // isRare
      0.297937,  // affix
      0.612992,  // occurrences
      1.848566,  // candidateOccurrences
      3.74111,  // lengthScore
      3.014909,  // affixScore
      2.916449,  // capitalScore
    ],
    intercept: 1.765177, prior: 0.664286)
}
