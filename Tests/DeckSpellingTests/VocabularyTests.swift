import DeckLexicon
import DeckSource
import DeckSpelling
import DeckTestSupport
import Testing

/// What a vocabulary holds, however the deck was divided.
struct VocabularyTests {
  /// The vocabulary of `lines`, one card each, gathered in parts of `size` lines.
  private static func vocabulary(_ lines: [String], partsOf size: Int) -> DeckVocabulary {
    var vocabulary = DeckVocabulary()
    var gatherer = VocabularyGatherer()
    var tokenizer = Tokenizer()
    for start in stride(from: 0, to: lines.count, by: size) {
      for index in start..<min(start + size, lines.count) {
        let storage = ByteStorage(copying: lines[index].utf8)
        var paragraph = Paragraph(text: storage.view)
        tokenizer.tokenize(&paragraph)
        _ = gatherer.assess(paragraph)
        gatherer.add(
          paragraph, at: VocabularyGatherer.Place(card: UInt32(index), field: 0, isFront: false)
        ) { (Span($0.lowerBound, $0.upperBound), true) }
      }
      vocabulary.add(gatherer.finish())
    }
    return vocabulary
  }

  private static func summary(_ vocabulary: DeckVocabulary) -> [String] {
    vocabulary.entries.indices.map { index in
      let entry = vocabulary.entries[index]
      let places = vocabulary.table.places(of: index).map {
        "\(vocabulary.table.surface($0)) \($0.card) \($0.span) \($0.flags.rawValue)"
      }
      return
        "\(vocabulary.table.word(index)) \(entry.count) \(entry.capitalizedCount) \(entry.headCount) \(places)"
    }
  }

  private static func lines() -> [String] {
    var random = SplitMix64(seed: 7)
    let words = [
      "the", "cat", "recieve", "Recieve", "beyong", "Kubernetes", "kubernetes", "REduces", "zorblax", "is",
      "of",
      "data", "datawarhouse", "AWS", "Zorblax", "it's", "teh",
    ]
    return (0..<200).map { _ in (0...random.below(12)).map { _ in random.pick(words) }.joined(separator: " ")
    }
  }

  @Test(arguments: [1, 2, 7, 64])
  func partsDoNotCount(_ size: Int) {
    let lines = Self.lines()
    let whole = Self.vocabulary(lines, partsOf: lines.count)
    let parts = Self.vocabulary(lines, partsOf: size)
    #expect(Self.summary(whole) == Self.summary(parts))
    #expect(whole.wordCount == parts.wordCount)
    for word in ["the", "cat", "recieve", "kubernetes", "nothing"] {
      #expect(whole.count(of: word) == parts.count(of: word), "\(word)")
    }
    #expect(SpellChecker().judge(whole) == SpellChecker().judge(parts))
  }

  @Test func countsAreOfTheDeck() throws {
    let vocabulary = Self.vocabulary(
      ["Recieve it", "to recieve the recieve-all", "they Recieve"], partsOf: 2)
    let storage = ByteStorage(copying: "recieve".utf8)
    let index = try #require(vocabulary.table.entry(of: storage.view))
    let entry = vocabulary.entries[index]
    #expect(entry.count == 4)
    #expect(entry.capitalizedCount == 2)
    #expect(entry.midSentenceCount == 3)
    #expect(entry.midSentenceCapitalizedCount == 1)
    #expect(entry.hyphenCount == 1)
    #expect(
      vocabulary.table.places(of: index).map { vocabulary.table.surface($0) } == [
        "Recieve", "recieve", "recieve", "Recieve",
      ])
  }

  /// Words that spell an acronym out aren't slips of the shift key.
  @Test(arguments: [
    (["REduces the load"], true), (["ALGOL is an ALgorithmic Language"], false),
    (["It REduces and REduces"], false), (["The iPhone and the GPUs"], false), (["WHAT tHEN?"], true),
    (["The HBase server"], false), (["an eBook and a balancinG act"], false), (["THen it stops"], true),
  ])
  func oddCapitalsAreFound(lines: [String], isOdd: Bool) {
    let judgements = SpellChecker().judge(Self.vocabulary(lines, partsOf: 1))
    #expect(judgements.contains { $0.verdict == .oddCapitals } == isOdd)
  }

  @Test(arguments: [
    ("the INTENTbecause of it", "INTENT because"), ("the kings ofEngland", "of England"),
    ("theMasters of it", "the Masters"), ("call toString of it", nil), ("the camelCase of it", nil),
  ])
  func wordsThatRunTogetherAreFound(line: String, words: String?) {
    let judgements = SpellChecker().judge(Self.vocabulary([line], partsOf: 1))
    let found = judgements.filter { $0.verdict == .runTogether }.map { $0.suggestions[0].text }
    #expect(found == (words.map { [$0] } ?? []))
  }
}
