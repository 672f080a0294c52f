import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

/// Pages of sites: no byte is lost, wherever a page is cut off, and formulas that stand twice become one.
@Suite struct SiteReaderTests {
  private static let parsers: [(name: String, parse: @Sendable (SourceFile) -> SiteOutline)] = [
    ("knowt", { KnowtParser.parse($0) }), ("cram", { CramParser.parse($0) }),
    ("pairs", { PairsParser.parse($0) }),
  ]

  private static let pages: [String] = {
    let names = (try? Fixture.names(in: "Layouts", suffix: ".txt")) ?? []
    return names.filter { "kcsfm".contains($0.first ?? " ") }
  }()

  @Test(arguments: pages) func everyByteIsInACardOrAPart(_ name: String) throws {
    let bytes = try Fixture.bytes("Layouts/\(name)")
    for (_, parse) in Self.parsers {
      for count in 0...bytes.count {
        let outline = parse(SourceFile(name: name, bytes: bytes[..<count]))
        if let lost = Self.lost(outline) {
          Issue.record("\(name) up to \(count): \(lost.debugDescription) is lost")
          return
        }
      }
    }
  }

  /// Text that is in no card and no part.
  private static func lost(_ outline: SiteOutline) -> String? {
    var covered = [Bool](repeating: false, count: outline.source.bytes.count)
    for span in outline.cards.map(\.span) + outline.parts.map(\.span) {
      for index in span.range { covered[index] = true }
    }
    for card in outline.cards {
      for part in [card.front, card.back, card.number] + card.extras.map(\.span)
      where !part.isEmpty && !card.span.contains(part) {
        return outline.source.text(part)
      }
    }
    let lost = outline.source.bytes.indices.filter { !covered[$0] && outline.source.bytes[$0] > 0x20 }
    return lost.isEmpty ? nil : String(decoding: lost.map { outline.source.bytes[$0] }, as: UTF8.self)
  }

  @Test(arguments: [
    ("The area is r2r^2.", "The area is \\(r^2\\)."), ("πr2\\pi r^2", "\\(\\pi r^2\\)"),
    ("x_1 is no such formula", "x_1 is no such formula"), ("a a_b", "a a_b"),
    ("10−310^{-3}", "\\(10^{-3}\\)"), ("xn+1x_{n+1} grows", "\\(x_{n+1}\\) grows"),
    ("sin⁡x", "sin⁡x"), ("E=mc2E=mc^2 and v2v^2", "\\(E=mc^2\\) and \\(v^2\\)"),
    ("α\\alpha", "\\(\\alpha\\)"), ("snake_case snake_case", "snake_case snake_case"),
  ])
  func doubledFormulasBecomeOne(_ text: String, _ expected: String) {
    let page = "1 Term\n\n1\nNew cards\n\nFormula\n\n\(text)\n"
    #expect(Reading(.knowt, page).texts == [["Formula", expected]])
  }

  /// Time grows with the text, not with its square.
  @Test func longPagesAreRead() {
    let records = (1...20_000).map { "\($0)\nNew cards\n\nFront \($0)\n\nBack x\($0)x_\($0)\n\n" }
    #expect(Reading(.knowt, "20,000 Terms\n\n" + records.joined()).result.deck.count == 20_000)
    let lines = (1...20_000).map { "front \($0)\nback \($0)\n\n" }.joined()
    #expect(Reading(.cram, "20,001 Cards in this Set\n\n" + lines).result.deck.count == 20_000)
    let pairs = (1...20_000).map { "Q\($0): What? A\($0): That." }.joined(separator: " ")
    #expect(Reading(.pairs, pairs).result.deck.count == 20_000)
  }
}
