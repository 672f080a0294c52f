// Written by 'deckc-spelling fit --output'; fit again instead of editing.
// Fitted on 457 unknown words, 278 of them misspelt, of the decks aws, cs_interview, distsys, ml, nursing; L2 penalty 5.0.

extension Decision {
  /// The decision fitted on the labelled decks.
  public static let fitted = Decision(
    weights: [
      0.816137,  // score
      0.587752,  // margin
      0.021537,  // isNear
      -0.070677,  // isFar
      -0.361167,  // cost
      -0.950473,  // costPerLetter
      0.047091,  // isSplit
      0.808722,  // candidateFrequency
      -0.052321,  // context
      0.449697,  // isListed
      -0.216237,  // isRare
      0.360459,  // frequencyRatio
      -0.211459,  // affix
      0.017579,  // compound
      -0.01023,  // capitalShare
      -0.446668,  // occurrences
      0.483241,  // candidateOccurrences
      -0.026506,  // occurrenceRatio
      0.776887,  // length
      -0.030928,  // lengthScore
      0.206842,  // splitScore
      0.317494,  // affixScore
      0.08937,  // capitalScore
    ],
    means: [
      -7.603283,  // score
      3.613397,  // margin
      0.754923,  // isNear
      0.013129,  // isFar
      2.596307,  // cost
      0.332744,  // costPerLetter
      0.122538,  // isSplit
      3.65502,  // candidateFrequency
      -0.083285,  // context
      0.354486,  // isListed
      0.050328,  // isRare
      3.625701,  // frequencyRatio
      0.126477,  // affix
      0.169891,  // compound
      0.176133,  // capitalShare
      0.307286,  // occurrences
      1.561292,  // candidateOccurrences
      0.921965,  // occurrenceRatio
      0.866302,  // length
      -6.753792,  // lengthScore
      -1.356676,  // splitScore
      -1.192177,  // affixScore
      -1.519971,  // capitalScore
    ],
    deviations: [
      3.062462,  // score
      2.257184,  // margin
      0.430133,  // isNear
      0.113828,  // isFar
      1.494272,  // cost
      0.231314,  // costPerLetter
      0.327906,  // isSplit
      1.972169,  // candidateFrequency
      0.661132,  // context
      0.478357,  // isListed
      0.218621,  // isRare
      1.857599,  // frequencyRatio
      0.303407,  // affix
      0.34432,  // compound
      0.338052,  // capitalShare
      0.693483,  // occurrences
      1.80922,  // candidateOccurrences
      2.263516,  // occurrenceRatio
      0.265034,  // length
      3.879113,  // lengthScore
      3.738532,  // splitScore
      3.199572,  // affixScore
      3.118451,  // capitalScore
    ],
    intercept: 1.12437, prior: 0.608315)
}
