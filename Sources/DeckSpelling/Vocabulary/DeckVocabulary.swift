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
  private var counts: [UInt32]
  /// The words of the lexicon that the deck has, in the order of their first batch.
  private var present: [UInt32] = []
  private var capitalizedCounts: [UInt32]

  /// A vocabulary without words; `lexicon` is the one that tokens were looked up in.
  public init(lexicon: Lexicon = .english) {
    counts = Array(repeating: 0, count: lexicon.count)
    capitalizedCounts = Array(repeating: 0, count: lexicon.count)
  }

  /// Adds what the next batch of the deck gave.
  ///
  /// Complexity: O(distinct words + places of the batch).
  public mutating func add(_ part: VocabularyPart) {
    table.append(part.table)
    wordCount += part.wordCount
    languages.add(part.languages)
    for known in part.known {
      if counts[Int(known.id)] == 0 { present.append(known.id) }
      counts[Int(known.id)] &+= known.count
      capitalizedCounts[Int(known.id)] &+= known.midSentenceCapitalized
    }
  }

  /// The words that the lexicon doesn't pass, in the order of their first place.
  public var entries: [WordTable.Entry] { table.entries }

  /// How often the deck has a word of the lexicon, in whatever case.
  public func count(of id: WordID) -> Int { Int(counts[Int(id.rawValue)]) }

  /// Calls `body` with each word of the lexicon that the deck has, and how often.
  func forEachKnown(_ body: (WordID, Int) -> Void) {
    for id in present { body(WordID(rawValue: id), Int(counts[Int(id)])) }
  }

  /// How often a word of the lexicon begins with a capital where the language asks for none.
  public func midSentenceCapitalizedCount(of id: WordID) -> Int {
    Int(capitalizedCounts[Int(id.rawValue)])
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
  /// How often the batch has a word of the lexicon.
  struct KnownCount: Sendable {
    var id: UInt32
    var count: UInt32
    var midSentenceCapitalized: UInt32
  }

  var table = WordTable()
  var known: [KnownCount] = []
  var wordCount = 0
  var languages = LanguageSurvey()

  /// A part without words.
  public init() {}
}
