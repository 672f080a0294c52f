import DeckSource
import DeckSpelling
import Testing

@Suite struct LanguageVerdictTests {
  /// The vocabulary of a deck whose cards have these fields.
  private func vocabulary(_ cards: [[String]]) -> DeckVocabulary {
    var vocabulary = DeckVocabulary()
    var gatherer = VocabularyGatherer()
    var tokenizer = Tokenizer()
    for (index, card) in cards.enumerated() {
      for (field, text) in card.enumerated() {
        let storage = ByteStorage(copying: text.utf8)
        var paragraph = Paragraph(text: storage.view)
        tokenizer.tokenize(&paragraph)
        _ = gatherer.assess(paragraph)
        let place = VocabularyGatherer.Place(card: UInt32(index), field: UInt16(field), isFront: field == 0)
        gatherer.add(paragraph, at: place) { (Span($0.lowerBound, $0.upperBound), true) }
      }
      if index % 3 == 0 { vocabulary.add(gatherer.finish()) }
    }
    vocabulary.add(gatherer.finish())
    return vocabulary
  }

  private func standing(_ word: String, in vocabulary: DeckVocabulary) -> LanguageStanding? {
    let storage = ByteStorage(copying: word.utf8)
    return vocabulary.table.entry(of: storage.view).map { LanguageVerdict(vocabulary).entries[$0] }
  }

  @Test func aColumnOfForeignWordsIsForeign() {
    let deck = vocabulary([
      ["hablar", "to speak"], ["comer", "to eat"], ["ventana", "window"], ["zapato", "shoe"],
      ["mesa", "table"],
      ["escribir", "to write a leter"], ["cuchara", "spoon"], ["gato", "cat"],
    ])
    #expect(LanguageVerdict(deck).fields == [.foreign, .english])
    #expect(standing("hablar", in: deck) == .foreign)
    #expect(standing("leter", in: deck) == .english)
  }

  @Test func aColumnOfTermsWithTyposIsEnglish() {
    let terms = [
      "Photosynthesis", "Mitocondria", "Cell wall", "Nucleus", "Ribosme", "Golgi apparatus", "Diffusion",
      "Osmosis", "Active transport", "Enzyme", "Chloroplast", "Cytoplasm", "Vacuole", "Tissue", "Organ",
      "Meiosis", "Mitosis", "Chromosme", "Gamete", "Allele", "Genotype", "Phenotipe", "Homozygous",
      "Recesive",
    ]
    let deck = vocabulary(terms.map { [$0, "It is a part of the cell that does someting"] })
    #expect(LanguageVerdict(deck).fields == [.english, .english])
    #expect(standing("mitocondria", in: deck) == .english)
  }

  @Test func headingsFollowTheSentencesAroundThem() {
    let german = "Die Verlustfunktion misst, wie weit die Vorhersage von den Zielwerten entfernt ist."
    let deck = vocabulary(
      [["The gradint of the loss is what we use to train the model"]]
        + Array(repeating: [german], count: 4) + [["Datenvermehrung"]] + Array(repeating: [german], count: 4))
    #expect(standing("datenvermehrung", in: deck) != .english)
    #expect(standing("verlustfunktion", in: deck) == .foreign)
    #expect(standing("gradint", in: deck) == .english)
  }

  @Test func anEmptyDeckHasNoLanguage() { #expect(LanguageVerdict(vocabulary([])).entries.isEmpty) }
}
