/// What the engine says of one word of a deck that the lexicon doesn't pass.
public struct Judgement: Sendable, Equatable {
  /// What is wrong with a word.
  public enum Verdict: Sendable, Equatable {
    /// Nothing that the engine is sure of: a term, a name, a word of another language.
    case leftAlone
    /// A misspelling.
    case misspelled
    /// A word of the lexicon with odd capitals: `REduces`.
    case oddCapitals
    /// Two words without a space: `INTENTbecause`.
    case runTogether
  }

  /// A correction, as it is usually written: `beyond`, `SageMaker`, `data warehouse`.
  public struct Suggestion: Sendable, Equatable {
    /// The word or words.
    public var text: String
    /// log10 of how likely the word is this one misspelt; larger is better.
    public var score: Double
    /// Whether `text` has capitals of its own, so that it isn't adapted to how the word is written.
    public var hasOwnCase: Bool

    /// A correction.
    public init(_ text: String, score: Double, hasOwnCase: Bool = false) {
      self.text = text
      self.score = score
      self.hasOwnCase = hasOwnCase
    }
  }

  /// The index of the word in the vocabulary.
  public var entry: Int
  /// The word in small letters.
  public var word: String
  /// What is wrong.
  public var verdict: Verdict
  /// How sure the engine is that the word is wrong, from 0 to 1.
  public var confidence: Double
  /// Corrections, best first.
  public var suggestions: [Suggestion]
  /// Whether the first correction is the only one that comes into question.
  public var isSure: Bool

  /// A judgement.
  public init(
    entry: Int, word: String, verdict: Verdict, confidence: Double, suggestions: [Suggestion], isSure: Bool
  ) {
    self.entry = entry
    self.word = word
    self.verdict = verdict
    self.confidence = confidence
    self.suggestions = suggestions
    self.isSure = isSure
  }
}
