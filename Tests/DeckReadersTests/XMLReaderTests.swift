import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

@Suite struct XMLReaderTests {
  private static let beginning =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<deck xmlns=\"urn:deckc:deck:1\" version=\"1\" title=\"A &amp; B\">\n"

  private func read(_ cards: String) -> Reading { Reading(.xml, Self.beginning + cards + "</deck>\n") }

  private func card(_ front: String) -> Reading {
    read("<card id=\"a\" kind=\"basic\"><front>\(front)</front><back/></card>\n")
  }

  @Test func readsCards() {
    let reading = read(
      """
      <card id="x" number="7" kind="basic" confidence="0.62"><tag>t</tag><front><paragraph>a &lt; b</paragraph></front>\
      <back/><field name="hint"><paragraph>h</paragraph></field></card>
      <card id="y" kind="basic"><front/></card>

      """)
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(reading.result.deck.title == "A & B")
    let card = reading.cards[0]
    #expect(card.sourceIdentifier == "x")
    #expect(card.number == "7")
    #expect(card.confidence == 0.62)
    #expect(card.tags == ["t"])
    #expect(card.fields.map { "\($0.name)=\($0.text)" } == ["front=a < b", "back=", "hint=h"])
    #expect(reading.source.text(card.span).hasPrefix("<card id=\"x\""))
    #expect(reading.source.text(reading.cards[1].span) == "<card id=\"y\" kind=\"basic\"><front/></card>")
    #expect(reading.cards[1].number == nil)
  }

  @Test func readsEveryBlockAndInline() {
    let reading = card(
      """
      <paragraph>a <emphasis>b<strong>c</strong></emphasis><line-break/><code>d</code><link target="http://u">v</link>\
      <link target="http://w">http://w</link><image source="i.png" alternative="alt"/><math delimiter="\\(">x</math>\
      <cloze ordinal="2" hint="h">e</cloze></paragraph>
      <list ordered="true" start="3"><item><paragraph>f</paragraph><list><item/></list></item></list>\
      <code-block language="swift">let a
      let b</code-block><table><row header="true"><cell>t</cell></row></table>\
      <image-block source="j.png" alternative=""/><math-block>y</math-block>
      """)
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(
      reading.texts[0][0] == """
        a *b**c***
        `d`[v](http://u)http://w![alt](i.png)\\(x\\){{c2::e::h}}

        3. f
          -\u{20}

        ```swift
        let a
        let b
        ```

        | t |
        | --- |

        ![](j.png)

        $$y$$
        """)
  }

  @Test(arguments: [
    ("<paragraph><list/></paragraph>", "the element 'list' has no place in 'paragraph'"),
    ("words", "text stands directly in 'front'"), ("<p>x</p>", "the element 'p' has no place in 'front'"),
    ("<paragraph xmlns=\"urn:other\"/>", "the element 'paragraph' has no place in 'front'"),
  ])
  func saysWhatHasNoPlace(front: String, message: String) {
    let reading = card(front)
    reading.checkLaws()
    #expect(reading.result.findings.map(\.finding.message) == [message])
    #expect(reading.cards.count == 1)
  }

  @Test func refusesOtherVocabularies() {
    let reading = Reading(.xml, "<?xml version=\"1.0\"?>\n<feed xmlns=\"urn:feed\"><card/></feed>")
    reading.checkLaws()
    #expect(reading.cards.isEmpty)
    #expect(
      reading.result.findings.map(\.finding.message) == [
        "the root element 'feed' of the namespace 'urn:feed' is no 'deck' of 'urn:deckc:deck:1'"
      ])
  }

  @Test func cardsBeforeAnErrorAreKept() {
    let reading = Reading(
      .xml, Self.beginning + "<card id='a' kind='basic'><front/><back/></card>\n<card>\n<front></card>")
    reading.checkLaws()
    #expect(reading.cards.count == 1)
    #expect(reading.findings.count == 1)
    #expect(
      reading.findings[0].hasPrefix("malformed-record: the XML is not well-formed: opening and ending tag"))
  }

  @Test func readsDeepNesting() {
    let depth = 100_000
    let reading = card(
      String(repeating: "<list><item>", count: depth) + String(repeating: "</item></list>", count: depth))
    #expect(reading.findings == [])
    #expect(reading.result.deck.batch(0).nodes.count == 2 * depth + 4)
  }

  @Test func everyTruncationIsRead() {
    let text = Array(
      (Self.beginning + """
        <card id='a' number='1' kind='basic'><tag>é</tag><front><list><item><paragraph>a<code>b</code></paragraph>\
        </item></list></front><back><table><row><cell>x</cell></row></table></back></card></deck>
        """).utf8)
    for count in 0...text.count { Reading(.xml, bytes: Array(text[..<count])).checkLaws() }
  }

  @Test func readsUTF16() {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><deck xmlns='urn:deckc:deck:1' version='1' title='é'/>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let reading = Reading(.xml, bytes: bytes)
    #expect(reading.findings == [])
    #expect(reading.result.deck.title == "é")
  }
}
