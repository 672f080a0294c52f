public import DeckLexicon
internal import DeckSource

/// Gathers what is known of the unknown words of a deck.
public final class EntryJudge {
  /// A candidate with its text.
  public struct Ranked {
    public var text: String
    public var evidence: CandidateEvidence
  }

  private let lexicon: Lexicon
  private let vocabulary: DeckVocabulary
  private let ranking: Ranking
  private let search: InterimSearch
  private var morphology = Morphology()

  public init(lexicon: Lexicon, vocabulary: DeckVocabulary) {
    self.lexicon = lexicon
    self.vocabulary = vocabulary
    ranking = Ranking(lexicon: lexicon, vocabulary: vocabulary)
    search = InterimSearch(lexicon: lexicon)
  }

  /// What is known of an entry of the vocabulary, and its candidates, best first.
  public func evidence(of index: Int) -> (evidence: Evidence, candidates: [Ranked]) {
    let entry = vocabulary.entries[index]
    let storage = ByteStorage(copying: vocabulary.table.bytes(of: entry))
    let word = storage.view
    var evidence = Evidence()
    evidence.letterCount = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    evidence.occurrences = entry.count
    evidence.capitalized = entry.capitalizedCount
    evidence.midSentence = entry.midSentenceCount
    evidence.midSentenceCapitalized = entry.midSentenceCapitalizedCount
    evidence.uppercase = entry.upperCount
    if let id = entry.id {
      let flags = lexicon.flags(id)
      evidence.isTerm = flags.contains(.term)
      evidence.isName = flags.contains(.name)
      evidence.zipf = Double(lexicon.zipf(id))
    } else {
      evidence.isRare = lexicon.isRare(hash: entry.hash)
    }
    let known = { [lexicon] (part: ByteView) in Self.strength(of: part, lexicon) }
    let isPlural = { [lexicon] (plural: ByteView) in Self.isPlural(plural, lexicon) }
    evidence.affix = morphology.affix(of: word, isPlural: isPlural, known: known)
    evidence.compound = morphology.compound(of: word, known: known)
    let listed = lexicon.corrections(ofMisspelling: word)
    var candidates: [Ranked] = []
    for candidate in search.candidates(of: word) {
      guard let id = candidate.id else {
        var facts = CandidateEvidence()
        facts.isSplit = true
        facts.cost = candidate.cost
        facts.score = candidate.splitScore
        facts.frequency = candidate.splitScore + 9
        candidates.append(Ranked(text: candidate.text, evidence: facts))
        continue
      }
      var facts = ranking.evidence(id, cost: candidate.cost, distance: candidate.distance, at: index)
      if listed.contains(id) {
        facts.score += Ranking.listedBonus
        evidence.isListed = true
      }
      candidates.append(Ranked(text: candidate.text, evidence: facts))
    }
    candidates.sort { ($1.evidence.score, $0.text) < ($0.evidence.score, $1.text) }
    evidence.best = candidates.first?.evidence
    evidence.secondScore = candidates.dropFirst().first?.evidence.score
    return (evidence, candidates)
  }

  /// How common a part of a word is by itself.
  private static func strength(of word: ByteView, _ lexicon: Lexicon) -> Double {
    guard let id = lexicon.find(word) else { return 0 }
    let flags = lexicon.flags(id)
    let zipf = Double(lexicon.zipf(id))
    if flags.contains(.valid) { return word.count >= 4 ? max(zipf, 2.6) : zipf }
    if flags.contains(.term) { return word.count >= 5 ? 3.1 : 0 }
    return flags.contains(.name) && word.count >= 6 ? 2.6 : 0
  }

  /// Whether a word is the plural of another, or a term that looks like one.
  private static func isPlural(_ word: ByteView, _ lexicon: Lexicon) -> Bool {
    guard let id = lexicon.find(word) else { return false }
    let flags = lexicon.flags(id)
    if flags.contains(.plural) { return true }
    guard flags.contains(.term), !flags.contains(.valid), word.count >= 7 else { return false }
    return !word.hasSuffix("us") && !word.hasSuffix("is") && !word.hasSuffix("ss")
  }
}
