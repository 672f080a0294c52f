import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import Testing

@testable import DeckLint

/// How findings about words are reported.
struct SpellingTests {
  private static let deck = """
    1
    What is a queue?
    Recieve in order, then recieve again
    2
    What is a stack?
    You recieve the last one first

    """

  private static func harness(all: Bool, _ deck: String = deck, format: String = "brainscape") throws
    -> RuleHarness
  {
    var options = Linter.Options()
    options.reportsAllOccurrences = all
    let selection = try RuleSelection(select: ["misspelled-word"], extendSelect: [], ignore: [])
    return try RuleHarness(
      Linter(selection, options), SourceFile(name: "deck.txt", text: deck), format: format)
  }

  @Test func aWordIsReportedOnce() throws {
    let harness = try Self.harness(all: false)
    #expect(harness.marks == ["Recieve"])
    let finding = try #require(harness.findings.first)
    #expect(finding.message == "'Recieve' is not a word")
    #expect(finding.suggestions.first == "Receive")
    #expect(finding.related.map { $0.span.map(harness.source.text) } == ["recieve", "recieve"])
    #expect(finding.related.map { $0.card?.index } == [0, 1])
    #expect(finding.fixIt?.edits.map(\.replacement) == ["Receive", "receive", "receive"])
  }

  @Test func everyPlaceIsReportedWhenAsked() throws {
    let harness = try Self.harness(all: true)
    #expect(harness.marks == ["Recieve", "recieve", "recieve"])
    #expect(harness.findings.allSatisfy { $0.related.isEmpty && $0.fixIt?.edits.count == 1 })
  }

  /// Text that isn't written as it is has a place and no fix.
  @Test func escapedTextIsNotEdited() throws {
    let deck = #"{"front":"a \u0071ueue","back":"they recieve it \u0061nd wait"}"# + "\n"
    let harness = try Self.harness(all: false, deck, format: "jsonl")
    #expect(harness.findings.map(\.message) == ["'recieve' is not a word"])
    #expect(harness.findings.allSatisfy { $0.fixIt == nil })
  }

  /// No rule about words, no look at words.
  @Test func otherRulesDoNotReadWords() throws {
    let selection = try RuleSelection(select: ["missing-answer"], extendSelect: [], ignore: [])
    let source = SourceFile(name: "deck.txt", text: Self.deck)
    let deck = try #require(Reader.named("brainscape")).read(source).deck
    let linter = Linter(selection)
    for batch in deck.batches { #expect(linter.lint(batch, of: deck).vocabulary == nil) }
  }

  @Test func plainTextIsOneCard() throws {
    let harness = try Self.harness(all: false, "They recieve it.\n\nA second line\n", format: "text")
    #expect(harness.deck.count == 1)
    #expect(harness.marks == ["recieve"])
    let everything = try RuleHarness(
      Linter(.standard), SourceFile(name: "deck.txt", text: "A line\n\nA second line\n"), format: "text")
    #expect(everything.findings.isEmpty)
  }
}
