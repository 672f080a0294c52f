import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

@Suite struct DelimitedReaderTests {
  @Test func readsTheTableThatWeWrite() {
    let reading = Reading(
      .csv,
      """
      number,front,back,tags,id
      1,What?,"- one, two
        - ""three"" `x`
      - four",a b,abc
      ,Who?,,,

      """)
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(reading.texts == [["What?", "- one, two\n  - \"three\" `x`\n- four"], ["Who?", ""]])
    #expect(reading.cards.map(\.number) == ["1", nil])
    #expect(reading.cards.map(\.tags) == [["a", "b"], []])
    #expect(reading.cards.map(\.sourceIdentifier) == ["abc", nil])
    #expect(
      reading.tree == """
        card csv 26..<80 "1"
          identifier 76..<79 "abc"
          tag 72..<75 "a"
          tag 72..<75 "b"
          front 28..<33
            paragraph 28..<33
              text 28..<33 "What?"
          back 35..<70
            list 35..<70
              listItem 35..<63
                paragraph 37..<45
                  text 37..<45 "one, two"
                list 48..<63
                  listItem 48..<63
                    paragraph 50..<63
                      text 50..<63 "\\"three\\" "
                      code 50..<63 "x"
              listItem 64..<70
                paragraph 66..<70
                  text 66..<70 "four"
        card csv 80..<89
          front 81..<85
            paragraph 81..<85
              text 81..<85 "Who?"
          back 86..<86

        """)
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func knowsDelimitersAndLineEnds(delimiter: String, end: String) {
    let text = [["Term", "Definition"], ["a", "b"], ["c", "\"d\(delimiter)\(end)e\""]]
      .map { $0.joined(separator: delimiter) + end }.joined()
    let reading = Reading(.csv, text)
    reading.checkLaws()
    #expect(reading.texts[0] == ["a", "b"])
    #expect(reading.texts[1] == ["c", "d\(delimiter == "\t" ? "" : delimiter)\ne"])
    #expect(reading.cards.map { reading.source.text($0.span) }.joined() == text.dropFirst(15 + end.count))
  }

  @Test(arguments: [
    "sep=;\nfront;back\na;b\n", "\u{FEFF}front,back\na,b", "a,b", "a;b\n", "BACK , Front\nb,a\n",
    "a, \"b\" \n",
    "\n,\n front,back\n\na,b\n  \n", "\"a\",\"b\"\n",
  ])
  func readsOneCard(text: String) {
    let reading = Reading(.csv, text)
    reading.checkLaws()
    #expect(reading.texts == [["a", "b"]])
    #expect(reading.findings == [])
  }

  @Test func namesOtherColumns() {
    let reading = Reading(.csv, "Question,Answer,Hint,,Tags\na,b,c,d,\"x, y z\"\n")
    #expect(reading.cards[0].fields.map(\.name) == ["front", "back", "Hint", "column 4"])
    #expect(reading.cards[0].tags == ["x", "y z"])
    let languages = Reading(.csv, "river,river:de,tags\nDanube,Donau,\n")
    #expect(languages.texts == [["Danube", "Donau"]])
  }

  /// Layout B10: no header, fields wrapped in line feeds, and markup whose quote is not closed.
  @Test func readsScrapedTables() {
    let reading = Reading(
      .csv,
      "\"\nTranslate:\nscrew\n\",\"\n<a href=\"\"x.mp3>\n\ntornillo\n\"\r\n\"\nTranslate:\nnut\n\",\"\n\"\r\n"
    )
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(
      reading.texts == [["Translate:\nscrew", "<a href=\"x.mp3>\n\ntornillo"], ["Translate:\nnut", ""]])
  }

  /// Layout B11: rows with fewer or more columns than the header.
  @Test func readsUnevenTables() {
    let reading = Reading(.csv, "Question,Answer,Name\n一,\"yī. one, single\",一\n二\n三,sān,三,,four\n")
    reading.checkLaws()
    #expect(reading.texts == [["一", "yī. one, single"], ["二", ""], ["三", "sān"]])
    #expect(reading.findings == ["malformed-record: this row has 5 columns, but the header names 3: four"])
    #expect(reading.cards[2].fields.map(\.name) == ["front", "back", "Name", "column 5"])
  }

  @Test(arguments: [
    ("a,b\nc,\"d\ne,f\ng,h\n", "the quote that opens here on line 2 is never closed: \"", 4),
    (
      "a,b\nc,\"d\" e\nf,g\n",
      "text stands behind the quote that closes a field of the row that begins on line 2: e", 3
    ),
  ])
  func saysWhatIsWrong(text: String, finding: String, count: Int) {
    let reading = Reading(.csv, text)
    reading.checkLaws()
    #expect(reading.findings == ["malformed-record: \(finding)"])
    #expect(reading.cards.count == count)
  }

  @Test func quotesOfTheAuthorAreText() {
    #expect(
      Reading(.tsv, "\"Yes\" means\tja\nno\tnein\n").texts == [["\"Yes\" means", "ja"], ["no", "nein"]])
    #expect(Reading(.csv, "5\" pipe,wide\n").texts == [["5\" pipe", "wide"]])
    #expect(Reading(.csv, "x, \"y\" and z\n").texts == [["x", "\"y\" and z"]])
  }

  @Test(arguments: [
    "- a\n- b", "1. a\n2. b", "- a\n  1. b\n  2. c\n- d", "a\nb\n\nc", "a\n\n- b\n- c\n\nd",
    "- a\n  more\n- b",
    "```swift\nlet a\n\nlet b\n```", "-5 degrees\n-6 degrees", "1. one thing", "2. b\n4. d", "- a - b - c",
    "`c` $x^2$ http://a.bc/d", "- \n- b",
  ])
  func plainMarkdownComesBack(text: String) {
    let reading = Reading(.csv, "front,back\nx,\"\(text)\"\n")
    reading.checkLaws()
    #expect(reading.texts == [["x", text]])
  }

  @Test func batchesHoldAllCards() {
    let rows = (0..<30_000).map { "question \($0),\"answer \($0), with a \"\"quote\"\" in it\"\n" }
    let reading = Reading(.csv, "front,back\n" + rows.joined())
    reading.checkLaws()
    #expect(reading.result.deck.batchCount > 2)
    #expect(reading.result.deck.count == 30_000)
    #expect(reading.result.deck.card(29_999).back?.text == "answer 29999, with a \"quote\" in it")
  }

  @Test func quotesWithoutPartnersTakeLinearTime() {
    let text = String(repeating: "a,\"b\n", count: 50_001)
    let reading = Reading(.csv, text)
    #expect(reading.result.deck.count > 0)
  }

  @Test func everyTruncationIsRead() {
    let text = Array(
      "\u{FEFF}number;question;answer;hint\r\n1;\"é\n- x\n  - \"\"y\"\"\";a \"b\";\r\n\"\n\n\";\"z\" q;1;2;3\r\n"
        .utf8)
    for count in 0...text.count {
      for reader in [Reader.csv, .tsv] { Reading(reader, bytes: Array(text[..<count])).checkLaws() }
    }
  }
}
