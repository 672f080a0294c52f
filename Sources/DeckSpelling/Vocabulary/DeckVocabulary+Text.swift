public import DeckLexicon
public import DeckSource

extension DeckVocabulary {
  /// The words of a text that is no deck: each line is a paragraph, and the places of words are offsets into `text`.
  ///
  /// Complexity: O(bytes).
  public init(text: ByteView, lexicon: Lexicon = .english) {
    self.init()
    var gatherer = VocabularyGatherer(lexicon: lexicon)
    text.forEachParagraph(lexicon: lexicon) { number, start, paragraph in
      _ = gatherer.assess(paragraph)
      let place = VocabularyGatherer.Place(card: UInt32(truncatingIfNeeded: number), field: 0, isFront: false)
      gatherer.add(paragraph, at: place) { range in
        (Span(start + range.lowerBound, start + range.upperBound), true)
      }
    }
    add(gatherer.finish())
  }
}

extension ByteView {
  /// Calls `body` with each line of a text as a paragraph: its number from 0, where it begins, and its words. A word that a hyphen divides at the end of a line goes on in the next.
  public func forEachParagraph(
    lexicon: Lexicon = .english,
    _ body: (_ number: Int, _ start: Int, borrowing Paragraph) -> Void
  ) {
    var tokenizer = Tokenizer(lexicon: lexicon)
    var continuesWord = false
    var start = 0
    var number = 0
    while start <= count {
      let end = start + (self[start..<count].firstIndex(of: UInt8(ascii: "\n")) ?? count - start)
      var paragraph = Paragraph(text: self[start..<end])
      tokenizer.tokenize(&paragraph, continuesWord: continuesWord)
      continuesWord = paragraph.endsInHyphen
      body(number, start, paragraph)
      start = end + 1
      number += 1
    }
  }
}
