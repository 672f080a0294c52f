public import DeckLexicon
internal import DeckSource

/// Gathers what is known of the unknown words of a deck. Not for use by two threads at once.
public final class EntryJudge {
  /// A candidate with what is known of it.
  public struct Ranked: Sendable {
    /// The folded word or words.
    public var text: String
    /// What is known of it.
    public var evidence: CandidateEvidence
  }

  private let lexicon: Lexicon
  private let vocabulary: DeckVocabulary
  private let ranking: Ranking
  private let search: EditSearch
  private let trusted: TrustedWords
  private var morphology = Morphology()

  /// A judge of the words of `vocabulary`; nil when there is no memory.
  public init?(lexicon: Lexicon, vocabulary: DeckVocabulary, accepted: AcceptedWords = AcceptedWords()) {
    guard let search = EditSearch(lexicon: lexicon) else { return nil }
    self.lexicon = lexicon
    self.vocabulary = vocabulary
    self.search = search
    ranking = Ranking(lexicon: lexicon, vocabulary: vocabulary)
    trusted = TrustedWords(vocabulary, lexicon, search, accepted: accepted)
  }

  /// What is known of an entry of the vocabulary that stands in text of that kind, and its candidates, best first.
  public func evidence(
    of index: Int, _ standing: LanguageStanding
  ) -> (evidence: Evidence, candidates: [Ranked]) {
    ByteView.withCopy(of: vocabulary.table.bytes(of: vocabulary.entries[index])) {
      evidence(of: index, $0, standing)
    }
  }

  private func evidence(
    of index: Int, _ word: ByteView, _ standing: LanguageStanding
  ) -> (evidence: Evidence, candidates: [Ranked]) {
    let entry = vocabulary.entries[index]
    var evidence = counts(of: entry, word)
    evidence.isRare = entry.id == nil && lexicon.isRare(hash: entry.hash)
    addMorphology(of: word, to: &evidence)
    let policy: SearchPolicy =
      standing != .english ? .nearest : evidence.isMostlyCapitalized ? .brief : .standard
    let candidates = candidates(for: word, at: index, policy)
    evidence.best = candidates.first?.evidence
    evidence.secondScore = candidates.dropFirst().first?.evidence.score
    evidence.isListed = candidates.contains { $0.evidence.isListed }
    return (evidence, candidates)
  }

  private func counts(of entry: WordTable.Entry, _ word: ByteView) -> Evidence {
    var evidence = Evidence()
    evidence.letterCount = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    evidence.occurrences = entry.count
    evidence.capitalized = entry.capitalizedCount
    evidence.midSentence = entry.midSentenceCount
    evidence.midSentenceCapitalized = entry.midSentenceCapitalizedCount
    return evidence
  }

  private func addMorphology(of word: ByteView, to evidence: inout Evidence) {
    let known = { [lexicon, trusted] (part: ByteView) in
      max(Self.strength(of: part, lexicon), trusted.contains(part) && !part.equals(word) ? 3.1 : 0)
    }
    let isPlural = { [lexicon] (plural: ByteView) in Self.isPlural(plural, lexicon) }
    evidence.affix = morphology.affix(of: word, isPlural: isPlural, known: known)
  }

  private func candidates(for word: ByteView, at index: Int, _ policy: SearchPolicy) -> [Ranked] {
    var candidates = search.candidates(for: word, deckWords: trusted.words, policy: policy).map { candidate in
      Ranked(text: candidate.text, evidence: ranking.evidence(candidate, trusted, at: index))
    }
    if let correction = CommonSlips.correction(of: word) {
      candidates.removeAll { $0.text == correction }
      candidates.append(Ranked(text: correction, evidence: Ranking.commonSlip()))
    }
    candidates.sort { ($1.evidence.score, $0.text) < ($0.evidence.score, $1.text) }
    return candidates
  }

  /// How common a part of a word is by itself.
  private static func strength(of word: ByteView, _ lexicon: Lexicon) -> Double {
    guard let id = lexicon.find(word) else { return 0 }
    let flags = lexicon.flags(id)
    let zipf = Double(lexicon.zipf(id))
    // `livi-ness`, `de-cartes`: names don't take affixes, but those that terms are made of.
    if flags.contains(.capitalOnly) { return word.count >= 6 ? zipf : 0 }
    if flags.contains(.valid) { return word.count >= 4 ? max(zipf, 2.6) : zipf }
    if flags.contains(.term) { return word.count >= 5 ? 3.1 : 0 }
    return flags.contains(.name) && word.count >= 6 ? 2.6 : 0
  }

  private static let grammar: WordFlags = [
    .noun, .verb, .adjective, .adverb, .thirdPerson, .past, .participle, .gerund, .base, .function,
  ]

  /// Whether a word is the plural of another, or a term that looks like one.
  private static func isPlural(_ word: ByteView, _ lexicon: Lexicon) -> Bool {
    guard let id = lexicon.find(word) else { return false }
    let flags = lexicon.flags(id)
    if flags.contains(.plural) { return true }
    guard flags.isDisjoint(with: Self.grammar), word.count >= 7 else { return false }
    return !word.hasSuffix("us") && !word.hasSuffix("is") && !word.hasSuffix("ss")
  }
}
