import DeckLexicon
import DeckSource
import Testing

@Suite struct LexiconTests {
  let lexicon = Lexicon.english

  func find(_ word: String) -> WordID? {
    let bytes = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe lexicon.find(ByteView(base: base, count: buffer.count))
    }
  }

  func flags(_ word: String) -> WordFlags { find(word).map(lexicon.flags) ?? [] }

  @Test(arguments: ["a", "the", "house", "colour", "color", "don't", "café", "internationalisation"])
  func validWords(_ word: String) { #expect(flags(word).contains(.valid)) }

  @Test func everyWordIsFoundUnderItsNumber() {
    for number in 0..<lexicon.count {
      let id = WordID(rawValue: UInt32(number))
      #expect(lexicon.find(lexicon.text(id)) == id)
    }
  }

  @Test func formsKeepTheirCapitals() throws {
    #expect(try lexicon.form(#require(find("abnf"))) == "ABNF")
    #expect(try lexicon.form(#require(find("sagemaker"))) == "SageMaker")
  }
}
