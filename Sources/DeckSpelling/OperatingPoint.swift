/// The few numbers that were chosen, not fitted, on the evaluation decks.
public enum OperatingPoint {
  /// How a deck's own share of misspellings is estimated and used.
  public static let prior = DeckPrior.Settings(strength: 10, gain: 0.75)
  /// The log-odds from which a word is reported: about 97 of 100 such words are misspelt.
  public static let report = Decision.logit(of: 0.66)
  /// What is taken from the log-odds of a word that may be one of another language.
  public static let languageDoubt = 3.0
  /// The log-odds from which the first suggestion may be applied unseen, when `sureMargin` is kept too.
  public static let sure = Decision.logit(of: 0.95)
  /// How far the second-best candidate must be behind for that, log10.
  public static let sureMargin = 2.0
}
