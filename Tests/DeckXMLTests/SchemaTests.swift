import Testing

@testable import DeckXML

/// The schemas that decks in XML are checked against.
@Suite struct SchemaTests {
  private static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/Schemas/"
  }()
  private let validators = [
    XMLValidator(.relaxNG, schemaPath: Self.folder + "deck.rng"),
    XMLValidator(.xmlSchema, schemaPath: Self.folder + "deck.xsd"),
  ]
  private static let beginning = "<deck xmlns='urn:deckc:deck:1' version='1' title='T'>"

  private func isValid(_ cards: String) -> [Bool] {
    let document = Array((Self.beginning + cards + "</deck>").utf8)
    return validators.map { $0.validate(document).isEmpty }
  }

  private func card(front: String) -> String {
    "<card id='a' kind='basic'><front>\(front)</front><back/></card>"
  }

  @Test func schemasAreSound() {
    for validator in validators { #expect(validator.schemaProblems == []) }
  }

  @Test(arguments: [
    "", "<paragraph>a<emphasis>b<strong>c</strong></emphasis><line-break/></paragraph>",
    "<list><item><paragraph>a</paragraph><list ordered='true' start='3'><item/></list></item></list>",
    "<code-block language='swift'>x</code-block><code-block/><math-block>x</math-block>",
    "<table><row header='true'><cell>a</cell></row><row><cell/></row></table>",
    "<image-block source='a' alternative=''/><paragraph><image source='a' alternative='b'/></paragraph>",
    "<paragraph><code>x</code><link target='u'>v</link><math delimiter='\\('>x</math></paragraph>",
    "<paragraph><cloze ordinal='1' hint='h'>x</cloze></paragraph>",
  ])
  func acceptsBlocks(front: String) {
    #expect(isValid(card(front: front)) == [true, true])
  }

  @Test(arguments: [
    "text", "<unknown/>", "<paragraph><paragraph/></paragraph>", "<list><paragraph/></list>",
    "<paragraph><math>x</math></paragraph>", "<paragraph><cloze ordinal='0'>x</cloze></paragraph>",
    "<paragraph extra='1'/>", "<image-block source='a'/>", "<list ordered='maybe'/>",
  ])
  func refusesWhatHasNoPlace(front: String) {
    #expect(isValid(card(front: front)) == [false, false])
  }

  @Test func checksCards() {
    #expect(isValid("") == [true, true])
    let whole = """
      <card id='a' number='1' kind='cloze' confidence='0.62'><tag>x</tag><tag>y</tag><front/><back/>\
      <field name='hint'><paragraph/></field></card>
      """
    #expect(isValid(whole) == [true, true])
    for card in [
      "<card kind='basic'><front/><back/></card>", "<card id='' kind='basic'><front/><back/></card>",
      "<card id='a' kind='other'><front/><back/></card>", "<card id='a' kind='basic'><back/><front/></card>",
      "<card id='a' kind='basic' confidence='2'><front/><back/></card>", "<note/>",
    ] {
      #expect(isValid(card) == [false, false], "\(card)")
    }
  }
}
