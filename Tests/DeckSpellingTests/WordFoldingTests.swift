import DeckSpelling
import Testing

struct WordFoldingTests {
  @Test(arguments: [
    ("Word", "word"), ("don’t", "don't"), ("soft\u{AD}ware", "software"), ("ÉCOLE", "école"),
    ("nai\u{308}ve", "naïve"), ("ﬁeld", "field"), ("Straße", "straße"),
  ])
  func folds(word: String, folded: String) { #expect(WordFolding.folded(word) == folded) }
}
