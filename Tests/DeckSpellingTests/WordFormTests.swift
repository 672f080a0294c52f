import DeckSource
import Testing

@testable import DeckSpelling

@Suite struct WordFormTests {
  @Test(arguments: [
    ("splitted", "split"), ("runned", "ran"), ("taked", "took"), ("buyed", "bought"), ("flied", "flew"),
    ("aswell", "as well"), ("viceversa", "vice versa"), ("criterias", "criteria"),
  ])
  func knowsCommonSlips(word: String, meant: String) { #expect(correction(of: word) == meant) }

  @Test(arguments: ["split", "walked", "a", "", "incomprehensibilities"])
  func knowsNoOthers(word: String) { #expect(correction(of: word) == nil) }

  @Test func tellsForeignSpellings() {
    #expect(ForeignSpelling.explains("konstant", besides: "constant"))
    #expect(ForeignSpelling.explains("mathematisch", besides: "mathematics"))
    #expect(!ForeignSpelling.explains("constent", besides: "constant"))
    #expect(!ForeignSpelling.explains("kernal", besides: "kernel"))
  }

  @Test func tellsShortenedWords() {
    #expect(Morphology.isClipped("hyperparams", of: "hyperparameters"))
    #expect(Morphology.isClipped("uniq", of: "unique"))
    #expect(!Morphology.isClipped("selectio", of: "selection"))
    #expect(!Morphology.isClipped("prinicpal", of: "principal"))
  }

  private func correction(of word: String) -> String? {
    let storage = ByteStorage(copying: word.utf8)
    return withExtendedLifetime(storage) { CommonSlips.correction(of: storage.view) }
  }
}
