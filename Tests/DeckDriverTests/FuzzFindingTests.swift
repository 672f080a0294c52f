import DeckDiagnostics
import DeckDriver
import DeckEmitters
import DeckLint
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

/// What fuzzing found: every input of `Fixtures/Fuzz` is read by its format, checked, and emitted in every format,
/// whose own reader finds as many cards again.
@Suite struct FuzzFindingTests {
  @Test(arguments: try Fixture.names(in: "Fuzz", suffix: ""))
  func isReadCheckedAndEmitted(_ name: String) async throws {
    let bytes = try Fixture.bytes("Fuzz/\(name)")
    let source = SourceFile(name: name, bytes: bytes)
    let selection = try RuleSelection(select: ["all"], extendSelect: [], ignore: [])
    let outcome = await Checker(Linter(selection)).check(source)
    for diagnostic in outcome.diagnostics {
      #expect(Int(diagnostic.finding.span?.end ?? 0) <= source.bytes.count)
    }
    for emitter in Emitter.all {
      var output: [UInt8] = []
      let losses = try await Converter(emitter).convert([outcome.deck]) { output.append(contentsOf: $0) }
      guard let reader = Reader.named(emitter.name) else { continue }
      let again = reader.read(SourceFile(name: "again", bytes: output)).deck
      #expect(again.count == outcome.deck.count, "\(emitter.name)")
      if losses.isEmpty && ["json", "jsonl", "markdown", "xml"].contains(emitter.name) {
        let cards = outcome.deck.batches.flatMap(\.cards)
        #expect(parts(again, like: cards) == parts(outcome.deck, like: cards), "\(emitter.name)")
      }
    }
  }

  /// What cards say, as texts; ids count only where `cards` have some, since every card is given one.
  private func parts(_ deck: Deck, like cards: [Card]) -> [[String?]] {
    zip(deck.batches.flatMap(\.cards), cards).map { card, model in
      let id = model.sourceIdentifier == nil ? nil : card.sourceIdentifier
      return [card.number, id, card.property(.deck), card.property(.noteType), String(card.confidence)]
        + card.tags + card.fields.flatMap { [$0.name, $0.text] }
    }
  }
}
