import DeckModel
import DeckSource
import DeckSyntax
import Testing

/// A card has the same id wherever it stands, and for ever.
struct CardIdentityTests {
  /// The ids of the cards on a page.
  private func ids(_ page: String) -> [String] {
    let deck = PageLowering.lower(
      PageParser.parse(SourceFile(name: "deck.txt", text: page)), format: "brainscape")
    var identifier = CardIdentifier()
    var ids: [String] = []
    for batch in deck.batches {
      for position in 0..<batch.count { ids.append(identifier.identity(of: batch, at: position).text) }
    }
    return ids
  }

  private static func expanded(_ number: Int, _ front: String, _ back: String) -> String {
    "\(number)\nQ\n\n\(front)\n\nA\n\(back)\nHow well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"
  }

  /// These three must never change: learners would get every card anew.
  @Test(arguments: [
    ("1\nLongest river\nThe Nile\n", "pysi35kxs6zy4"),
    ("1\nLongest rivers\n- The Nile - The Amazon\n", "dxmzd2e3gm3ws"),
    ("1\nCafé 茶 `x` $y^2$\n{{c1::deleted::hint}} https://example.com\n", "i2rqyjdzewggo"),
  ])
  func idsNeverChange(page: String, id: String) {
    #expect(ids(page) == [id])
  }

  @Test func layoutDoesNotCount() {
    let thin = ids("1\nLongest river\nThe Nile\n2\nRivers\n- The Nile - The Amazon\n3\nUnary minus\n`-x`\n")
    let expanded = ids(
      Self.expanded(1, "Longest river", "\nThe Nile\n")
        + Self.expanded(2, "Rivers", "  • The Nile\n  • The Amazon")
        + Self.expanded(3, "Unary minus", "\n`-x`\n"))
    #expect(thin.count == 3 && thin == expanded)
  }

  @Test func lineEndsAndEncodingDoNotCount() {
    let page = "1\nLongest river\nThe Nile – by most accounts\n2\nDeepest lake\nBaikal\n"
    let units = ("\u{FEFF}" + page).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let source = SourceFile(name: "x", bytes: units)
    #expect(ids(page) == ids(page.replacing("\n", with: "\r\n")))
    #expect(ids(page) == ids(source.text(Span(0, source.bytes.count))))
  }

  @Test func neighboursAndNumbersDoNotCount() {
    let page = ids("1\nLongest river\nThe Nile\n2\nDeepest lake\nBaikal\n")
    #expect(ids("41\nDeepest lake\nBaikal\n42\nLongest river\nThe Nile\n") == page.reversed())
    #expect(ids("Lakes Flashcards\n\n(1 card)\n\n1\nDeepest lake\nBaikal\n") == [page[1]])
  }

  @Test func everyWordCounts() {
    let pages = ["The Nile", "the Nile", "The Nile.", "The  Nile", "`The Nile`?"]
    let all = pages.flatMap { ids("1\nLongest river\n\($0)\n") } + ids("1\nThe Nile\nLongest river\n")
    #expect(Set(all).count == pages.count + 1)
  }

  @Test func copiesHaveIdsOfTheirOwn() {
    let identity = CardIdentity(bits: 42)
    #expect(identity.copy(0) == identity)
    #expect(Set((0..<1000).map { identity.copy($0) }).count == 1000)
    #expect((0...2).map { identity.copy($0).text } == ["aaaaaaaaaaabk", "nvjtnfr6565f4", "boflat56hi3jy"])
  }

  @Test func textsAreOneToOne() {
    #expect(CardIdentity(bits: 0).text == "aaaaaaaaaaaaa")
    #expect(CardIdentity(bits: .max).text == "p777777777777")
    let texts = (0..<64).map { CardIdentity(bits: 1 << $0).text }
    #expect(Set(texts).count == 64)
    let isValid = texts.allSatisfy { $0.utf8.count == CardIdentity.textCount && $0.first?.isLetter ?? false }
    #expect(isValid)
  }

  @Test func manyCardsHaveManyIds() {
    var page = ByteWriter()
    for number in 1...100_000 {
      page.append(number: number)
      page.append("\nWhat is item ")
      page.append(number: number % 317)
      page.append("?\nIt is ")
      page.append(number: number / 317)
      page.append("\n")
    }
    let all = ids(page.string)
    #expect(all.count == 100_000 && Set(all).count == 100_000)
  }
}
