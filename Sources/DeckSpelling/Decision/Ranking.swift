internal import DeckLexicon
internal import DeckSource
internal import Glibc

/// Scores the candidates for an unknown word: how likely the word is each of them misspelt.
///
/// The score is log10 of channel times source: the edits, the candidate's frequency in general and in the deck, and
/// how well it fits between the words around.
struct Ranking {
  /// How much the context counts beside the frequency.
  private static let contextWeight = 0.45
  /// Places beyond these tell nothing more of the context.
  private static let contextPlaces = 8
  /// The share of general language in a candidate's frequency; the rest is the deck's own.
  private static let generalShare = 0.7
  /// No term of a field that the deck is about is rarer than this, whatever the counts say.
  private static let fieldZipf = 2.6
  /// What a correction from the list of known misspellings gains.
  private static let listedBonus = 1.0
  private static let listedCost = 8.9

  private let lexicon: Lexicon
  private let vocabulary: DeckVocabulary
  private let packs: FieldPacks
  private let perOccurrence: Double

  init(lexicon: Lexicon, vocabulary: DeckVocabulary) {
    self.lexicon = lexicon
    self.vocabulary = vocabulary
    packs = FieldPacks(vocabulary, lexicon: lexicon)
    perOccurrence = 1e9 / Double(max(vocabulary.wordCount, 1))
  }

  /// log10 of how often a word occurs in a billion words, the deck's own use of it included.
  func frequency(of id: WordID) -> Double {
    var zipf = Double(lexicon.zipf(id))
    if zipf < Self.fieldZipf, packs.contains(lexicon.flags(id)) { zipf = Self.fieldZipf }
    return frequency(zipf: zipf, occurrences: vocabulary.count(of: id))
  }

  private func frequency(zipf: Double, occurrences: Int) -> Double {
    let deck = Double(occurrences) * perOccurrence
    return log10(Self.generalShare * pow(10, zipf) + (1 - Self.generalShare) * deck + 10)
  }

  /// How much likelier a word is between the neighbours of an unknown one than anywhere, log10, on average.
  func context(of id: WordID, at entry: Int) -> Double {
    var sum = 0.0
    var count = 0
    for occurrence in vocabulary.table.places(of: entry).prefix(Self.contextPlaces) {
      var fit = 0.0
      if let previous = occurrence.previous { fit += gain(lexicon.bigram(previous, id), id) }
      if let following = occurrence.following { fit += gain(lexicon.bigram(id, following), following) }
      sum += min(max(fit, -1.5), 4)
      count += 1
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// The gain of a pair over chance, with a share kept for chance.
  private func gain(_ pair: Float?, _ second: WordID) -> Double {
    let chance = pow(10, Double(max(lexicon.zipf(second), 1)) - 9)
    guard let pair else { return log10(0.4) }
    return log10((0.4 * chance + 0.6 * pow(10, Double(pair))) / chance)
  }

  /// What is known of a candidate for an entry.
  func evidence(_ candidate: Candidate, _ trusted: TrustedWords, at entry: Int) -> CandidateEvidence {
    var evidence = CandidateEvidence()
    evidence.cost = Double(candidate.cost)
    evidence.distance = candidate.distance
    evidence.frequency = Double(candidate.frequency)
    switch candidate.source {
    case .word(let id):
      evidence.frequency = frequency(of: id)
      evidence.occurrences = vocabulary.count(of: id)
      evidence.context = context(of: id, at: entry)
      // A correction that costs as much as the search allows is none: the list keeps only fingerprints.
      evidence.isListed = candidate.traits.contains(.listed) && evidence.cost < Self.listedCost
    case .deckWord(let index):
      evidence.occurrences = trusted.count(index)
      evidence.frequency = frequency(zipf: 0, occurrences: evidence.occurrences)
    case .words: break
    }
    evidence.score = -evidence.cost + evidence.frequency - 9 + Self.contextWeight * evidence.context
    if evidence.isListed { evidence.score += Self.listedBonus }
    return evidence
  }

  /// What is known of the correction of a common slip.
  static func commonSlip() -> CandidateEvidence {
    var evidence = CandidateEvidence()
    evidence.score = -4
    evidence.cost = 2
    evidence.distance = 1
    evidence.frequency = 5
    evidence.isListed = true
    return evidence
  }
}
