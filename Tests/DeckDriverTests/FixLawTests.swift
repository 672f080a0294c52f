import DeckDiagnostics
import DeckLint
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckDriver

/// What holds for fixes of every deck, however damaged.
struct FixLawTests {
  private static func checker(_ select: [String] = ["all"], format: String) throws -> Checker {
    let reader: Reader = try #require(Reader.named(format))
    return Checker(
      Linter(try RuleSelection(select: select, extendSelect: [], ignore: [])), reader: reader,
      reading: ReaderOptions(tasks: 1))
  }

  /// What is found, apart from where: fixes move what stands behind them.
  private static func key(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.rule): \(diagnostic.finding.message)"
  }

  private static func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { $0[key($1), default: 0] += 1 }
  }

  private static func ruleCounts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }

  /// Rules about what several cards are to each other: when one of them is mended, or deleted since it is the same, more may
  /// come to light of the others.
  private static func comparesCards(_ rule: String) -> Bool {
    ["number-out-of-order", "repeated-number", "skipped-number", "wrong-card-count"].contains(rule)
      || Rule.named(rule)?.category == .duplicates
  }

  /// Applies all fixes, and says what doesn't hold.
  private static func violation(
    _ checker: Checker, _ bytes: [UInt8], _ applicability: FixIt.Applicability
  ) async -> String? {
    let source = SourceFile(name: "deck", bytes: bytes)
    let fixed = await checker.fix(source, applicability)
    let left = fixed.diagnostics.filter {
      ($0.finding.fixIt?.applicability ?? .display) >= applicability
        && $0.finding.fixIt?.edits.isEmpty == false
    }
    // What is left out is said, and nothing else is left.
    if let first = left.first, fixed.refused.isEmpty {
      return "a fix of \(first.rule) is left: \(first.finding.message)"
    }
    if let violation = lostCards(checker.read(source).deck, fixed) { return violation }
    let again = await checker.fix(fixed.source, applicability)
    if again.fixedCount > 0 || !again.source.bytes.equals(fixed.source.bytes) {
      return "a second run changes it"
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if mark != fixed.source.bytes.hasPrefix("\u{FEFF}") { return "the byte order mark changes" }
    // Lines that fixes add end as the others do.
    if bareEnds(bytes) == 0, bareEnds(Array(fixed.source.bytes)) > 0 { return "line ends change" }
    return nil
  }

  /// How many lines end without a carriage return, in a text that has some.
  private static func bareEnds(_ bytes: [UInt8]) -> Int {
    guard bytes.contains(0x0D) else { return 0 }
    return bytes.indices.count { bytes[$0] == 0x0A && ($0 == 0 || bytes[$0 - 1] != 0x0D) }
  }

  /// Cards go only when fixes delete them, one each.
  private static func lostCards(_ old: Deck, _ fixed: Checker.Outcome) -> String? {
    let lost = old.count - fixed.deck.count
    return lost < 0 || lost > fixed.fixedCount ? "\(lost) cards are lost by \(fixed.fixedCount) fixes" : nil
  }

  /// Applies each safe fix by itself, and says what doesn't hold.
  private static func violationOfOne(_ checker: Checker, _ bytes: [UInt8]) async -> String? {
    let source = SourceFile(name: "deck", bytes: bytes)
    let before = await checker.check(source)
    let counts = counts(before.diagnostics)
    for diagnostic in before.diagnostics {
      guard let fix = diagnostic.finding.fixIt, fix.applicability == .safe, !fix.edits.isEmpty else {
        continue
      }
      let new = SourceFile(name: "deck", bytes: EditApplier.apply(fix.edits, to: source))
      // What is read in another way then is left out, as the other tests see.
      guard FixGuard(checker.readResult(source), fix.edits).allows(checker.readResult(new)) else { continue }
      let after = await checker.check(new)
      let found = Self.counts(after.diagnostics)
      let key = key(diagnostic)
      if found[key, default: 0] >= counts[key, default: 0] { return "a fix leaves its finding: \(key)" }
      // Numbers in messages change with the text, and what was mangled twice is mended in two steps.
      let (rules, foundRules) = (Self.ruleCounts(before.diagnostics), Self.ruleCounts(after.diagnostics))
      for (rule, count) in foundRules where count > rules[rule, default: 0] && !comparesCards(rule) {
        return "the fix of \(key) brings a finding of \(rule)"
      }
    }
    return nil
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription
  }

  private static let decks: [(bytes: [UInt8], format: String)] =
    Rule.all.flatMap(\.examples).map { (Array($0.deck.utf8), $0.format) } + DamagedDeck.structured

  @Test(arguments: 0..<8)
  func fixesOfDamagedDecksConverge(_ part: Int) async throws {
    var random = SplitMix64(seed: UInt64(300 + part))
    let texts = Self.decks.map(\.bytes)
    for _ in 0..<125 {
      let deck = random.pick(Self.decks)
      var bytes = DamagedDeck.mutate(deck.bytes, texts, &random)
      if random.chance(30) { bytes += random.pick(texts) }
      if random.chance(10) { bytes = [0xEF, 0xBB, 0xBF] + bytes }
      if random.chance(20) { bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
      let checker = try Self.checker(format: deck.format)
      for applicability in [FixIt.Applicability.safe, .unsafe] {
        if let violation = await Self.violation(checker, bytes, applicability) {
          Issue.record("\(violation): \(deck.format) \(Self.shown(bytes))")
          return
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func safeFixesRemoveTheirFinding(_ part: Int) async throws {
    var random = SplitMix64(seed: UInt64(400 + part))
    let texts = Self.decks.map(\.bytes)
    for _ in 0..<75 {
      let deck = random.pick(Self.decks)
      let bytes = random.chance(20) ? deck.bytes : DamagedDeck.mutate(deck.bytes, texts, &random)
      if let violation = await Self.violationOfOne(try Self.checker(format: deck.format), bytes) {
        Issue.record("\(violation): \(deck.format) \(Self.shown(bytes))")
        return
      }
    }
  }

  /// Every two rules with fixes, on what either of them finds.
  @Test func rulesDoNotFight() async throws {
    let fixing = Rule.all.filter { rule in rule.examples.contains { $0.fixed != nil } }
    for (place, one) in fixing.enumerated() {
      for two in fixing[place...] {
        for example in one.examples + two.examples where example.fixed != nil {
          let others = (one.examples + two.examples).filter { $0.fixed != nil && $0.format == example.format }
          let bytes = Array((example.deck + others.map(\.deck).joined()).utf8)
          let checker = try Self.checker([one.name, two.name], format: example.format)
          if let violation = await Self.violation(checker, bytes, .unsafe) {
            Issue.record("\(one.name) and \(two.name): \(violation): \(Self.shown(bytes))")
          }
        }
      }
    }
  }

  @Test func theSeedIsMended() async throws {
    let seed = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    let checker = try Self.checker(format: "brainscape")
    for applicability in [FixIt.Applicability.safe, .unsafe] {
      #expect(await Self.violation(checker, seed, applicability) == nil)
      let source = SourceFile(name: "deck", bytes: seed)
      #expect(await checker.fix(source, applicability).refused.map(\.rule) == [])
    }
    #expect(await Self.violationOfOne(checker, seed) == nil)
    var random = SplitMix64(seed: 7)
    for _ in 0..<4 {
      var bytes = seed
      for _ in 0..<10 { bytes = DamagedDeck.mutate(bytes, [seed], &random) }
      #expect(await Self.violation(checker, bytes, .safe) == nil)
    }
  }
}
