import DeckModel
import DeckSource
import Testing

@Suite struct JSONTests {
  /// The blocks of the back, as JSON.
  private func blocks(_ build: (TestDeck) -> Void) -> String {
    let card = deck(back: build).emit("json").cards
    let start = card.firstRange(of: "\"back\":{")?.upperBound ?? card.startIndex
    let rest = card[start...]
    guard let from = rest.firstRange(of: "\"blocks\":")?.upperBound,
      let to = rest.firstRange(of: "},\"fields\"")?.lowerBound
    else { return card }
    return String(rest[from..<to])
  }

  @Test func wholeDeck() {
    let deck = TestDeck()
    deck.card(number: "7", id: "a\"b", tags: ["x", "y z"], confidence: 620) {
      deck.front { deck.paragraph("F") }
      deck.back {}
      deck.named("hint") { deck.paragraph("h") }
      deck.named("more") {}
    }
    deck.card {}
    let plain = { (text: String) in
      "{\"text\":\"\(text)\",\"blocks\":[{\"type\":\"paragraph\",\"inlines\":[{\"type\":\"text\",\"text\":\"\(text)\"}]}]}"
    }
    let lines = deck.emit("json", title: "T\n\\").whole.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == #"{"version":1,"title":"T\n\\","source":{"file":null,"format":null},"cards":["#)
    #expect(
      lines[1]
        == #"{"id":"a\"b","index":0,"number":"7","kind":"basic","tags":["x","y z"],"confidence":0.62,"front":"#
        + plain("F") + #","back":{"text":"","blocks":[]},"fields":{"hint":"# + plain("h")
        + #","more":{"text":"","blocks":[]}},"range":null},"#)
    #expect(lines[2].hasPrefix(#"{"id":""#))
    #expect(
      lines[2].hasSuffix(
        #"","index":1,"number":null,"kind":"basic","tags":[],"front":{"text":"","blocks":[]},"#
          + #""back":{"text":"","blocks":[]},"fields":{},"range":null}"#))
    #expect(lines[3...] == ["]}", ""])
  }

  @Test func emptyDeck() {
    #expect(
      TestDeck().emit("json").whole
        == "{\"version\":1,\"title\":\"T\",\"source\":{\"file\":null,\"format\":null},\"cards\":[]}\n")
    #expect(TestDeck().emit("jsonl").whole == "")
  }

  @Test func laterBatchesBeginWithAComma() {
    let deck = TestDeck(firstIndex: 5)
    deck.card(id: "i") {}
    #expect(deck.emit("json").cards.hasPrefix(",\n{\"id\":\"i\",\"index\":5,"))
  }

