public import DeckLexicon
internal import DeckSource

/// Judges the words of a deck that the lexicon doesn't pass.
///
/// The judgements depend on nothing but the vocabulary: not on threads, nor on the order of files.
public struct SpellChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon
  /// What the check goes by besides the deck.
  public let options: SpellingOptions
  /// What weighs the evidence.
  public let decision: Decision

  /// A checker of tokens that were looked up in `lexicon`.
  public init(
    lexicon: Lexicon = .english, options: SpellingOptions = SpellingOptions(), decision: Decision = .fitted
  ) {
    self.lexicon = lexicon
    self.options = options
    self.decision = decision
  }

  /// A judgement for each entry of `vocabulary` that may be judged, in the order of the entries.
  public func judge(_ vocabulary: DeckVocabulary) -> [Judgement] {
    let languages = LanguageVerdict(vocabulary)
    let assessments = assess(vocabulary, languages)
    let prior = prior(assessments)
    let capitals = vocabulary.entries.indices.compactMap { index in
      languages.entries[index] == .foreign ? nil : self.capitals(of: index, vocabulary)
    }
    let odd = Set(capitals.map(\.entry))
    let judgements = assessments.filter { !odd.contains($0.entry) }.map { judgement($0, prior: prior) }
    return (judgements + capitals).sorted { $0.entry < $1.entry }
  }

  /// What is known of one entry, before the deck's own share of misspellings counts.
  public struct Assessment: Sendable {
    /// The index of the word in the vocabulary.
    public var entry: Int
    /// The word in small letters.
    public var word: String
    /// What the decision looks at.
    public var evidence: Evidence
    /// The candidates, best first.
    public var suggestions: [Judgement.Suggestion]
    /// The log-odds that the word is a misspelling.
    public var logit: Double
    /// Whether the text around the word is English, as far as the deck tells.
    public var standing: LanguageStanding

    /// How far the second-best candidate is behind the best, log10; at most 9.
    public var margin: Double {
      guard let best = evidence.best?.score, let second = evidence.secondScore else { return 9 }
      return min(best - second, 9)
    }
  }

  /// What is known of each entry of `vocabulary` that may be a misspelling, in the order of the entries.
  public func assess(_ vocabulary: DeckVocabulary) -> [Assessment] {
    assess(vocabulary, LanguageVerdict(vocabulary))
  }

  private func assess(_ vocabulary: DeckVocabulary, _ languages: LanguageVerdict) -> [Assessment] {
    guard let judge = EntryJudge(lexicon: lexicon, vocabulary: vocabulary, accepted: options.words)
    else { return [] }
    return vocabulary.entries.indices.compactMap { index in
      guard languages.entries[index] != .foreign, isSubject(index, vocabulary) else { return nil }
      let (evidence, candidates) = judge.evidence(of: index, languages.entries[index])
      // Words that resemble none are terms, or beyond repair.
      guard let best = candidates.first else { return nil }
      let word = vocabulary.table.word(index)
      if !evidence.isListed, isForm(word, of: best.text) { return nil }
      if languages.entries[index] == .unclear, ForeignSpelling.explains(word, besides: best.text) {
        return nil
      }
      return Assessment(
        entry: index, word: word, evidence: evidence,
        suggestions: suggestions(candidates), logit: decision.logit(Features(evidence)),
        standing: languages.entries[index])
    }
  }

  /// The prior of a deck of which these are all assessments.
  public func prior(_ assessments: [Assessment]) -> DeckPrior {
    DeckPrior(
      logits: assessments.map(\.logit), trainingShare: decision.prior, settings: OperatingPoint.prior)
  }

  /// What follows from an assessment in a deck with that prior.
  public func judgement(_ assessment: Assessment, prior: DeckPrior) -> Judgement {
    let doubt = assessment.standing == .unclear ? OperatingPoint.languageDoubt : 0
    let logit = assessment.logit + prior.shift - doubt
    let isReported = logit >= OperatingPoint.report && !assessment.suggestions.isEmpty
    return Judgement(
      entry: assessment.entry, word: assessment.word, verdict: isReported ? .misspelled : .leftAlone,
      confidence: OperatingPoint.confidence(ofLogit: logit), suggestions: assessment.suggestions,
      isSure: isReported && logit >= OperatingPoint.sure
        && assessment.margin >= OperatingPoint.sureMargin)
  }

  /// Whether an entry may be a misspelling: words of less than three letters say too little.
  func isSubject(_ index: Int, _ vocabulary: DeckVocabulary) -> Bool {
    let entry = vocabulary.entries[index]
    guard entry.checkedCount > 0, !options.words.hasWord(hash: entry.hash) else { return false }
    if let id = entry.id, !isSuspect(id, entry.hash, vocabulary) { return false }
    // A rule of its own finds what lacks an apostrophe.
    if UsageTable.noWords.contains(entry.hash) { return false }
    guard vocabulary.table.bytes(of: entry).count(where: { $0 & 0xC0 != 0x80 }) >= 3 else { return false }
    return vocabulary.table.places(of: index).contains {
      !$0.flags.contains(.unchecked) && $0.standing != .foreign
    }
  }

  /// Whether an unknown word is a form of a known one that only a list can call a mistake: `shatter'd`, `o'er`,
  /// `hyperparams`, `hyperloglogs`.
  private func isForm(_ word: String, of known: String) -> Bool {
    word.utf8.contains(UInt8(ascii: "'")) || Morphology.isClipped(word, of: known) || word == known + "s"
  }

  /// Whether a word of the lexicon may be wrong all the same. Terms and names pass, but for slips that got into
  /// lists of terms because they are so common. A name that is rather a misspelling when it is written small is
  /// looked at unless the deck has it with its capital.
  private func isSuspect(_ id: WordID, _ hash: UInt64, _ vocabulary: DeckVocabulary) -> Bool {
    if SmallName(id, hash: hash, in: lexicon) == .misspelling {
      return vocabulary.midSentenceCapitalizedCount(of: id) == 0
    }
    let flags = lexicon.flags(id)
    if flags.contains(.valid) { return false }
    return flags.isDisjoint(with: [.term, .name]) || CommonSlips.correction(of: lexicon.text(id)) != nil
  }

  /// Candidates that are worth showing, as they are usually written.
  private func suggestions(_ candidates: [EntryJudge.Ranked]) -> [Judgement.Suggestion] {
    guard let best = candidates.first else { return [] }
    return candidates.prefix(Self.suggestionCount).filter {
      $0.evidence.score >= best.evidence.score - Self.suggestionRange
    }.map { candidate in
      let word = candidate.text.utf8
      let accepted = options.words.form(hash: Lexicon.hash(ofWord: word))
      let form = accepted ?? lexicon.find(word: word).map { lexicon.form($0) } ?? candidate.text
      return Judgement.Suggestion(
        form, score: candidate.evidence.score, hasOwnCase: form != candidate.text)
    }
  }

  private static let suggestionCount = 5
  /// Candidates that are more than a ten-thousand times less likely than the best aren't shown.
  private static let suggestionRange = 4.0

  /// What is odd about the capitals of an entry, if anything.
  private func capitals(of index: Int, _ vocabulary: DeckVocabulary) -> Judgement? {
    let entry = vocabulary.entries[index]
    if options.words.hasWord(hash: entry.hash) { return acceptedForm(of: index, vocabulary) }
    guard entry.oddCount > 0 else { return nil }
    return OddCapitals(lexicon: lexicon, table: vocabulary.table).judgement(index)
  }

  /// How an entry is to be written that is accepted with other capitals only.
  private func acceptedForm(of index: Int, _ vocabulary: DeckVocabulary) -> Judgement? {
    let hash = vocabulary.entries[index].hash
    guard let form = options.words.form(hash: hash) else { return nil }
    let isOdd = vocabulary.table.places(of: index).contains {
      !$0.flags.contains(.unchecked) && !options.words.accepts(vocabulary.table.surface($0), hash: hash)
    }
    guard isOdd else { return nil }
    return Judgement(
      entry: index, word: vocabulary.table.word(index), verdict: .oddCapitals,
      confidence: OddCapitals.confidence,
      suggestions: [Judgement.Suggestion(form, score: 0, hasOwnCase: true)], isSure: true)
  }
}
