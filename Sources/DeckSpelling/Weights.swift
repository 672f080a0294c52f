// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 856 unknown words, 286 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.547701,  // score
      0.45961,  // margin
      0.347541,  // isNear
      0.15293,  // isFar
      -0.533253,  // cost
      -0.646376,  // costPerLetter
      0.904851,  // hasNoCandidate
      0.015931,  // isSplit
      0.58915,  // candidateFrequency
      0.146753,  // context
      1.050195,  // isListed
      -0.90739,  // isTerm
      0.0,  // isName
      0.0,  // isRare
      0.252145,  // frequencyRatio
      -0.573756,  // affix
      0.005968,  // compound
      0.020738,  // capitalShare
      -0.55841,  // occurrences
      0.401847,  // candidateOccurrences
      -0.045854,  // occurrenceRatio
      1.072084,  // length
      0.659413,  // termScore
      0.0,  // nameScore
      -0.09016,  // lengthScore
      0.39478,  // splitScore
      0.543437,  // affixScore
      0.092902,  // capitalScore
    ],
    means: [
      -10.237819,  // score
      2.588595,  // margin
      0.595794,  // isNear
      0.168224,  // isFar
      4.098277,  // cost
      0.649766,  // costPerLetter
      0.151869,  // hasNoCandidate
      0.109813,  // isSplit
      3.030564,  // candidateFrequency
      -0.153704,  // context
      0.190421,  // isListed
      0.23014,  // isTerm
      0.0,  // isName
      0.0,  // isRare
      2.665827,  // frequencyRatio
      0.179907,  // affix
      0.161065,  // compound
      0.22861,  // capitalShare
      0.452856,  // occurrences
      1.113308,  // candidateOccurrences
      0.488739,  // occurrenceRatio
      0.856425,  // length
      -2.287749,  // termScore
      0.0,  // nameScore
      -9.492919,  // lengthScore
      -1.206478,  // splitScore
      -1.970501,  // affixScore
      -2.640692,  // capitalScore
    ],
    deviations: [
      5.62641,  // score
      2.375225,  // margin
      0.490738,  // isNear
      0.374065,  // isFar
      3.256688,  // cost
      0.624441,  // costPerLetter
      0.358894,  // hasNoCandidate
      0.312657,  // isSplit
      2.185678,  // candidateFrequency
      0.532358,  // context
      0.392633,  // isListed
      0.420922,  // isTerm
      1.0,  // isName
      1.0,  // isRare
      2.153145,  // frequencyRatio
      0.360449,  // affix
      0.339039,  // compound
      0.362913,  // capitalShare
      0.81037,  // occurrences
      1.654661,  // candidateOccurrences
      2.004368,  // occurrenceRatio
      0.298526,  // length
      4.569382,  // termScore
      1.0,  // nameScore
      7.693418,  // lengthScore
      3.525088,  // splitScore
      4.493751,  // affixScore
      4.71479,  // capitalScore
    ],
    intercept: -1.776308, prior: 0.334112)
}
