public import DeckLexicon
public import DeckSpelling

/// What the words of a deck tell.
public struct VocabularyFigures: Sendable, Equatable {
  /// A word and how often the deck has it.
  public struct Word: Sendable, Equatable {
    /// The word as it is usually written.
    public var text: String
    /// How often.
    public var count: Int
  }

  /// The words of prose in any language.
  public var wordCount = 0
  /// Words in English text, in text of other languages, and in text that doesn't tell.
  public var englishCount = 0
  /// See `englishCount`.
  public var foreignCount = 0
  /// See `englishCount`.
  public var unclearCount = 0
  /// How many different words are reported as misspelt.
  public var misspelledCount = 0
  /// How many words of a thousand are misspelt, as far as the engine can tell: the sum of its confidences.
  public var misspelledPerThousand = 0.0
  /// The terms that the deck uses most, the most frequent first.
  public var terms: [Word] = []
  /// The fields whose vocabulary the deck has: `cloud`, `medicine`, `law`.
  public var fields: [String] = []

  /// Figures of no words.
  public init() {}

  /// The figures of a vocabulary whose words were judged. Complexity: O(distinct unknown words · log).
  public init(_ vocabulary: DeckVocabulary, _ judgements: [Judgement], lexicon: Lexicon = .english) {
    wordCount = vocabulary.wordCount
    for counts in vocabulary.languages.fields {
      englishCount += counts.english
      foreignCount += counts.foreign
      unclearCount += counts.unclearKnown + counts.unclearUnknown
    }
    var wrong: Set<Int> = []
    var expected = 0.0
    for judgement in judgements where judgement.verdict == .misspelled {
      wrong.insert(judgement.entry)
      expected += judgement.confidence * Double(vocabulary.entries[judgement.entry].count)
    }
    misspelledCount = wrong.count
    if wordCount > 0 { misspelledPerThousand = expected / Double(wordCount) * 1000 }
    let terms = vocabulary.entries.indices.filter { index in
      let entry = vocabulary.entries[index]
      return !wrong.contains(index) && entry.count > 1 && (entry.id != nil || entry.checkedCount > 0)
    }.sorted { first, second in
      let (a, b) = (vocabulary.entries[first].count, vocabulary.entries[second].count)
      return a != b ? a > b : first < second
    }
    self.terms = terms.prefix(Self.termCount).map { index in
      let entry = vocabulary.entries[index]
      return Word(
        text: entry.id.map { lexicon.form($0) } ?? vocabulary.table.word(index), count: entry.count)
    }
    fields = FieldPacks(vocabulary, lexicon: lexicon).fields.filter(\.isOn).map(\.name)
  }

  /// The same figures with words that aren't English for their letters alone.
  func adding(wordsInOtherScripts count: Int) -> VocabularyFigures {
    var sum = self
    sum.foreignCount += count
    sum.wordCount += count
    if sum.wordCount > 0 { sum.misspelledPerThousand *= Double(wordCount) / Double(sum.wordCount) }
    return sum
  }

  /// Adds the figures of another deck; only the terms of both are compared, not all words.
  mutating func add(_ other: VocabularyFigures) {
    let expected =
      misspelledPerThousand * Double(wordCount) + other.misspelledPerThousand * Double(other.wordCount)
    wordCount += other.wordCount
    misspelledPerThousand = wordCount == 0 ? 0 : expected / Double(wordCount)
    englishCount += other.englishCount
    foreignCount += other.foreignCount
    unclearCount += other.unclearCount
    misspelledCount += other.misspelledCount
    var counts: [String: Int] = [:]
    for word in terms + other.terms { counts[word.text, default: 0] += word.count }
    terms = counts.map { Word(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(Self.termCount).map { $0 }
    fields += other.fields.filter { !fields.contains($0) }
  }

  private static let termCount = 24
}
