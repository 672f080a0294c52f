public import DeckLexicon
public import DeckSource

/// Finds what an unknown word may be a misspelling of.
///
/// The walks go from cheap to dear and stop as soon as the policy has enough: words within one error, within two
/// of which the first half has at most one, within two, and words that sound alike, with whatever number of
/// errors. Splits into several words come beside them. One search serves one task; it keeps its memory from word
/// to word and computes nothing in advance.
public final class EditSearch {
  /// The words that are searched.
  public let lexicon: Lexicon
  /// What errors cost.
  public let model: ErrorModel

  private let graph: SearchGraph
  private let walk: EditWalk
  private var soundWalk: SoundWalk
  private var table = CostTable()
  private var hits = HitList()
  private var ranking = CandidateRanking()

  /// A search in `lexicon`; nil when there is no memory.
  public init?(lexicon: Lexicon = .english, model: ErrorModel = .english) {
    guard let graph = SearchGraph(lexicon.automaton) else { return nil }
    self.lexicon = lexicon
    self.model = model
    self.graph = graph
    walk = EditWalk(graph: graph)
    soundWalk = SoundWalk(graph: graph, model: model)
  }

  deinit { graph.deallocate() }

  /// The candidates for a folded word of three bytes or more, best score first, then by text. The word itself is
  /// never one of them.
  public func candidates(
    for word: ByteView, deckWords: DeckWords? = nil, policy: SearchPolicy = .standard
  ) -> [Candidate] {
    ranking.removeAll()
    guard word.count >= 3, word.count <= EditWalk.maximumCount else {
      return WordSplits(lexicon: lexicon).best(of: word)
    }
    for id in policy.usesList ? lexicon.corrections(ofMisspelling: word) : [] {
      consider(id, lexicon.text(id), word, policy, traits: .listed)
    }
    var splits = WordSplits(lexicon: lexicon).best(of: word)
    searchWords(word, policy, splitScore: splits.first?.score ?? -.infinity)
    searchDeck(word, deckWords, policy)
    let best = max(ranking.bestScore, splits.first?.score ?? -.infinity)
    if policy.isComplete || best < policy.enoughWithoutSplits {
      splits += splitsWithError(word)
      if word.count >= WordSplits.manyWordsCount {
        splits += WordSplits(lexicon: lexicon).manyWords(of: word)
      }
    }
    return ranking.candidates(lexicon: lexicon, deckWords: deckWords, limit: policy.limit, splits: splits)
  }

  /// How many words of the automaton lie within one error or two of a folded word: the walk alone, to measure it.
  public func wordCount(near word: ByteView, errors: Int) -> Int {
    hits.removeAll()
    walk.words(near: word, tier: errors == 1 ? .one : .two, into: &hits)
    return hits.hits.count
  }

  /// Searches the lexicon; `splitScore` is that of the best split, which takes work off the search.
  private func searchWords(_ word: ByteView, _ policy: SearchPolicy, splitScore: Float) {
    meet(word, .one, policy)
    guard !policy.isComplete else {
      if word.count > Self.shortCount { meet(word, .two, policy) }
      meetAlike(word, policy, maximumCost: policy.maximumCost, places: Self.allPlaces)
      return
    }
    let isNearby = ranking.bestScore > policy.unlikely
    if isNearby {
      guard ranking.bestScore < policy.enough,
        ranking.bestScore < policy.enoughIfCheap || ranking.bestCost > policy.cheapCost
      else { return }
      let cost = min(policy.nearbyAlikeCost, ranking.bestCost + policy.nearbySlack)
      meetAlike(
        word, policy, maximumCost: min(cost, usefulCost(policy, besides: splitScore)),
        places: policy.nearbyPlaces)
    } else if splitScore > policy.enoughSplit {
      let cost = min(policy.nearbyAlikeCost, usefulCost(policy, besides: splitScore))
      meetAlike(word, policy, maximumCost: cost, places: policy.nearbyPlaces)
    } else {
      let cost = min(policy.alikeCost, usefulCost(policy, besides: splitScore))
      meetAlike(word, policy, maximumCost: cost, detour: policy.detour, places: policy.alikePlaces)
    }
    let isLong = ranking.bestScore > -.infinity && word.count > policy.longCount
    guard word.count > Self.shortCount,
      ranking.bestScore < (isLong ? policy.enoughIfLong : policy.enoughWithoutTwo)
    else { return }
    meet(word, .twoLate(half: word.count / 2), policy)
    guard ranking.bestScore < policy.enoughWithoutLast else { return }
    meet(word, .twoEarly(half: word.count / 2), policy)
  }

