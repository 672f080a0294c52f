// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 856 unknown words, 286 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.606631,  // score
      0.364304,  // margin
      0.226717,  // isNear
      0.124627,  // isFar
      -0.552012,  // cost
      -0.771316,  // costPerLetter
      0.768561,  // hasNoCandidate
      0.131039,  // isSplit
      0.510661,  // candidateFrequency
      0.136853,  // context
      1.144471,  // isListed
      -0.908349,  // isTerm
      0.0,  // isName
      0.0,  // isRare
      0.276362,  // frequencyRatio
      -0.633803,  // affix
      -0.079605,  // compound
      0.108222,  // capitalShare
      -0.617187,  // occurrences
      0.499186,  // candidateOccurrences
      -0.154609,  // occurrenceRatio
      1.061214,  // length
      0.67292,  // termScore
      0.0,  // nameScore
      -0.173039,  // lengthScore
      0.273924,  // splitScore
      0.565456,  // affixScore
      0.172088,  // capitalScore
    ],
    means: [
      -10.392067,  // score
      2.262847,  // margin
      0.608645,  // isNear
      0.182243,  // isFar
      4.477738,  // cost
      0.682112,  // costPerLetter
      0.135514,  // hasNoCandidate
      0.088785,  // isSplit
      2.987466,  // candidateFrequency
      -0.172203,  // context
      0.190421,  // isListed
      0.23014,  // isTerm
      0.0,  // isName
      0.0,  // isRare
      2.831812,  // frequencyRatio
      0.179907,  // affix
      0.161065,  // compound
      0.22861,  // capitalShare
      0.452856,  // occurrences
      1.200505,  // candidateOccurrences
      0.555107,  // occurrenceRatio
      0.856425,  // length
      -2.276925,  // termScore
      0.0,  // nameScore
      -9.639571,  // lengthScore
      -0.984486,  // splitScore
      -1.992156,  // affixScore
      -2.624101,  // capitalScore
    ],
    deviations: [
      5.350073,  // score
      2.162007,  // margin
      0.488054,  // isNear
      0.386045,  // isFar
      3.065654,  // cost
      0.577908,  // costPerLetter
      0.342272,  // hasNoCandidate
      0.284433,  // isSplit
      2.526163,  // candidateFrequency
      0.53876,  // context
      0.392633,  // isListed
      0.420922,  // isTerm
      1.0,  // isName
      1.0,  // isRare
      2.109818,  // frequencyRatio
      0.360449,  // affix
      0.339039,  // compound
      0.362913,  // capitalShare
      0.81037,  // occurrences
      1.687644,  // candidateOccurrences
      2.037939,  // occurrenceRatio
      0.298526,  // length
      4.517545,  // termScore
      1.0,  // nameScore
      7.51516,  // lengthScore
      3.240857,  // splitScore
      4.448115,  // affixScore
      4.645036,  // capitalScore
    ],
    intercept: -1.791709, prior: 0.334112)
}
