import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import Testing

@testable import DeckLint

/// Runs one card rule on a text, on every card whatever its triggers.
struct RuleHarness {
  let rule: Rule
  let source: SourceFile
  let findings: [Finding]

  init(_ rule: Rule, _ text: String, format: String = "brainscape") throws {
    self.rule = rule
    source = SourceFile(name: "deck.txt", text: text)
    guard case .card(_, let check) = rule.check else {
      findings = []
      return
    }
    let deck = try #require(Reader.named(format), "no reader of \(format)").read(source).deck
    var findings: [Finding] = []
    for batch in deck.batches {
      for card in batch.cards {
        var context = CardContext(card: card, escape: deck.escape)
        check(&context)
        findings += context.findings
      }
    }
    self.findings = findings.enumerated().sorted {
      ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The text of each finding's span.
  var marks: [String] { findings.map { $0.span.map(source.text) ?? "" } }

  /// `text` after the fixes of `rule` were applied until none is left, at most ten times.
  static func fix(_ rule: Rule, _ text: String, format: String) throws -> String {
    var text = text
    for _ in 0..<10 {
      let harness = try RuleHarness(rule, text, format: format)
      let fixes = harness.findings.compactMap(\.fixIt).filter { $0.applicability >= .unsafe }
      let (bytes, applied) = EditApplier.apply(fixes, to: harness.source)
      guard applied > 0 else { break }
      text = String(decoding: bytes, as: UTF8.self)
    }
    return text
  }
}

extension Rule {
  /// Whether the rule looks at cards one by one.
  var isCardRule: Bool {
    if case .card = check { true } else { false }
  }
}
