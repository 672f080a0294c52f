import DeckModel
import DeckSource
import DeckSyntax
import DeckTestSupport
import Foundation
import Testing

/// The deck that started the project, against what a careful reader finds in it.
@Suite struct SeedTests {
  private struct Expected: Decodable {
    struct Item: Decodable {
      var text: String
      var items: [Item]
    }

    struct Card: Decodable {
      var number: String
      var layout: String
      var line: Int
      var front: String
      var back: [Item]
    }

    var title: String
    var cards: [Card]
  }

  @Test func seedIsReadExactly() throws {
    let page = ParsedPage(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(Fixture.bytes("Seed/cards.expected.json")))
    let lines = LineIndex(page.source)
    #expect(page.deck.title == expected.title)
    #expect(page.tree.sections.count == 1)
    #expect(page.tree.findings.isEmpty)
    #expect(page.tree.parts.map(\.kind) == [.title])
    let cards = page.cards
    try #require(cards.count == expected.cards.count)
    for (index, card) in expected.cards.enumerated() {
      let found = cards[index]
      #expect(found.number == card.number)
      #expect(found.layout == (card.layout == "collapsed" ? .thin : .expanded))
      #expect(lines.position(of: Int(page.tree.cards[index].start)).line == card.line)
      #expect(found.front == [.paragraph(card.front)])
      #expect(found.back == [Self.list(card.back)], "card \(card.number)")
    }
    #expect(PageLaws.violation(page) == nil)
  }

  private static func list(_ items: [Expected.Item]) -> ExpectedBlock {
    .list(start: nil, items: items.map { [.paragraph($0.text)] + ($0.items.isEmpty ? [] : [list($0.items)]) })
  }
}
