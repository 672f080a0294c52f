import DeckEmitters
import DeckModel
import DeckSource
import Testing

@Suite struct XMLTests {
  /// What stands in the back.
  private func back(_ build: (TestDeck) -> Void) -> String {
    let card = deck(back: build).emit("xml").cards
    let start = "<card id=\"i\" kind=\"basic\"><front><paragraph>f</paragraph></front><back>"
    let end = "</back></card>\n"
    guard card.hasPrefix(start), card.hasSuffix(end) else { return card }
    return String(card.dropFirst(start.count).dropLast(end.count))
  }

  @Test func wholeDeck() {
    let deck = TestDeck()
    deck.card(number: "1", id: "<\"", tags: ["x", "&"], confidence: 5) {
      deck.front {}
      deck.back { deck.paragraph("b") }
      deck.named("a\n\t\r'") { deck.paragraph("h") }
    }
    deck.card(id: "b") {}
    let result = deck.emit("xml", title: "a & \"b\"")
    #expect(
      result.whole == """
        <?xml version="1.0" encoding="UTF-8"?>
        <deck xmlns="urn:deckc:deck:1" version="1" title="a &amp; &quot;b&quot;">
        <card id="&lt;&quot;" number="1" kind="basic" confidence="0.005"><tag>x</tag><tag>&amp;</tag>\
        <front></front><back><paragraph>b</paragraph></back><field name="a&#10;&#9;&#13;'"><paragraph>h</paragraph>\
        </field></card>
        <card id="b" kind="basic"><front></front><back></back></card>
        </deck>

        """)
    #expect(result.losses.isEmpty)
  }

  @Test func fileAndFormat() {
    var output = EmitterOutput(
      deck: EmittedDeck(title: "", fileName: "a&b", format: "csv"), lineIndex: nil, indexOffset: 0,
      capacity: 0)
    Emitter.named("xml")?.begin(output.deck, &output.writer)
    #expect(output.writer.string.hasSuffix(" version=\"1\" title=\"\" file=\"a&amp;b\" format=\"csv\">\n"))
  }

  @Test func escapes() {
    #expect(
      back { $0.paragraph("<a b=\"c\">]]>&amp;\t\n\r\u{7F}é😀") }
        == "<paragraph>&lt;a b=\"c\"&gt;]]&gt;&amp;amp;\t\n&#13;\u{7F}é😀</paragraph>")
  }

  @Test func charactersThatXMLCannotHold() {
    let deck = TestDeck()
    deck.card(id: "a") { deck.front { deck.paragraph("a\u{0}\u{B}\u{1F}\u{FFFE}\u{FFFF}\u{FFFD}！b") } }
    deck.card(id: "b") { deck.front { deck.paragraph("！") } }
    let result = deck.emit("xml")
    #expect(
      result.cards.contains("<paragraph>a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}！b</paragraph>"))
    #expect(result.losses == [Loss("characters that XML cannot hold", card: 0)])
  }

  @Test func blocks() {
    let all = back { deck in
      deck.add(.list) {
        deck.item("a") { deck.add(.list, flags: .ordered, value: 3) { deck.item("b") } }
        deck.add(.listItem)
      }
      deck.add(.list, flags: .ordered, value: 1) { deck.item("c") }
      deck.add(.codeBlock, "x <\n") { deck.add(.text, "c") }
      deck.add(.codeBlock, "y")
      deck.add(.imageBlock, "a.png") { deck.add(.text, "\"") }
      deck.add(.mathBlock, "x<2")
      deck.add(.table) {
        deck.add(.tableRow, flags: .header) { deck.add(.tableCell) { deck.add(.text, "h") } }
        deck.add(.tableRow) { deck.add(.tableCell) }
      }
    }
    #expect(
      all
        == "<list><item><paragraph>a</paragraph><list ordered=\"true\" start=\"3\"><item><paragraph>b</paragraph>"
        + "</item></list></item><item></item></list><list ordered=\"true\"><item><paragraph>c</paragraph></item></list>"
        + "<code-block language=\"c\">x &lt;\n</code-block><code-block>y</code-block>"
        + "<image-block source=\"a.png\" alternative=\"&quot;\"/><math-block>x&lt;2</math-block>"
        + "<table><row header=\"true\"><cell>h</cell></row><row><cell></cell></row></table>")
  }

  @Test func inlines() {
    let deck = deck { deck in
      deck.paragraph {
        deck.add(.text, "a")
        deck.add(.emphasis) { deck.add(.strong) { deck.add(.text, "b") } }
        deck.add(.code, "d")
        deck.add(.lineBreak)
        deck.add(.link, "u&") { deck.add(.text, "l") }
        deck.add(.image, "s") { deck.add(.text, "t") }
        deck.add(.math, "m", value: MathDelimiter.bracket.rawValue)
        deck.add(.cloze, "?", value: 1) { deck.add(.text, "y") }
        deck.add(.cloze, value: 2)
      }
    }
    let card = deck.emit("xml").cards
    #expect(card.hasPrefix("<card id=\"i\" kind=\"cloze\">"))
    #expect(
      card.contains(
        "<back><paragraph>a<emphasis><strong>b</strong></emphasis><code>d</code><line-break/>"
          + "<link target=\"u&amp;\">l</link><image source=\"s\" alternative=\"t\"/>"
          + "<math delimiter=\"\\[\">m</math><cloze ordinal=\"1\" hint=\"?\">y</cloze>"
          + "<cloze ordinal=\"2\"></cloze></paragraph></back>"))
  }
}
