import DeckDiagnostics
import DeckModel
import DeckSource
import DeckSyntax
import DeckTestSupport
import Testing

/// Every page in `Fixtures/Syntax` against the tree beside it.
@Suite struct FixtureTests {
  static let folders = ["Syntax/valid", "Syntax/invalid"]

  static func paths() -> [String] {
    folders.flatMap { folder in
      ((try? Fixture.names(in: folder, suffix: ".txt")) ?? []).map { "\(folder)/\($0)" }
    }
  }

  @Test func fixturesAreFound() {
    #expect(Self.paths().count > 20)
  }

  @Test(arguments: paths()) func treeIsAsExpected(path: String) throws {
    let page = ParsedPage(try Fixture.bytes(path))
    let difference = try Fixture.difference(Self.dump(page), from: String(path.dropLast(3)) + "tree")
    #expect(difference == nil)
    #expect(PageLaws.violation(page) == nil)
  }

  /// The same page is read alike however its lines end and its text is encoded.
  @Test(arguments: [
    "crlf", "mixed-ends", "byte-order-mark", "utf16", "utf16-big-endian",
  ])
  func encodingsAreEqual(variant: String) throws {
    let plain = ParsedPage(try Fixture.bytes("Syntax/valid/b1-expanded.txt"))
    let page = ParsedPage(try Fixture.bytes("Syntax/valid/b1-expanded-\(variant).txt"))
    #expect(page.cards == plain.cards)
    #expect(page.deck.title == plain.deck.title)
  }

  /// The tree, the sections and what the parser has to say.
  private static func dump(_ page: ParsedPage) -> String {
    var output = TreeDump.tree(page.tree, page.deck)
    for section in page.tree.sections {
      let declared = section.declaredCount.map { ", declares \($0.count)" } ?? ""
      output += "section \(section.title.debugDescription) from card \(section.firstCard)\(declared)\n"
    }
    for finding in page.tree.findings {
      let span = finding.finding.span.map { "\($0.start)..<\($0.end)" } ?? "nowhere"
      output += "finding \(finding.rule) \(span) \(finding.finding.message)\n"
    }
    return output
  }
}
