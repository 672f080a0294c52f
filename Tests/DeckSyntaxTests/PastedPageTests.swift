import DeckDiagnostics
import DeckModel
import DeckSource
import DeckSyntax
import Testing

/// What people paste: pages with their surroundings, pages cut anywhere, pages with holes.
@Suite struct PastedPageTests {
  private static let rating = "How well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"

  private static func expanded(_ number: Int) -> String {
    "\(number)\nQ\n\nfront \(number)\n\nA\n  • back \(number)\n\(rating)"
  }

  private static func thin(_ number: Int) -> String { "\(number)\nfront \(number)\nback \(number)\n" }

  /// The numbers of the cards, with `-` for one that has none.
  private func numbers(_ page: ParsedPage) -> [String] { page.cards.map { $0.number ?? "-" } }

  private func parts(_ page: ParsedPage) -> [String] {
    page.tree.parts.map { "\($0.kind.rawValue): \(page.source.text($0.span).debugDescription)" }
  }

  @Test(arguments: [("Decks in class (12):", 0), ("Kettle clubs near you", 1)])
  func footOfThePageIsNoCard(heading: String, findingCount: Int) {
    let foot = "\n\(heading)\n\nKettle care\n\n\nAbout us\n\nLamps\n\n\n© 2020 Nobody\n\nHelp\n"
    for body in [Self.expanded(1) + Self.expanded(2), Self.thin(1) + Self.thin(2)] {
      let page = ParsedPage("Kettles Flashcards\n\n" + body + foot)
      #expect(numbers(page) == ["1", "2"])
      #expect(page.cards.last?.back.isEmpty == false)
      #expect(page.tree.parts.last?.kind == .furniture)
      #expect(page.tree.findings.count == findingCount)
      #expect(PageLaws.violation(page) == nil)
    }
  }

  @Test func furnitureRightBehindTheLastThinCardIsNoBack() {
    let page = ParsedPage(
      "Kettles Flashcards\n\n" + Self.thin(1) + Self.thin(2) + "Study these flashcards\nHelp\n")
    #expect(page.cards.map(\.back) == [[.paragraph("back 1")], [.paragraph("back 2")]])
    #expect(page.tree.findings.isEmpty)
  }

  @Test func furnitureBetweenThinCardsIsNoBack() {
    let page = ParsedPage("Kettles Flashcards\n\n" + Self.thin(1) + "Study these flashcards\n" + Self.thin(2))
    #expect(page.cards.map(\.back) == [[.paragraph("back 1")], [.paragraph("back 2")]])
    #expect(parts(page).last == "furniture: \"Study these flashcards\"")
  }

  @Test func twoDecksInOnePaste() {
    let page = ParsedPage(
      "Kettles Flashcards\n\n(2 cards)\n\n" + Self.expanded(1) + Self.expanded(2)
        + "Lamps Flashcards\n(3 cards)\n" + Self.thin(1) + Self.thin(2) + Self.thin(3))
    #expect(numbers(page) == ["1", "2", "1", "2", "3"])
    #expect(page.tree.sections.map(\.title) == ["Kettles Flashcards", "Lamps Flashcards"])
    #expect(page.tree.sections.map { $0.declaredCount?.count } == [2, 3])
    #expect(page.tree.sections.map(\.firstCard) == [0, 2])
    #expect(page.tree.findings.isEmpty)
  }

  @Test func aDeckOfOneThinCard() {
    let page = ParsedPage(
      Self.thin(1) + Self.thin(2) + "\nLamps Flashcards\n\n(1 card)\n\n" + Self.thin(1) + "\nHelp\n")
    #expect(numbers(page) == ["1", "2", "1"])
    #expect(page.tree.sections.last?.declaredCount?.count == 1)
  }

  @Test(arguments: [
    ("(1 card)", 1), ("(63 cards)", 63), ("(1,234 cards)", 1234), ("(63 Cards)", 63), ("( 63 cards )", 63),
    ("(1.234 cards)", 1234), ("63 cards", nil), ("(cards)", nil), ("(63 cards left)", nil),
  ])
  func cardCounts(text: String, count: Int?) {
    let page = ParsedPage("Kettles Flashcards\n\n\(text)\n\n" + Self.expanded(1))
    #expect(page.tree.sections.first?.declaredCount?.count == count)
    #expect(numbers(page) == ["1"])
  }

  @Test(arguments: 1...7) func pasteBeginsInARating(dropped: Int) {
    let left = Self.rating.split(separator: "\n").dropFirst(dropped).joined(separator: "\n") + "\n"
    let page = ParsedPage(left + Self.expanded(7) + Self.expanded(8))
    #expect(numbers(page) == ["7", "8"])
    #expect(page.tree.parts.map(\.kind) == [.furniture])
    let thin = ParsedPage(left + Self.thin(7) + Self.thin(8))
    #expect(numbers(thin) == ["7", "8"])
    #expect(thin.tree.parts.map(\.kind) == [.furniture])
  }

