// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 415 unknown words, 278 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.817239,  // score
      -1.394002,  // costPerLetter
      1.154395,  // candidateFrequency
      1.108104,  // isListed
      -0.154101,  // isRare
      -0.367105,  // affix
      -0.281665,  // occurrences
      0.593371,  // candidateOccurrences
      -0.799671,  // lengthScore
      0.186879,  // affixScore
      0.203014,  // capitalScore
    ],
    means: [
      -7.262415,  // score
      0.312486,  // costPerLetter
      3.772792,  // candidateFrequency
      0.385542,  // isListed
      0.053012,  // isRare
      0.115422,  // affix
      0.253057,  // occurrences
      1.593279,  // candidateOccurrences
      -6.418107,  // lengthScore
      -1.039341,  // affixScore
      -1.349336,  // capitalScore
    ],
    deviations: [
      2.923778,  // score
      0.220155,  // costPerLetter
      1.909068,  // candidateFrequency
      0.486723,  // isListed
      0.224058,  // isRare
      0.291987,  // affix
      0.615081,  // occurrences
      1.830128,  // candidateOccurrences
      3.725806,  // lengthScore
      2.975394,  // affixScore
      2.906545,  // capitalScore
    ],
    intercept: 1.82013, prior: 0.66988)
}