  @Test func oneCardALine() {
    let deck = TestDeck()
    for id in ["a", "b"] { deck.card(id: id) { deck.front { deck.paragraph("é\n") } } }
    let lines = deck.emit("jsonl", title: "\"T\"").whole.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"deck":"\"T\"","id":"a","index":0,"#))
    #expect(lines[1].hasPrefix(#"{"deck":"\"T\"","id":"b","index":1,"#))
    #expect(lines[1].hasSuffix(#""range":null}"#))
    #expect(
      lines[1].contains(
        #"{"text":"é\n","blocks":[{"type":"paragraph","inlines":[{"type":"text","text":"é\n"}]}]}"#))
  }

  @Test func escapes() {
    let text = "a\"\\\u{0}\u{1F}\u{8}\t\r\n\u{7F}é😀\u{2028}/"
    #expect(
      blocks { $0.paragraph(text) }
        == #"[{"type":"paragraph","inlines":[{"type":"text","text":"a\"\\\u0000\u001f\u0008\t\r\n"#
        + "\u{7F}é😀\u{2028}/" + #""}]}]"#)
  }

  @Test(arguments: 0..<70) func escapesAtEveryPlace(length: Int) {
    let head = String(repeating: "x", count: length)
    let text = head + "\"" + head
    #expect(blocks { $0.paragraph(text) }.contains(head + "\\\"" + head + "\"}"))
  }

  @Test func lists() {
    let nested = blocks { deck in
      deck.add(.list) {
        deck.item("a") { deck.add(.list, flags: .ordered, value: 3) { deck.item("b") } }
        deck.add(.listItem)
      }
      deck.add(.list, flags: .ordered, value: 1) { deck.item("c") }
    }
    let a = #"{"type":"paragraph","inlines":[{"type":"text","text":"a"}]}"#
    let inner =
      #"{"type":"list","ordered":true,"start":3,"items":[{"blocks":[\#(a.replacing("\"a\"", with: "\"b\""))]}]}"#
    #expect(
      nested == #"[{"type":"list","ordered":false,"items":[{"blocks":[\#(a),\#(inner)]},{"blocks":[]}]},"#
        + #"{"type":"list","ordered":true,"items":[{"blocks":[\#(a.replacing("\"a\"", with: "\"c\""))]}]}]"#)
  }

  @Test func otherBlocks() {
    let all = blocks { deck in
      deck.add(.codeBlock, "let x\n") { deck.add(.text, "swift") }
      deck.add(.codeBlock, "y")
      deck.add(.imageBlock, "a.png") { deck.add(.text, "alt") }
      deck.add(.mathBlock, "x^2")
      deck.add(.table) {
        deck.add(.tableRow, flags: .header) { deck.add(.tableCell) { deck.add(.text, "h") } }
        deck.add(.tableRow) { deck.add(.tableCell) }
      }
    }
    #expect(
      all == #"[{"type":"code","language":"swift","text":"let x\n"},{"type":"code","text":"y"},"#
        + #"{"type":"image","source":"a.png","alternative":"alt"},{"type":"math","text":"x^2"},"#
        + #"{"type":"table","rows":[{"header":true,"cells":[{"inlines":[{"type":"text","text":"h"}]}]},"#
        + #"{"header":false,"cells":[{"inlines":[]}]}]}]"#)
  }

  @Test func inlines() {
    let all = blocks { deck in
      deck.paragraph {
        deck.add(.text, "a")
        deck.add(.text, "b")
        deck.add(.emphasis) { deck.add(.strong) { deck.add(.text, "c") } }
        deck.add(.code, "d")
        deck.add(.lineBreak)
        deck.add(.link, "u") { deck.add(.text, "l") }
        deck.add(.image, "s") { deck.add(.text, "t") }
        deck.add(.math, "m", value: MathDelimiter.parenthesis.rawValue)
        deck.add(.cloze, "", value: 2) { deck.add(.text, "x") }
        deck.add(.cloze, "?", value: 1) { deck.add(.text, "y") }
        deck.add(.text, "e")
      }
    }
    let text = { (text: String) in #"{"type":"text","text":"\#(text)"}"# }
    #expect(
      all == #"[{"type":"paragraph","inlines":[\#(text("ab")),"#
        + #"{"type":"emphasis","inlines":[{"type":"strong","inlines":[\#(text("c"))]}]},"#
        + #"{"type":"code","text":"d"},{"type":"line-break"},"#
        + #"{"type":"link","target":"u","inlines":[\#(text("l"))]},"#
        + #"{"type":"image","source":"s","alternative":"t"},{"type":"math","text":"m","delimiter":"\\("},"#
        + #"{"type":"cloze","ordinal":2,"inlines":[\#(text("x"))]},"#
        + #"{"type":"cloze","ordinal":1,"hint":"?","inlines":[\#(text("y"))]},\#(text("e"))]}]"#)
  }

  @Test func kindIsClozeWhenAnyFieldHasADeletion() {
    let card = deck(back: { deck in deck.paragraph { deck.add(.cloze, value: 1) { deck.add(.text, "x") } } })
    #expect(card.emit("json").cards.contains(#""kind":"cloze""#))
  }

  @Test func ranges() {
    let source = SourceFile(name: "deck.txt", text: "\u{FEFF}é\nab\n\n😀x\n")
    let deck = TestDeck(source: source)
    let end = source.bytes.count
    // In order, then back again.
    for span in [Span(3, 6), Span(6, 10), Span(10, end - 2), Span(0, end)] {
      deck.card(id: "i", span: span) {}
    }
    let lines = deck.emit("json", hasPositions: true).cards.split(separator: "\n")
    let ranges = lines.map { $0.split(separator: "\"range\":")[1] }
    let place = { (line: Int, column: Int, offset: Int) in
      #"{"line":\#(line),"column":\#(column),"offset":\#(offset)}"#
    }
    #expect(ranges[0] == #"{"start":\#(place(1, 1, 3)),"end":\#(place(2, 1, 6))}},"#)
    #expect(ranges[1] == #"{"start":\#(place(2, 1, 6)),"end":\#(place(4, 1, 10))}},"#)
    #expect(ranges[2] == #"{"start":\#(place(4, 1, 10)),"end":\#(place(4, 2, end - 2))}},"#)
    #expect(ranges[3] == #"{"start":\#(place(1, 1, 0)),"end":\#(place(5, 1, end))}}"#)
  }
}