  @Test func pasteBeginsInABack() {
    let page = ParsedPage("  • the end\n  • of a list\n" + Self.rating + Self.expanded(7))
    #expect(numbers(page) == ["7"])
    #expect(page.tree.parts.map(\.kind) == [.unrecognized, .furniture])
    #expect(page.tree.findings.map(\.finding.message) == ["the end of a card whose beginning is missing"])
    #expect(PageLaws.violation(page) == nil)
  }

  @Test func pasteBeginsBehindTheNumber() {
    let page = ParsedPage(String(Self.expanded(6).dropFirst(2)) + Self.expanded(7))
    #expect(numbers(page) == ["-", "7"])
    #expect(page.cards[0].front == [.paragraph("front 6")])
    #expect(page.cards[0].back == [.list(start: nil, items: [[.paragraph("back 6")]])])
  }

  @Test func pasteBeginsInAThinCard() {
    let page = ParsedPage("back 6\n" + Self.thin(7) + Self.thin(8))
    #expect(numbers(page) == ["7", "8"])
    #expect(parts(page) == ["description: \"back 6\""])
  }

  @Test func numbersMaySkipAndRepeat() {
    let thin = ParsedPage([3, 4, 7, 7, 12, 20].map(Self.thin).joined() + "\nsome foot\n")
    #expect(numbers(thin) == ["3", "4", "7", "7", "12", "20"])
    let expanded = ParsedPage([3, 9, 9, 4].map(Self.expanded).joined())
    #expect(numbers(expanded) == ["3", "9", "9", "4"])
  }

  @Test func thinBacksMayBeMissing() {
    let page = ParsedPage(
      Self.thin(1) + "2\nfront 2\n" + Self.thin(3) + "4\nfront 4\n" + Self.thin(7) + Self.thin(8))
    #expect(numbers(page) == ["1", "2", "3", "4", "7", "8"])
    #expect(page.cards.map { $0.back.isEmpty } == [false, true, false, true, false, false])
  }

  @Test func thinBacksMayBeWrapped() {
    let page = ParsedPage(
      "1\nfront\nfirst line\nsecond line\n2\nfront\n- a - b\nand more - c\n" + Self.thin(3))
    #expect(numbers(page) == ["1", "2", "3"])
    #expect(page.cards[0].back == [.paragraph("first line\nsecond line")])
    #expect(
      page.cards[1].back
        == [.list(start: nil, items: [[.paragraph("a")], [.paragraph("b\nand more")], [.paragraph("c")]])])
  }

  @Test func thinListsMayHaveALineAnItem() {
    let page = ParsedPage("1\nfront\n- a\n- b - still b\n    wrapped\n- c\n" + Self.thin(2))
    #expect(numbers(page) == ["1", "2"])
    #expect(
      page.cards[0].back
        == [
          .list(
            start: nil, items: [[.paragraph("a")], [.paragraph("b - still b wrapped")], [.paragraph("c")]])
        ])
  }

  @Test func ratingWithoutItsCardIsFurniture() {
    let page = ParsedPage(
      Self.expanded(1) + Self.rating + Self.expanded(2) + "lost lines\n" + Self.rating + Self.thin(3))
    #expect(numbers(page) == ["1", "2", "3"])
    #expect(page.tree.parts.map(\.kind) == [.furniture, .unrecognized, .furniture])
  }

  @Test func answersOfNumbersInADeckWithoutMarkersAreNoCards() {
    let page = ParsedPage(
      "Sums Flashcards\n(3 cards)\nWhat is 2 + 2?\n4\nWhat is 1 + 4?\n5\nWhat is 3 + 3?\n6\n")
    #expect(page.cards.map(\.layout) == [.stripped, .stripped, .stripped])
    #expect(page.cards.map(\.back) == [[.paragraph("4")], [.paragraph("5")], [.paragraph("6")]])
  }

  @Test func headingsOfTheSiteGiveWay() {
    let page = ParsedPage(
      "Find Flashcards\nMake Flashcards\n\nAll Kettle Flashcards\n\nKettle Lids Flashcards\n\n(1 card)\n\n"
        + Self.expanded(1) + "\nRelated Flashcards\n\nmore\n")
    #expect(page.tree.sections.map(\.title) == ["Kettle Lids Flashcards"])
    #expect(numbers(page) == ["1"])
    #expect(PageLaws.violation(page) == nil)
  }

  @Test func onlyReturnsEndLines() {
    let text = "Kettles Flashcards\n\n" + Self.expanded(1) + Self.thin(2)
    let page = ParsedPage(text.replacing("\n", with: "\r"))
    #expect(page.cards == ParsedPage(text).cards)
  }

  @Test func noBreakSpacesAreBlank() {
    let page = ParsedPage("1\nQ\n\u{A0}\nfront\n \u{A0}\nA \u{A0}\n\u{A0}\nback\n\n" + Self.rating)
    #expect(page.cards.map(\.front) == [[.paragraph("front")]])
    #expect(page.cards.map(\.back) == [[.paragraph("back")]])
  }
}
