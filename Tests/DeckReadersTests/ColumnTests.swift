import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

/// Which columns of a table hold what.
@Suite struct ColumnTests {
  @Test(arguments: [
    "Vorderseite;Rückseite", "Wort,Übersetzung", "Question\tCorrect Answer", "TERM,DEFINITION",
    "Anverso;Reverso",
    "\"Mot\",\"Traduction\"", "单词,释义", "단어\t뜻", "単語,意味", "Слово;Перевод", "słowo;tłumaczenie", "Từ,Nghĩa",
    "Side 1,Side 2", "front_text,back_text", "Spanish,English", "sep=;\nWoord;Vertaling",
  ])
  func namesOfManyLanguages(header: String) {
    let delimiter = header.contains("\t") ? "\t" : header.contains(";") ? ";" : ","
    let reading = Reading(.csv, "\(header)\na\(delimiter)b\nc\(delimiter)d\n")
    reading.checkLaws()
    #expect(reading.texts == [["a", "b"], ["c", "d"]])
  }

  @Test func namesTellTheirOrder() {
    let reading = Reading(.csv, "Lektion,Bedeutung,Vokabel,Schlagwörter\n1,house,Haus,\"x, y\"\n")
    #expect(reading.texts == [["Haus", "house"]])
    #expect(reading.cards[0].tags == ["x", "y"])
    #expect(reading.cards[0].fields.map(\.name) == ["front", "back", "Lektion"])
  }

  @Test(arguments: [
    // Numbers that count, dates, identifiers and categories are no side of a card.
    ("1,oak,tree\n2,elm,shade\n3,fir,resin\n", ["oak", "tree"]),
    ("2024-01-05,oak,tree\n2024-01-06,elm,shade\n2023-02-07,fir,resin\n", ["oak", "tree"]),
    (
      "9f8b2c1e-0a1b-4c3d-8e5f-aabbccddeeff,oak,tree\n0f8b2c1e-0a1b-4c3d-8e5f-aabbccddeeff,elm,shade\n",
      ["oak", "tree"]
    ),
    ((1...9).map { "easy,word \($0),meaning \($0)\n" }.joined(), ["word 1", "meaning 1"]),
    // Two columns are the two sides, whatever they hold.
    ("1,one\n2,two\n3,three\n", ["1", "one"]),
    ("DE,Berlin\nFR,Paris\nIT,Rome\n", ["DE", "Berlin"]),
    (
      "1789,revolution in France,x\n1066,battle of Hastings,y\n1492,Columbus sails,z\n",
      ["revolution in France", "x"]
    ),
  ])
  func contentTellsTheColumns(text: String, first: [String]) {
    let reading = Reading(.csv, text)
    reading.checkLaws()
    #expect(reading.texts.first == first)
  }

  @Test func aHeaderIsToldByWhatStandsBelow() {
    let reading = Reading(.csv, "river,length\nDanube,2850\nRhine,1233\nVolga,3530\n")
    #expect(reading.texts.first == ["Danube", "2850"])
    let pictures = Reading(.csv, "land,flag,code,tags\nItaly,<img src=a>,IT,x\nSpain,<img src=b>,ES,y\n")
    #expect(pictures.texts.first == ["Italy", "<img src=a>"])
    #expect(pictures.cards[0].fields.map(\.name) == ["front", "back", "code"])
  }

  // MARK: The user's choice

  private func read(_ text: String, _ columns: String, separator: String? = nil) throws -> Reading {
    var options = ReaderOptions()
    options.columns = try ColumnChoice(columns)
    options.separator = separator
    return Reading(.csv, text, options)
  }

  @Test func theUserNamesColumnsInOrder() throws {
    let reading = try read("one,eins,x y,9,numeral\n", "front,back,tags,-,hint")
    reading.checkLaws()
    #expect(reading.texts == [["one", "eins"]])
    #expect(reading.cards[0].tags == ["x", "y"])
    #expect(reading.cards[0].fields.map(\.name) == ["front", "back", "hint"])
    let shorter = try read("a,b,c\n", "back,front")
    #expect(shorter.texts == [["b", "a"]])
    #expect(shorter.cards[0].fields.count == 2)
  }

