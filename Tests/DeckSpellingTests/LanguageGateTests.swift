import DeckSource
import DeckSpelling
import Testing

@Suite struct LanguageGateTests {
  /// The standing of a text as a whole, and of the word `of` in it.
  private func standing(_ text: String, of word: String? = nil) -> LanguageStanding {
    let storage = ByteStorage(copying: text.utf8)
    var paragraph = Paragraph(text: storage.view)
    var tokenizer = Tokenizer()
    tokenizer.tokenize(&paragraph)
    var gate = LanguageGate()
    let whole = gate.assess(paragraph)
    guard let word else { return whole }
    let index = paragraph.tokens.firstIndex { paragraph.surface($0).string == word }
    return index.map { gate.standing(ofToken: $0) } ?? whole
  }

  @Test(arguments: [
    "Der Nachteil dieser Verfahren ist, dass sie nicht auf neue Daten angewendet werden können.",
    "La fotosíntesis es el proceso por el que las plantas producen su alimento.",
    "La Révolution française est une période de bouleversements qui commence en 1789.",
    "Il cuore è un muscolo che pompa il sangue nelle arterie.",
    "A mitocôndria é uma organela que produz energia para a célula.",
    "De lever is een orgaan dat afvalstoffen uit het bloed haalt.",
    "Wątroba jest narządem, który oczyszcza krew z toksyn.",
    "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae.",
    "Hjärtat är en muskel som pumpar blodet genom kroppen.",
    "Hjertet er en muskel der pumper blodet rundt i kroppen.",
    "Sydän on lihas, joka pumppaa verta kehossa.",
    "Srdce je sval, který pumpuje krev do celého těla.",
    "A szív egy izom, amely vért pumpál a testbe.",
    "Inima este un mușchi care pompează sângele în corp.",
    "Kalp, kanı vücuda pompalayan bir kastır ve çok güçlüdür.",
    "Srce je mišić koji pumpa krv kroz cijelo tijelo.",
    "Jantung adalah otot yang memompa darah ke seluruh tubuh.",
    "Trái tim là một cơ quan bơm máu trong cơ thể.",
    "Сердце качает кровь по всему телу",
    "القلب عضلة تضخ الدم",
    "Wǒ měitiān zǎoshang qī diǎn qǐchuáng.",
  ])
  func otherLanguagesAreTold(_ text: String) { #expect(standing(text) == .foreign) }

  @Test(arguments: [
    "The mitocondria is the powerhouse of the cell.", "Why is it inconvient to solve this?",
    "A proces that can be pre-empted by the kernal", "Explain how the Fourier transfrom works.",
    "Schrödinger's equation describes the wavefunktion of a system.",
    "the treaty of Versailles was singed in the Hall of Mirors",
    "Which los angeles museum has paintings by van Gogh and da Vinchi?",
    "people who beleive in déjà vu", "WHAT IS THE DIFERENCE BETWEEN RAM AND ROM?",
  ])
  func englishWithSlipsStaysEnglish(_ text: String) { #expect(standing(text) == .english) }

  @Test(arguments: [
    "Mitocondria", "Benifits", "von Neumann architecure", "Sjögren syndrom", "Key advantges",
    "Rio de Janiero",
  ])
  func headingsAreUnclear(_ text: String) {
    #expect(
      [.unclear, .english].contains(standing(text, of: text.split(separator: " ").last.map(String.init))))
  }

  @Test func partsOfAParagraphHaveTheirOwnLanguage() {
    let text = "We will like the boook. Nos gustará el libro. It is a verb of the secnd group."
    #expect(standing(text, of: "boook") == .english)
    #expect(standing(text, of: "gustará") == .foreign)
    #expect(standing(text, of: "libro") == .foreign)
    #expect(standing(text, of: "secnd") == .english)
  }

  @Test func namedLanguagesAnnounceTheirWords() {
    #expect(
      standing("The principle of building up (German: Aufbauprinzip) is old", of: "Aufbauprinzip") == .foreign
    )
    #expect(standing("From the Greek word \"phagomai\", which means to eat", of: "phagomai") == .foreign)
    #expect(standing("The German econmy was in a crisis", of: "econmy") == .english)
  }

  @Test func wordsWithForeignLettersAreForeign() {
    #expect(standing("It was called Pöffelmacher in the town", of: "Pöffelmacher") == .foreign)
    #expect(standing("xiūxiv. to have or take a rest", of: "xiūxiv") == .foreign)
    #expect(standing("It isn’t clear what the problm is", of: "problm") == .english)
  }

  @Test(arguments: [
    ("capital:de", true), ("Pinyin", true), ("German word", true), ("sentence (fr)", true),
    ("front_es", true),
    ("English", false), ("German definition (English)", false), ("note_id", false), ("capital", false),
    ("de", false), ("", false),
  ])
  func fieldNamesTellTheirLanguage(_ name: String, _ isForeign: Bool) {
    var languages = FieldLanguage()
    let storage = ByteStorage(copying: name.utf8)
    for _ in 0..<2 { #expect(languages.isForeign(storage.view) == isForeign) }
  }
}
