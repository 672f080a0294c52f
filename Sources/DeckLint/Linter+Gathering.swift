public import DeckDiagnostics
public import DeckModel
internal import DeckSimilarity
internal import DeckSource
internal import DeckSpelling

extension Linter {
  /// Gathers the reports of one deck's batches, or of several decks that are checked together.
  public struct Gathering: ~Copyable {
    /// What is gathered of one deck.
    struct Part {
      let deck: Deck
      let isReference: Bool
      let spelling: SpellingOptions
      /// What the user chose for the options of rules.
      let choices: [String: RuleChoices]
      /// The findings that are known.
      let known: [KnownFinding]
      var facts: [CardFacts] = []
      var findings: [FoundFinding] = []
      /// What prose rules found of which only the deck can tell whether it is wrong.
      var doubts = Doubts()
      var vocabulary: DeckVocabulary?
    }

    private(set) var parts: [Part] = []
    var search = DuplicateSearch()

    /// A gathering of no decks.
    public init() {}

    /// The number of cards gathered of the deck at hand.
    public var cardCount: Int { parts.last?.facts.count ?? 0 }

    /// Up to where the source at hand was gone through.
    public var lastOffset: Int { Int(parts.last?.facts.last?.span.end ?? 0) }

    /// Begins with a deck in which a reader found `findings`. A reference is a deck that the others are compared with
    /// and of which nothing is reported.
    public mutating func begin(
      _ deck: Deck, _ linter: Linter, reader findings: [ReaderFinding] = [], isReference: Bool = false
    ) {
      var part = Part(
        deck: deck, isReference: isReference, spelling: linter.options.spelling,
        choices: linter.options.choices, known: linter.options.known)
      part.facts.reserveCapacity(deck.count)
      if !isReference { part.findings = linter.indexed(findings) }
      parts.append(part)
    }

    /// Adds the report of the next batch of the deck at hand.
    public mutating func add(_ report: BatchReport) {
      let last = parts.count - 1
      precondition(last >= 0, "no deck was begun")
      parts[last].facts.append(contentsOf: report.facts)
      parts[last].findings.append(contentsOf: report.findings)
      parts[last].doubts.add(report.doubts)
      if let words = report.words {
        search.append(words, keys: report.facts.lazy.map { CardKey(front: $0.front, back: $0.back) })
      }
      guard let vocabulary = report.vocabulary else { return }
      if parts[last].vocabulary == nil { parts[last].vocabulary = DeckVocabulary() }
      parts[last].vocabulary?.add(vocabulary)
    }
  }
}
