import DeckDiagnostics
import DeckReaders
import DeckSource
import DeckTestSupport
import Foundation
import Testing

@testable import DeckLint

/// What rules say of their fixes, and what they offer.
struct RuleFixTests {
  /// The decks among the fixtures.
  private static func decks() throws -> [SourceFile] {
    let folders = ["Seed", "Layouts", "Defects", "Anki", "Spelling", "Fuzz", "Quizlet"]
    var decks: [SourceFile] = []
    for folder in folders {
      for name in try Fixture.names(in: folder, suffix: "") where !name.contains(".expected.") {
        guard let bytes = try? Fixture.bytes("\(folder)/\(name)"), bytes.count < 1 << 20 else { continue }
        decks.append(SourceFile(name: name, bytes: bytes))
      }
    }
    for name in try Fixture.names(in: "Conversion", suffix: "") {
      for input in try Fixture.names(in: "Conversion/\(name)", suffix: "") where input.hasPrefix("input.") {
        decks.append(SourceFile(name: input, bytes: try Fixture.bytes("Conversion/\(name)/\(input)")))
      }
    }
    return decks
  }

  /// The fixes that every rule offers in examples, by the names of the rules.
  private static func offered(
    _ source: SourceFile, format: String
  ) throws -> [(rule: String, fix: FixIt.Applicability)] {
    let harness = try RuleHarness(RuleHarness.everything(), source, format: format)
    return harness.diagnostics.compactMap { diagnostic in
      diagnostic.finding.fixIt.map { (diagnostic.rule, $0.applicability) }
    }
  }

  /// What is mended in a way that no example shows.
  private static let others = [
    ("1\nWho was first?\nIt was washington, and after him lincoln and then jackson\n", "brainscape"),
    ("1\nLongest river\nThe Nile\n2\nDeepest lake\n2\nLargest sea\nThe Pacific\n", "brainscape"),
    ("#separator:tab\n# deckc: ignore missing-answer -- to be drawn\nDraw a cell\tDone\n", "anki-text"),
  ]

  /// A rule offers what it says and nothing else: in its examples, where one shows a fix, or in the decks of the fixtures.
  @Test func rulesOfferWhatTheySay() throws {
    let decks = try Self.decks()
    #expect(decks.count > 100)
    let examples = (Rule.all.flatMap(\.examples).map { ($0.deck, $0.format) } + Self.others).map {
      (SourceFile(name: "deck", text: $0.0), $0.1)
    }
    var offered: [String: Set<FixIt.Applicability>] = [:]
    for (source, format) in examples + decks.map({ ($0, Reader.detect($0).name) }) {
      for (rule, fix) in try Self.offered(source, format: format) { offered[rule, default: []].insert(fix) }
    }
    for rule in Rule.all {
      #expect(offered[rule.name, default: []] == Set(rule.fixes), "\(rule.name)")
      // No text of an example holds bytes that are no text.
      let isShown = rule.name == "invalid-encoding" || rule.examples.contains { $0.fixed != nil }
      #expect(isShown || rule.fixes.isEmpty, "\(rule.name)")
      #expect(rule.fixes == rule.fixes.sorted(by: >), "\(rule.name)")
    }
  }
}