  @Test func theUserNamesColumnsByName() throws {
    let text = "Term,Definition,Note,Lesson\na,b,c,d\n"
    let reading = try read(text, "back=note, tags=4")
    #expect(reading.texts == [["a", "c"]])
    #expect(reading.cards[0].tags == ["d"])
    #expect(reading.cards[0].fields.map(\.name) == ["front", "back", "Definition"])
    let other = try read("a^b\n", "back,front", separator: "^")
    #expect(other.texts == [["b", "a"]])
  }

  @Test(arguments: [
    ("front,front", "the columns name 'front' twice"),
    (
      "frnot,back",
      "no column is the front (did you mean 'front' by 'frnot'?): write, for example, 'front,back,tags', or 'front=2,back=3'"
    ),
    ("front=0", "columns are counted from 1: there is no column 0"),
    ("front=Word,back", "'back' says no column: write 'back=' and its name or number"),
    ("front=", "'front=' says no column behind the '='"),
  ])
  func choicesThatCannotBeMeant(text: String, message: String) {
    #expect(throws: ColumnChoice.Problem(message: message)) { try ColumnChoice(text) }
  }

  @Test(arguments: [
    ("front,back,-,x", "there is no column 4; the table has 3 columns"),
    ("front=Wrt", "no column is called 'Wrt' (did you mean 'Wort'?); they are Wort, Sinn, Lektion"),
    ("front=wort,back=2", nil),
  ])
  func choicesThatAFileDoesNotHave(text: String, message: String?) throws {
    var options = ReaderOptions()
    options.columns = try ColumnChoice(text)
    let source = SourceFile(name: "x.csv", text: "Wort,Sinn,Lektion\nHaus,house,1\nBaum,tree,2\nTor,gate,5\n")
    #expect(Reader.csv.problem(of: source, with: options) == message)
    #expect(
      Reader.json.problem(of: source, with: options) == "columns are for csv and tsv, and it is read as json")
  }

  // MARK: Odd exports

  @Test func windows1252IsRead() {
    let bytes = Array(
      "Wort;\u{DC}bersetzung\r\nB\u{E4}r;bear\r\n\"Stra\u{DF}e\";\"the \"\"road\"\", \u{80}5\"\r\n"
        .unicodeScalars
    )
    .map { UInt8($0.value) }
    let reading = Reading(.csv, bytes: bytes)
    reading.checkLaws()
    #expect(reading.texts == [["Bär", "bear"], ["Straße", "the \"road\", €5"]])
    let markdown = Reading(.csv, bytes: Array("a,\"- `".utf8) + [0xE9] + Array("`\n- b\"\n".utf8))
    #expect(markdown.texts == [["a", "- `é`\n- b"]])
  }

  @Test func utf16AndQuotedLineEndsAreRead() {
    let text = "sep=;\r\nFrage;Antwort\r\n\"a\r\nb\";\"c \"\"d\"\"\"\r\n"
    let units = text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(Reading(.csv, bytes: [0xFF, 0xFE] + units).texts == [["a\nb", "c \"d\""]])
  }

  /// Layout B10: the instruction stays with the front, and broken audio tags keep what they play.
  @Test func brokenAudioTagsAreKeptApart() {
    let row = { (word: String) in
      "\"\nTranslate to Spanish:\n\(word)\n\",\"\n<audio controls><source src=\"\"https://example.com/\(word).mp3?1 "
        + "type=\"\"audio/mpeg\"\"></audio><br>\n\nla \(word)\n\"\r\n"
    }
    let reading = Reading(.csv, row("screw") + row("nut"))
    reading.checkLaws()
    #expect(reading.texts.first == ["Translate to Spanish:\nscrew", "la screw"])
    #expect(reading.cards[0].fields.last?.name == "audio")
    #expect(reading.cards[0].fields.last?.text == "https://example.com/screw.mp3?1")
    #expect(
      reading.result.findings.map(\.finding.message) == [
        "the quotes of 2 audio tags are never closed; what they play is kept in the field 'audio'"
      ])
  }

  @Test func rowsWiderThanMostAreFindings() {
    let reading = Reading(.csv, (1...20).map { "word \($0),sense \($0)\n" }.joined() + "so, well,that\n")
    reading.checkLaws()
    #expect(reading.findings == ["malformed-record: this row has 3 columns, but most have 2: that"])
  }
}