  /// The cost above which even a common word would score less than the best so far, or than another score.
  private func usefulCost(_ policy: SearchPolicy, besides score: Float) -> Float {
    policy.commonFrequency - 9 - max(ranking.bestScore, score)
  }

  private func meetAlike(
    _ word: ByteView, _ policy: SearchPolicy, maximumCost: Float, detour: Float = .infinity, places: Int
  ) {
    hits.removeAll()
    soundWalk.words(
      near: word, maximum: Self.soundCount, maximumCost: maximumCost, maximumDetour: detour,
      maximumPlaces: places, into: &hits)
    for hit in hits.hits {
      let found = hits.word(hit)
      guard let id = lexicon.find(found) else { continue }
      let score = lexicon.zipf(id) - 9 - Float(hit.distance) / Float(ErrorModel.unit)
      guard policy.isComplete || score > ranking.bestScore - Self.usefulRange else { continue }
      consider(id, found, word, policy)
    }
  }

  private func meet(_ word: ByteView, _ tier: EditTier, _ policy: SearchPolicy) {
    hits.removeAll()
    walk.words(near: word, tier: tier, into: &hits)
    for hit in hits.hits {
      let found = hits.word(hit)
      guard let id = lexicon.find(found) else { continue }
      consider(id, found, word, policy, distance: Int(hit.distance))
    }
  }

  private func consider(
    _ id: WordID, _ found: ByteView, _ word: ByteView, _ policy: SearchPolicy, distance: Int? = nil,
    traits: Candidate.Traits = []
  ) {
    guard traits == .listed || isCandidate(id, found), !ranking.has(id), !found.equals(word) else {
      return
    }
    let frequency = lexicon.zipf(id)
    var cost = Float(table.cost(of: word, for: found, in: model)) / Float(ErrorModel.unit)
    if traits == .listed { cost = min(cost, policy.maximumCost) }
    guard cost <= policy.maximumCost else { return }
    let distance = distance ?? table.distance(word, found)
    ranking.add(
      .word(id), distance: distance, cost: cost, frequency: frequency,
      traits: traits.union(Candidate.Traits(of: word, for: found, distance: distance, cost: cost)))
  }

  /// Whether a word of the lexicon is worth offering: rare short words explain every typo.
  private func isCandidate(_ id: WordID, _ text: ByteView) -> Bool {
    let flags = lexicon.flags(id)
    if flags.contains(.valid) { return text.count > 8 || lexicon.zipf(id) >= 1 }
    if flags.contains(.term) { return text.count >= 4 }
    return flags.contains(.name) && lexicon.zipf(id) >= 2
  }

  private func searchDeck(_ word: ByteView, _ deckWords: DeckWords?, _ policy: SearchPolicy) {
    guard let deckWords, word.count >= 4 else { return }
    let maximum = word.count < Self.longCount ? 1 : 2
    deckWords.forEach(near: word, maximum: maximum) { index, found in
      let distance = table.distance(word, found)
      guard distance <= maximum else { return }
      let cost = Float(table.cost(of: word, for: found, in: model)) / Float(ErrorModel.unit)
      guard cost <= policy.maximumCost else { return }
      ranking.add(
        .deckWord(index), distance: distance, cost: cost, frequency: 0,
        traits: Candidate.Traits(of: word, for: found, distance: distance, cost: cost))
    }
  }

  /// Two words of which one has an error besides: `datawarhouse`.
  private func splitsWithError(_ word: ByteView) -> [Candidate] {
    guard word.count >= WordSplits.withErrorCount else { return [] }
    let splits = WordSplits(lexicon: lexicon)
    var best: Candidate?
    for (known, part, isFirst) in splits.halves(of: word) {
      hits.removeAll()
      walk.words(near: part, tier: .one, into: &hits)
      for hit in hits.hits {
        let found = hits.word(hit)
        guard let id = lexicon.find(found), hit.distance == 1 else { continue }
        let cost = Float(table.cost(of: part, for: found, in: model)) / Float(ErrorModel.unit)
        let words = isFirst ? [known, id] : [id, known]
        if let candidate = splits.withError(words, cost: cost), candidate.isBetter(than: best) {
          best = candidate
        }
      }
    }
    return best.map { [$0] } ?? []
  }

  /// Words up to this length are searched within one error only.
  private static let shortCount = 4
  /// Words of the deck from this length on are searched within two errors.
  private static let longCount = 7
  /// Words that sound alike and score so much less than the best so far aren't considered.
  private static let usefulRange: Float = 4
  /// How many words that sound alike are met.
  private static let soundCount = 24
  /// How many places a complete search for them looks at.
  private static let allPlaces = 6000
}
