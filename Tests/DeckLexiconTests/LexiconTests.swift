import DeckLexicon
import DeckSource
import Testing

/// Words of the English lexicon by their letters.
struct Words {
  let lexicon = Lexicon.english

  func view<Result>(_ word: String, _ body: (ByteView) -> Result) -> Result {
    let bytes = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return body(lexicon.text(WordID(rawValue: 0))[0..<0]) }
      return unsafe body(ByteView(base: base, count: buffer.count))
    }
  }

  func find(_ word: String) -> WordID? { view(word) { lexicon.find($0) } }
  func flags(_ word: String) -> WordFlags { find(word).map(lexicon.flags) ?? [] }
  func form(_ word: String) -> String? { find(word).map(lexicon.form) }
  func corrections(_ word: String) -> [String] {
    view(word) { lexicon.corrections(ofMisspelling: $0) }.map { lexicon.text($0).string }
  }
}

@Suite struct LexiconTests {
  let words = Words()
  var lexicon: Lexicon { words.lexicon }

  @Test(arguments: [
    "a", "the", "house", "don't", "café", "colour", "color", "organise", "organize", "haemorrhage",
    "hemorrhage",
    "hypocalcaemia", "hypocalcemia", "oesophagus", "paediatric", "anaesthetised", "tumours", "oedematous",
    "integrin", "xenograft", "isomerase", "peptidoglycan", "stoichiometry", "estoppel", "bildungsroman",
    "troponin", "mycobacterium", "carbocation", "keynesian", "microservices", "pharmacokinetics",
    "mesopotamia", "dostoevsky", "wittgenstein", "escherichia", "mitochondria", "selectin",
  ])
  func validWords(_ word: String) { #expect(words.flags(word).contains(.valid)) }

  @Test(arguments: [
    "alot", "atleast", "thier", "seperate", "becuase", "untill", "recieve", "dont", "doesnt", "teh", "hte",
    "everytime", "occured", "definately", "goverment", "enviroment", "accomodate", "heterogenous", "splitted",
    "frist", "beleive", "arguement", "occurence", "priviledge", "todays", "wich", "langauge", "begining",
  ])
  func misspellingsAreNoWords(_ word: String) { #expect(words.find(word) == nil) }

  @Test func anEmptyOrVeryLongWordIsNone() {
    #expect(words.find("") == nil)
    #expect(words.find(String(repeating: "a", count: 300)) == nil)
  }

  @Test(arguments: [
    ("europe", "Europe"), ("british", "British"), ("monday", "Monday"), ("english", "English"),
    ("gandhi", "Gandhi"), ("shakespeare", "Shakespeare"),
  ])
  func wordsThatNeedACapital(_ word: String, _ form: String) {
    #expect(words.flags(word).contains(.capitalOnly))
    #expect(words.form(word) == form)
  }

  @Test(arguments: [
    "npm", "iphone", "pandas", "git", "nginx", "may", "bill", "china", "turkey", "polish", "boolean",
  ])
  func wordsThatMayBeSmall(_ word: String) { #expect(!words.flags(word).contains(.capitalOnly)) }

  @Test func wordsThatAreNamesToo() {
    #expect(words.flags("may").contains(.capitalToo))
    #expect(words.flags("bill").contains(.capitalToo))
    #expect(!words.flags("quickly").contains(.capitalToo))
  }

  @Test(arguments: [
    ("json", "JSON"), ("sagemaker", "SageMaker"), ("github", "GitHub"), ("mrna", "mRNA"),
    ("iphone", "iPhone"),
    ("kubernetes", "Kubernetes"), ("house", "house"), ("npm", "npm"),
  ])
  func usualForms(_ word: String, _ form: String) { #expect(words.form(word) == form) }

  @Test func grammar() {
    #expect(words.flags("built").isSuperset(of: [.verb, .past, .participle]))
    #expect(!words.flags("built").contains(.base))
    #expect(words.flags("build").isSuperset(of: [.noun, .verb, .base]))
    #expect(words.flags("means").isSuperset(of: [.plural, .verb, .thirdPerson]))
    #expect(words.flags("larger").contains(.comparative))
    #expect(words.flags("largest").contains(.superlative))
    #expect(words.flags("went").contains(.past) && !words.flags("went").contains(.participle))
    #expect(words.flags("gone").contains(.participle) && !words.flags("gone").contains(.past))
    #expect(words.flags("children").contains(.plural) && !words.flags("child").contains(.plural))
    #expect(words.flags("running").contains(.gerund))
    #expect(words.flags("quickly").contains(.adverb))
    #expect(words.flags("than").contains(.function))
  }

  @Test(arguments: ["apple", "hour", "honest", "heir", "sql", "mri", "umbrella", "rna"])
  func vowels(_ word: String) { #expect(words.flags(word).contains(.vowelSound)) }

  @Test(arguments: [
    "user", "url", "university", "one", "european", "house", "unit", "uniform", "once", "unary", "uterus",
  ])
  func consonants(_ word: String) {
    #expect(words.flags(word).contains(.consonantSound))
    #expect(!words.flags(word).contains(.vowelSound))
  }

  @Test func dialects() {
    #expect(words.flags("colour").contains(.british))
    #expect(words.flags("color").contains(.american))
    #expect(words.flags("house").isDisjoint(with: [.british, .american]))
  }

  @Test func frequencies() throws {
    let the = try lexicon.zipf(#require(words.find("the")))
    let house = try lexicon.zipf(#require(words.find("house")))
    let troponin = try lexicon.zipf(#require(words.find("troponin")))
    #expect(the > 7 && house > 4.5 && house < 6 && troponin > 0.5 && troponin < 3)
  }

  @Test func pairs() throws {
    let of = try #require(words.find("of")), the = try #require(words.find("the"))
    let ofThe = try #require(lexicon.bigram(of, the))
    #expect(ofThe > -1.1 && ofThe < 0)
    let house = try #require(words.find("house")), troponin = try #require(words.find("troponin"))
    #expect(lexicon.bigram(troponin, house) == nil)
  }

  @Test func knownMisspellings() {
    #expect(words.corrections("thier") == ["their"])
    #expect(words.corrections("occured").contains("occurred"))
    #expect(words.corrections("heterogenous") == ["heterogeneous"])
    #expect(words.corrections("house").isEmpty)
  }

  @Test func rareWords() {
    let rare = ["unpeacefulness", "noncontinuity", "microtheory"]
    let nonsense = (0..<1000).map { "qz\($0)xw" }
    #expect(rare.count { words.view($0) { lexicon.isRare($0) } } >= 2)
    #expect(nonsense.count { words.view($0) { lexicon.isRare($0) } } < 30)
  }
}
