/// What is known of one unknown word of a deck, over all its occurrences, before anything is decided.
public struct Evidence: Sendable, Equatable {
  /// The number of letters.
  public var letterCount = 0
  /// How often the deck has the word.
  public var occurrences = 1
  /// The occurrences that begin with a capital.
  public var capitalized = 0
  /// The occurrences that don't begin a sentence, a line or a list item.
  public var midSentence = 0
  /// Those of them that begin with a capital.
  public var midSentenceCapitalized = 0
  /// Whether the lexicon has the word from huge lists only.
  public var isRare = false
  /// Whether the word is on the list of known misspellings.
  public var isListed = false
  /// How well the word is explained as a known base with a prefix or a suffix, 0...1.
  public var affix = 0.0
  /// The best candidate, or nil when there is none.
  public var best: CandidateEvidence?
  /// The score of the second-best candidate, or nil when there is none.
  public var secondScore: Double?

  /// Whether the word has a capital at most places where the language asks for none: a name.
  var isMostlyCapitalized: Bool { 2 * midSentenceCapitalized > midSentence }

  /// The evidence of a word of which nothing is known.
  public init() {}
}

/// What is known of the best candidate for an unknown word.
public struct CandidateEvidence: Sendable, Equatable {
  /// log10 of how likely the word is this candidate misspelt: channel, frequency and context.
  public var score = 0.0
  /// The weighted cost of the edits that lead from the candidate to the word, -log10 of their probability.
  public var cost = 0.0
  /// The number of edits, transpositions counting as one.
  public var distance = 0
  /// log10 of the candidate's occurrences in a billion words, the deck's own use included.
  public var frequency = 0.0
  /// How often the deck has the candidate.
  public var occurrences = 0
  /// How much better the candidate fits between its neighbours than by chance, log10; 0 when unknown.
  public var context = 0.0
  /// Whether the list of known misspellings gives it for the word.
  public var isListed = false

  /// The evidence of a candidate of which nothing is known.
  public init() {}
}
