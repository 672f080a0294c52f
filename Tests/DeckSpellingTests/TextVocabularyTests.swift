import DeckSource
import DeckSpelling
import Testing

@Suite struct TextVocabularyTests {
  @Test func aTextIsCheckedWithoutADeck() throws {
    let text = ByteStorage(
      copying: "Batches may be split beyong the limit.\n\nThe batch goes beyong it, un-\nlimited.\n".utf8)
    let vocabulary = DeckVocabulary(text: text.view)
    let found = SpellChecker().judge(vocabulary).filter { $0.verdict == .misspelled }
    let judgement = try #require(found.first)
    #expect(found.count == 1)
    #expect(judgement.word == "beyong")
    #expect(judgement.suggestions.first?.text == "beyond")
    let places = vocabulary.table.places(of: judgement.entry)
    #expect(places.map { text.view[$0.span].string } == ["beyong", "beyong"])
    #expect(places.map(\.card) == [0, 2])
  }

  @Test func anEmptyTextHasNoWords() {
    let text = ByteStorage(copying: [])
    #expect(DeckVocabulary(text: text.view).wordCount == 0)
  }
}
