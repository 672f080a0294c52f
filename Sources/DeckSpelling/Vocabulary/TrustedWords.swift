internal import DeckLexicon
internal import DeckSource

/// Words that a deck repeats though the lexicon doesn't have them, and that no likelier word explains: the deck's
/// own terms. Repeating alone makes no term, for pupils repeat their errors. Accepted words are among them.
struct TrustedWords {
  /// How often a term must occur.
  private static let minimumCount = 3
  /// A word that is explained better than this isn't trusted, however often it occurs.
  private static let explainedScore: Float = -10
  private static let shortest = 4
  /// One word that explains it is enough.
  private static let policy: SearchPolicy = {
    var policy = SearchPolicy.brief
    policy.enough = explainedScore
    policy.enoughWithoutTwo = explainedScore
    policy.limit = 1
    return policy
  }()

  /// The words for a search; their places are those in `counts`.
  let words: DeckWords
  /// How often the deck has each.
  private let counts: [Int]
  private let hashes: Set<UInt64>

  init(_ vocabulary: DeckVocabulary, _ lexicon: Lexicon, _ search: EditSearch, accepted: AcceptedWords) {
    var storages: [ByteStorage] = []
    var counts: [Int] = []
    var hashes: Set<UInt64> = []
    for entry in vocabulary.entries where entry.checkedCount >= Self.minimumCount {
      let bytes = vocabulary.table.bytes(of: entry)
      // The search finds the lexicon's own words by itself.
      if bytes.count < Self.shortest || entry.id != nil || accepted.hasWord(hash: entry.hash) { continue }
      let storage = ByteStorage(copying: bytes)
      let best = withExtendedLifetime(storage) {
        search.candidates(for: storage.view, policy: Self.policy).first
      }
      if let best, best.score > Self.explainedScore { continue }
      storages.append(storage)
      counts.append(entry.count)
      hashes.insert(entry.hash)
    }
    for word in accepted.words {
      let storage = ByteStorage(copying: WordFolding.folded(word).utf8)
      let hash = withExtendedLifetime(storage) { Lexicon.hash(storage.view) }
      if storage.view.count < Self.shortest || !hashes.insert(hash).inserted { continue }
      storages.append(storage)
      counts.append(max(vocabulary.count(of: WordFolding.folded(word), in: lexicon), Self.minimumCount))
    }
    words = withExtendedLifetime(storages) { DeckWords(storages.map(\.view)) }
    self.counts = counts
    self.hashes = hashes
  }

  /// How often the deck has a trusted word.
  func count(_ index: Int) -> Int { counts[index] }

  /// Whether the deck trusts a folded word.
  func contains(_ word: ByteView) -> Bool { !hashes.isEmpty && hashes.contains(Lexicon.hash(word)) }
}
