import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckLint

/// What is known stays known wherever it stands, and nothing else does.
@Suite struct KnownFindingTests {
  private let rules = [
    "missing-answer", "placeholder-answer", "misspelled-word", "duplicate-card", "conflicting-answers",
    "repeated-word",
  ]

  private func findings(
    _ rows: [String], known: [KnownFinding] = [], isNaming: Bool = true
  ) throws -> DeckFindings {
    var options = Linter.Options()
    options.known = known
    options.namesFindings = isNaming
    options.reportsAllOccurrences = true
    let linter = Linter(try RuleSelection(select: rules, extendSelect: [], ignore: []), options)
    let source = SourceFile(name: "deck.csv", text: (["front,back"] + rows).joined(separator: "\n") + "\n")
    let result = try #require(Reader.named("csv")).read(source)
    var gathering = Linter.Gathering()
    gathering.begin(result.deck, linter, reader: result.findings)
    for batch in result.deck.batches { gathering.add(linter.lint(batch, of: result.deck)) }
    return try #require(linter.findings(gathering).first)
  }

  /// What a baseline would know of findings.
  private func baseline(_ keys: [FindingKey]) -> [KnownFinding] {
    Dictionary(grouping: keys) { $0 }.map { key, copies in
      KnownFinding(
        rule: key.rule, card: key.card, front: key.front, text: key.text, isTextExact: key.card == nil,
        count: copies.count)
    }
  }

  private func rows(_ random: inout SplitMix64) -> [String] {
    let fronts = [
      "What is a mint?", "Who runs it?", "Where is the bank?", "When does it open?", "Why so late?",
    ]
    let backs = [
      "", "TODO", "It recieves much", "It recieves and recieves", "the the city", "Nine", "Ten", "???",
    ]
    return (0..<random.below(14)).map { _ in "\(random.pick(fronts)),\(random.pick(backs))" }
  }

  @Test func movedCardsStayKnown() throws {
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      let rows = rows(&random)
      let known = baseline(try findings(rows).keys)
      let moved = try findings(rows.shuffled(using: &random), known: known)
      #expect(moved.diagnostics.isEmpty, "seed \(seed): \(rows) \(moved.keys)")
      #expect(moved.known.count == known.reduce(0) { $0 + ($1.count ?? 0) })
      // Empty lines and cards without faults around them change nothing.
      let padded = rows.flatMap {
        random.chance(50) ? ["", "Day \(random.below(99)) of June,Sun", $0] : [$0]
      }
      let found = try findings(padded, known: known)
      let new = found.keys.filter { !["duplicate-card", "conflicting-answers"].contains($0.rule) }
      #expect(new.isEmpty, "seed \(seed): \(new)")
    }
  }

  @Test func moreThanWasKnownIsNew() throws {
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      let rows = rows(&random)
      let before = try findings(rows)
      guard let row = rows.randomElement(using: &random) else { continue }
      let copied = try findings(rows + [row])
      let after = try findings(rows + [row], known: baseline(before.keys))
      #expect(after.keys.count == copied.keys.count - before.keys.count, "seed \(seed): \(rows) + \(row)")
      #expect(after.known.count == before.keys.count)
    }
  }

  @Test func whatIsWrittenTwiceInACardIsCounted() throws {
    let known = baseline(try findings(["What is it?,It recieves and recieves"]).keys)
    #expect(known.map(\.count) == [2])
    let same = try findings(["What is it?,It recieves and recieves"], known: known)
    #expect(same.diagnostics.isEmpty)
    let more = try findings(["What is it?,It recieves and recieves or recieves"], known: known)
    #expect(more.diagnostics.count == 1)
    let fewer = try findings(["What is it?,It recieves"], known: known)
    #expect(fewer.diagnostics.isEmpty && fewer.known.count == 1)
  }

  @Test func editedCardsAreKnownByTheirFronts() throws {
    let known = baseline(try findings(["What is the mint?,It recieves zorkmids"]).keys)
    #expect(try findings(["What is the mint?,It recieves many zorkmids"], known: known).diagnostics.isEmpty)
    #expect(try findings(["What is this mint?,It recieves zorkmids"], known: known).diagnostics.isEmpty)
    #expect(try findings(["Who runs the bank?,It recieves zorkmids"], known: known).diagnostics.count == 1)
    // The card is there still, so another one with the same slip is new.
    let both = ["What is the mint?,It recieves zorkmids", "What is the mint now?,It recieves zorkmids"]
    #expect(try findings(both, known: known).diagnostics.count { $0.rule == "misspelled-word" } == 1)
  }

  @Test func suppressionsHoldForWhatTheySay() throws {
    let rows = ["a b c?,TODO", "d e f?,It recieves", "g h i?,It recieves"]
    let keys = try findings(rows).keys
    let card = try #require(keys.first { $0.rule == "misspelled-word" }?.card)
    func left(_ known: KnownFinding) throws -> [String] {
      try findings(rows, known: [known]).keys.map(\.rule)
    }
    #expect(
      try left(KnownFinding(rule: "misspelled-word", card: card)) == [
        "placeholder-answer", "misspelled-word",
      ])
    #expect(try left(KnownFinding(rule: "misspelled-word", card: nil)) == ["placeholder-answer"])
    #expect(try left(KnownFinding(rule: "misspelled-word", card: card, field: "front")).count == 3)
    #expect(try left(KnownFinding(rule: "misspelled-word", card: card, text: "beyong")).count == 3)
    #expect(
      try left(KnownFinding(rule: "misspelled-word", card: nil, field: "back", text: "recieves")).count == 1)
  }
}
