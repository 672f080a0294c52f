public import DeckLexicon
internal import DeckSource

/// Everything that the engine knows of one word of a deck, and what follows from it.
public struct WordExplanation: Sendable {
  /// Why a word is reported or not.
  public enum Outcome: Sendable, Equatable {
    /// The lexicon has it.
    case known
    /// Somebody accepted it.
    case accepted
    /// It stands in text of another language.
    case foreign
    /// It is an acronym, an identifier, a part of a word, or too short.
    case unchecked
    /// Nothing resembles it.
    case unlike
    /// The decision was made.
    case decided(Judgement)
  }

  /// What the lexicon says of a word.
  public struct Membership: Sendable {
    /// What is known of it.
    public let flags: WordFlags
    /// log10 of its occurrences in a billion words.
    public let zipf: Float
    /// How it is usually written.
    public let form: String
  }

  /// What one feature adds.
  public struct Contribution: Sendable {
    /// The feature.
    public let feature: Feature
    /// Its value.
    public let value: Double
    /// What it adds to the log-odds.
    public let amount: Double
  }

  /// The word as the lexicon looks it up.
  public let word: String
  /// What the lexicon says of it; nil when it doesn't have it.
  public let membership: Membership?
  /// Whether a very large word list has it.
  public let isRare: Bool
  /// What it is known as a misspelling of.
  public let corrections: [String]
  /// How often the deck has it.
  public let count: Int
  /// Its places, when the engine keeps them.
  public let places: [WordTable.Occurrence]
  /// The fields that the deck is about.
  public let packs: FieldPacks
  /// Candidates, best first, with what is known of them.
  public let candidates: [EntryJudge.Ranked]
  /// What the decision looked at, in its order; empty when there was none.
  public let contributions: [Contribution]
  /// What is added to their sum whatever the word is.
  public let intercept: Double
  /// The deck's share of misspellings.
  public let prior: DeckPrior
  /// What is taken off because the text may be in another language.
  public let languageDoubt: Double
  /// What follows.
  public let outcome: Outcome

  /// Explains a word of a deck by what `checker` does with it.
  public init(of word: String, in vocabulary: DeckVocabulary, _ checker: SpellChecker) {
    let lexicon = checker.lexicon
    var folded = WordFolding.folded(word)
    if folded.hasSuffix("'s") { folded.removeLast(2) }
    self.word = folded
    let id = lexicon.find(word: folded.utf8)
    membership = id.map {
      Membership(flags: lexicon.flags($0), zipf: lexicon.zipf($0), form: lexicon.form($0))
    }
    isRare = lexicon.isRare(word: folded.utf8)
    corrections = ByteView.withCopy(of: folded.utf8) { word in
      lexicon.corrections(ofMisspelling: word).map { lexicon.form($0) }
    }
    count = vocabulary.count(of: folded, in: lexicon)
    packs = FieldPacks(vocabulary, lexicon: lexicon)
    let entry = ByteView.withCopy(of: folded.utf8) { vocabulary.table.entry(of: $0) }
    places = entry.map { Array(vocabulary.table.places(of: $0)) } ?? []
    let assessments = checker.assess(vocabulary)
    prior = checker.prior(assessments)
    intercept = checker.decision.intercept
    guard let entry else {
      (candidates, contributions, languageDoubt, outcome) = ([], [], 0, id == nil ? .unchecked : .known)
      return
    }
    let judge = EntryJudge(lexicon: lexicon, vocabulary: vocabulary, accepted: checker.options.words)
    let standing = LanguageVerdict(vocabulary).entries[entry]
    let (evidence, ranked) = judge?.evidence(of: entry, standing) ?? (Evidence(), [])
    candidates = ranked
    guard let assessment = assessments.first(where: { $0.entry == entry }) else {
      (contributions, languageDoubt) = ([], 0)
      outcome = Self.reason(entry, vocabulary, checker, hasCandidates: !ranked.isEmpty)
      return
    }
    let features = Features(evidence)
    contributions = Feature.allCases.map {
      Contribution(
        feature: $0, value: features[$0], amount: checker.decision.contribution(of: $0, features))
    }
    languageDoubt = assessment.standing == .unclear ? OperatingPoint.languageDoubt : 0
    outcome = .decided(checker.judgement(assessment, prior: prior))
  }

  /// Why an entry isn't judged.
  private static func reason(
    _ index: Int, _ vocabulary: DeckVocabulary, _ checker: SpellChecker, hasCandidates: Bool
  ) -> Outcome {
    let entry = vocabulary.entries[index]
    if checker.options.words.hasWord(hash: entry.hash) { return .accepted }
    if LanguageVerdict(vocabulary).entries[index] == .foreign { return .foreign }
    if entry.checkedCount == 0 { return .unchecked }
    if entry.id != nil { return .known }
    return hasCandidates ? .unchecked : .unlike
  }
}
