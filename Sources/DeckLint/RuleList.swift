extension Rule {
  /// Every rule, in name order.
  public static let all: [Rule] = [
    .conflictingAnswers, .duplicateCard, .flattenedList, .invalidEncoding, .lossyOutput, .malformedRecord, .numberOutOfOrder, .pageLeftover,
    .repeatedNumber, .skippedNumber, .uncertainPairing, .unrecognizedText, .wrongCardCount,
  ]

  /// The rule of that name.
  public static func named(_ name: String) -> Rule? { all.first { $0.name == name } }
}
