extension Rule {
  /// Every rule, in name order.
  public static let all: [Rule] = [
    .activeContent,
    .answerRepeatsFront,
    .htmlEntity,
    .invisibleCharacter,
    .missingAnswer,
    .missingFront,
    .mojibake,
    .placeholderAnswer,
    .repeatedWord,
    .spaceBeforePunctuation,
    .spreadsheetFormula,
    .truncatedAnswer,
    .unmatchedBracket,
    .unsafeMediaPath,
  ]

  /// The rule of that name.
  public static func named(_ name: String) -> Rule? { all.first { $0.name == name } }
}
