import DeckDiagnostics
import DeckDriver
import DeckEmitters
import DeckLint
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

/// Every layout in which decks are found, one fixture or more each: what it is taken for, what is found in it, and its
/// cards. `UPDATE_FIXTURES=1 swift test` writes what is expected anew; reading it is the test.
@Suite struct LayoutTests {
  /// The layouts that must have a fixture, whose name begins with that of the layout.
  private static let layouts: [String] = [
    "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10", "b11", "b12", "q1", "q2", "q3", "q4", "q5",
    "q6", "q7",
    "q8", "q9", "q10", "q11", "q12", "k1", "k2", "k3", "c1", "s1", "s2", "f1", "m1", "tool-anki",
    "tool-crowdanki",
    "tool-gift", "tool-hashcards", "tool-json", "tool-ki", "tool-obsidian", "tool-org-drill",
  ]

  private static let names: [String] = {
    let all = (try? Fixture.names(in: "Layouts", suffix: "")) ?? []
    return all.filter { !$0.contains(".expected.") }
  }()

  @Test(arguments: layouts) func hasAFixture(_ layout: String) {
    #expect(Self.names.contains { $0.hasPrefix("\(layout).") || $0.hasPrefix("\(layout)-") })
  }

  @Test(arguments: names) func isReadAsExpected(_ name: String) async throws {
    let source = SourceFile(name: name, bytes: try Fixture.bytes("Layouts/\(name)"))
    let outcome = await Checker(Linter(.standard)).check(source)
    let emitter = try #require(Emitter.named("json"))
    var bytes: [UInt8] = []
    _ = try await Converter(emitter).convert([outcome.deck]) { view in bytes.append(contentsOf: view) }
    let findings = outcome.diagnostics.map { diagnostic in
      let text = "\(diagnostic.rule): \(diagnostic.finding.message)".replacing("\\", with: "\\\\")
      return "\n\"\(text.replacing("\"", with: "\\\""))\""
    }
    let output =
      "{\"reader\": \"\(Reader.detect(source).name)\", \"findings\": [\(findings.joined(separator: ","))],\n"
      + "\"deck\": \(String(decoding: bytes, as: UTF8.self))}\n"
    let file = "Layouts/\(name.prefix { $0 != "." }).expected.json"
    if let difference = try Fixture.difference(output, from: file) { Issue.record("\(difference)") }
  }

  /// Cut off anywhere, a layout is still read, and everything that is reported lies in the text.
  @Test(arguments: names) func everyBeginningIsRead(_ name: String) throws {
    let bytes = try Fixture.bytes("Layouts/\(name)")
    let reader = Reader.detect(SourceFile(name: name, bytes: bytes))
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
      let source = SourceFile(name: name, bytes: bytes[..<count])
      let result = reader.read(source)
      var cards = 0
      for batch in result.deck.batches {
        cards += batch.count
        for index in 0..<batch.nodes.count { #expect(Int(batch.nodes[index].span.end) <= count) }
        for card in batch.cards { #expect(card.front != nil && card.back != nil) }
      }
      #expect(cards == result.deck.count)
      for entry in result.findings { #expect(Int(entry.finding.span?.end ?? 0) <= count) }
    }
  }
}
