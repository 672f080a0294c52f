public import DeckLexicon
internal import DeckSource

/// The words of a deck: how often it has those that the lexicon passes, and every place of those that it doesn't.
///
/// A vocabulary is gathered batch by batch, from any number of tasks, and merged in the order of the deck, so that
/// it doesn't depend on how the deck was divided.
public struct DeckVocabulary: Sendable {
  /// The words that the lexicon doesn't pass, or that are written with capitals of their own.
  public private(set) var table = WordTable()
  /// The number of words of prose.
  public private(set) var wordCount = 0
  /// What is known of the languages of the fields.
  public private(set) var languages = LanguageSurvey()
  /// How often the deck has the words that the lexicon passes.
  private var known = KnownWords()

  /// A vocabulary without words.
  public init() {}

  /// Adds what the next batch of the deck gave.
  ///
  /// Complexity: O(distinct words + places of the batch).
  public mutating func add(_ part: VocabularyPart) {
    table.append(part.table)
    wordCount += part.wordCount
    languages.add(part.languages)
    known.add(part.known)
  }

  /// The words that the lexicon doesn't pass, in the order of their first place.
  public var entries: [WordTable.Entry] { table.entries }

  /// How often the deck has a word of the lexicon, in whatever case.
  public func count(of id: WordID) -> Int { Int(known[id]?.count ?? 0) }

  /// Calls `body` with each word of the lexicon that the deck has, and how often.
  func forEachKnown(_ body: (WordID, Int) -> Void) {
    known.forEach { body(WordID(rawValue: $0.id), Int($0.count)) }
  }

  /// How often a word of the lexicon begins with a capital where the language asks for none.
  public func midSentenceCapitalizedCount(of id: WordID) -> Int {
    Int(known[id]?.midSentenceCapitalized ?? 0)
  }

  /// How often the deck has a folded word, known or unknown.
  public func count(of word: String, in lexicon: Lexicon = .english) -> Int {
    ByteView.withCopy(of: word.utf8) { word in
      if let id = lexicon.find(word) { return count(of: id) }
      return table.entry(of: word).map { table.entries[$0].count } ?? 0
    }
  }
}

/// What one batch of a deck adds to its vocabulary.
public struct VocabularyPart: Sendable {
  var table = WordTable()
  /// How often the batch has words of the lexicon; one may be there more than once.
  var known: [RecentCounts.Counts] = []
  var wordCount = 0
  var languages = LanguageSurvey()

  /// A part without words.
  public init() {}
}
