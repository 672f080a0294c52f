internal import DeckLexicon
internal import DeckSource

/// The candidates of one search, before their texts are made.
struct CandidateRanking {
  private struct Entry {
    let source: Candidate.Source
    let distance: Int
    let cost: Float
    let frequency: Float
    let traits: Candidate.Traits

    var score: Float { frequency - 9 - cost }

    /// Decides between equal scores: words before words of the deck, each by number.
    var order: Int {
      switch source {
      case .word(let id): Int(id.rawValue)
      case .deckWord(let index): 1 << 32 + index
      case .words: .max
      }
    }
  }

  private var entries: [Entry] = []
  /// The best score of a word of the lexicon.
  private(set) var bestScore = -Float.infinity
  /// The cost of that word.
  private(set) var bestCost = Float.infinity

  /// Forgets all candidates.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bestScore = -.infinity
    bestCost = .infinity
  }

  /// Whether a word of the lexicon is there already.
  func has(_ id: WordID) -> Bool {
    entries.contains { entry in
      guard case .word(let other) = entry.source else { return false }
      return other == id
    }
  }

  /// Adds a candidate.
  mutating func add(
    _ source: Candidate.Source, distance: Int, cost: Float, frequency: Float, traits: Candidate.Traits
  ) {
    let entry = Entry(source: source, distance: distance, cost: cost, frequency: frequency, traits: traits)
    entries.append(entry)
    if entry.score > bestScore { (bestScore, bestCost) = (entry.score, cost) }
  }

  /// The best words and `splits`, best score first, then by text. Words of the deck, whose frequency the caller
  /// knows, are all kept.
  func candidates(
    lexicon: Lexicon, deckWords: DeckWords?, limit: Int, splits: [Candidate]
  ) -> [Candidate] {
    let ordered = entries.sorted { first, second in
      first.score != second.score ? first.score > second.score : first.order < second.order
    }
    var candidates = splits
    var wordCount = 0
    for entry in ordered {
      let text: String
      switch entry.source {
      case .word(let id):
        wordCount += 1
        guard wordCount <= limit || entry.traits.contains(.listed) else { continue }
        text = lexicon.text(id).string
      case .deckWord(let index): text = deckWords?.text(index) ?? ""
      case .words: continue
      }
      candidates.append(
        Candidate(
          source: entry.source, text: text, distance: entry.distance, cost: entry.cost,
          frequency: entry.frequency, traits: entry.traits))
    }
    return candidates.sorted { $0.isBetter(than: $1) }
  }
}
