import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import Testing

@testable import DeckLint

/// Runs rules on a text as `deckc check` does: readers, triggers, both passes.
struct RuleHarness {
  let source: SourceFile
  let deck: Deck
  let diagnostics: [Diagnostic]

  /// Checks `source` with `linter`.
  init(_ linter: Linter, _ source: SourceFile, format: String = "brainscape") throws {
    self.source = source
    let result = try #require(Reader.named(format), "no reader of \(format)").read(source)
    deck = result.deck
    var gathering = Linter.Gathering()
    gathering.begin(deck, linter, reader: result.findings)
    for batch in deck.batches { gathering.add(linter.lint(batch, of: deck)) }
    diagnostics = linter.finish(gathering).first ?? []
  }

  /// Checks `text` with one rule.
  init(_ rule: Rule, _ text: String, format: String = "brainscape") throws {
    try self.init(Self.linter(rule), SourceFile(name: "deck.txt", text: text), format: format)
  }

  /// A linter of one rule.
  static func linter(_ rule: Rule) throws -> Linter {
    Linter(try RuleSelection(select: [rule.name], extendSelect: [], ignore: []))
  }

  /// A linter of all rules.
  static func everything() throws -> Linter {
    Linter(try RuleSelection(select: ["all"], extendSelect: [], ignore: []))
  }

  var findings: [Finding] { diagnostics.map(\.finding) }

  /// The text of each finding's span.
  var marks: [String] { findings.map { $0.span.map(source.text) ?? "" } }

  /// `text` after the fixes of `rule` were applied until none is left, at most ten times.
  static func fix(_ rule: Rule, _ text: String, format: String) throws -> String {
    let source = SourceFile(name: "deck.txt", text: text)
    let fixed = try fix(linter(rule), source, .unsafe, format: format, rounds: 10).source
    return fixed.text(Span(0, fixed.bytes.count))
  }

  /// `source` after fixes were applied until none is left, how many rounds that took, and whether it ended; as
  /// `deckc check --fix` does it.
  static func fix(
    _ linter: Linter, _ source: SourceFile, _ applicability: FixIt.Applicability,
    format: String = "brainscape",
    rounds: Int = 20
  ) throws -> (source: SourceFile, rounds: Int, ended: Bool) {
    var source = source
    for round in 0..<rounds {
      let harness = try RuleHarness(linter, source, format: format)
      let fixes = harness.findings.compactMap(\.fixIt).filter { $0.applicability >= applicability }
      let (bytes, applied) = EditApplier.apply(fixes, to: source)
      guard applied > 0, !bytes.elementsEqual(source.bytes) else { return (source, round, true) }
      source = SourceFile(name: source.name, bytes: bytes)
    }
    return (source, rounds, false)
  }
}
