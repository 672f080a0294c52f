extension Rule {
  /// Every rule, in name order.
  public static let all: [Rule] = [
    .activeContent,
    .answerRepeatsFront,
    .conflictingAnswers,
    .duplicateCard,
    .flattenedList,
    .htmlEntity,
    .inconsistentTerm,
    .invalidEncoding,
    .invisibleCharacter,
    .lossyOutput,
    .malformedRecord,
    .missingAnswer,
    .missingApostrophe,
    .missingCapital,
    .missingFront,
    .misspelledWord,
    .mojibake,
    .nearDuplicateCard,
    .numberOutOfOrder,
    .oddCapitalization,
    .pageLeftover,
    .placeholderAnswer,
    .repeatedNumber,
    .repeatedWord,
    .reversedCard,
    .sharedAnswer,
    .skippedNumber,
    .spaceBeforePunctuation,
    .spreadsheetFormula,
    .truncatedAnswer,
    .uncertainPairing,
    .unmatchedBracket,
    .unrecognizedText,
    .unsafeMediaPath,
    .wrongCardCount,
    .wrongWord,
  ]

  /// The rule of that name.
  public static func named(_ name: String) -> Rule? { all.first { $0.name == name } }
}
