import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckLint

/// Decks that were damaged at random: linting never fails, and fixing ends.
struct MutationTests {
  private static func firstRow(_ source: SourceFile) -> [UInt8] {
    Array(source.bytes.prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// Checks that findings lie in bounds and that fixing ends, and says what does not hold.
  private static func violation(_ linter: Linter, _ bytes: [UInt8], _ format: String) throws -> String? {
    let source = SourceFile(name: "deck.txt", bytes: bytes)
    let harness = try RuleHarness(linter, source, format: format)
    for diagnostic in harness.diagnostics {
      let spans =
        [diagnostic.finding.span] + diagnostic.finding.related.map(\.span)
        + (diagnostic.finding.fixIt?.edits.map { $0.span } ?? [])
      for span in spans.compactMap(\.self) where span.start > span.end || Int(span.end) > source.bytes.count {
        return "\(diagnostic.rule) at \(span) is out of bounds"
      }
      let edits = diagnostic.finding.fixIt?.edits ?? []
      for (edit, next) in zip(edits, edits.dropFirst()) where edit.span.end > next.span.start {
        return "edits of \(diagnostic.rule) overlap at \(edit.span)"
      }
      if let card = diagnostic.finding.card, card.index >= harness.deck.count {
        return "\(diagnostic.rule) names no card"
      }
    }
    for applicability in [FixIt.Applicability.safe, .unsafe] {
      let fixed = try RuleHarness.fix(linter, source, applicability, format: format)
      if !fixed.ended {
        let rest = try RuleHarness(linter, fixed.source, format: format).diagnostics.filter {
          $0.finding.fixIt != nil
        }
        return "\(applicability) fixes of \(Set(rest.map(\.rule)).sorted()) don't end"
      }
      if applicability == .safe {
        let after = try RuleHarness(linter, fixed.source, format: format)
        let broken = after.diagnostics.filter { $0.rule == "malformed-record" }
        // A first row that is repaired may become a header, which the other rows don't fit.
        let isSameStart = Self.firstRow(source).elementsEqual(Self.firstRow(fixed.source))
        if isSameStart, broken.count > harness.diagnostics.count(where: { $0.rule == "malformed-record" }) {
          return "fixes break a record: \(broken[0].finding.message)"
        }
        let left = after.findings.compactMap(\.fixIt).filter {
          $0.applicability == .safe && !$0.edits.isEmpty
        }
        if !left.isEmpty { return "a fix was left: \(left[0].message)" }
      }
    }
    return nil
  }

  @Test(arguments: 0..<8)
  func damagedExamplesAreHarmless(_ part: Int) throws {
    var random = SplitMix64(seed: UInt64(part))
    let linter = try RuleHarness.everything()
    let examples = Rule.all.flatMap(\.examples).map { (bytes: Array($0.deck.utf8), format: $0.format) }
    let texts = examples.map(\.bytes)
    for _ in 0..<400 {
      let example = random.pick(examples)
      var bytes = DamagedDeck.mutate(example.bytes, texts, &random)
      if random.chance(30) { bytes += random.pick(texts) }
      if let violation = try Self.violation(linter, bytes, example.format) {
        Issue.record(
          "\(violation): \(example.format) \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test(arguments: 0..<4)
  func damagedRecordsAreHarmless(_ part: Int) throws {
    var random = SplitMix64(seed: UInt64(200 + part))
    let linter = try RuleHarness.everything()
    for _ in 0..<300 {
      let deck = random.pick(DamagedDeck.structured)
      let others = DamagedDeck.structured.map(\.bytes)
      let bytes = random.chance(5) ? deck.bytes : DamagedDeck.mutate(deck.bytes, others, &random)
      if let violation = try Self.violation(linter, bytes, deck.format) {
        let shown = String(decoding: bytes, as: UTF8.self).debugDescription
        Issue.record("\(violation): \(deck.format) \(shown)")
        return
      }
    }
  }

  @Test(arguments: 0..<4)
  func damagedSeedIsHarmless(_ part: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + part))
    let linter = try RuleHarness.everything()
    let seed = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    for _ in 0..<6 {
      var bytes = seed
      for _ in 0..<10 { bytes = DamagedDeck.mutate(bytes, [seed], &random) }
      if let violation = try Self.violation(linter, bytes, "brainscape") {
        Issue.record("\(violation)")
        return
      }
    }
  }
}
