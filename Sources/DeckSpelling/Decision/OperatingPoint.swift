/// The few numbers that were chosen, not fitted, on the evaluation decks.
public enum OperatingPoint {
  /// How a deck's own share of misspellings is estimated and used.
  public static let prior = DeckPrior.Settings(strength: 10, gain: 0.75)
  /// The log-odds from which a word is reported: 97 to 98 of 100 such words are misspelt.
  public static let report = -0.1
  /// What is taken from the log-odds of a word that may be one of another language.
  public static let languageDoubt = 2.0
  /// The log-odds from which the first suggestion may be applied unseen, when `sureMargin` is kept too.
  public static let sure = 3.0
  /// How far the second-best candidate must be behind for that, log10.
  public static let sureMargin = 2.5

  /// How likely a word with these log-odds is misspelt, as held-out decks show: the prior of a deck makes the
  /// log-odds a little too careful.
  public static func confidence(ofLogit logit: Double) -> Double {
    Decision.probability(ofLogit: 1.3 * logit + 1.1)
  }
}
