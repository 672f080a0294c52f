import DeckDiagnostics
import DeckDriver
import DeckLint
import DeckModel
import DeckQuality
import DeckReaders
import DeckSource
import DeckTestSupport
import Foundation
import Testing

/// Scores behave: what is made worse never scores higher, what is mended never lower.
struct ScoreLawTests {
  private static func checker(format: String) throws -> Checker {
    let reader: Reader = try #require(Reader.named(format))
    let selection = try RuleSelection(select: [], extendSelect: ["learning"], ignore: [])
    return Checker(Linter(selection), reader: reader, reading: ReaderOptions(tasks: 1)).measuring
  }

  private static func quality(_ checker: Checker, _ bytes: [UInt8]) async -> DeckQuality {
    DeckQuality(await checker.check(SourceFile(name: "deck", bytes: bytes)))
  }

  // MARK: Damage

  private enum Damage: CaseIterable {
    case duplicate, misspelling, lostAnswer
  }

  /// The deck with one more defect at a random card; nil when the card doesn't offer itself.
  private static func damaged(
    _ quality: DeckQuality, _ damage: Damage, _ random: inout SplitMix64
  ) -> [UInt8]? {
    let deck = quality.deck
    var bytes = Array(deck.source.bytes)
    guard deck.count > 0 else { return nil }
    let card = deck.card(random.below(deck.count))
    let whole = Int(card.span.start)..<Int(card.span.end)
    guard let back = card.back, !back.isEmpty, !whole.isEmpty else { return nil }
    let answer = Int(back.span.start)..<Int(back.span.end)
    switch damage {
    case .duplicate:
      let other = deck.card(random.below(deck.count))
      bytes.insert(contentsOf: bytes[whole], at: Int(other.span.end))
    case .lostAnswer:
      bytes.removeSubrange(answer)
    case .misspelling:
      // A slip in a word that is wrong already may mend it.
      let wrong = Self.marked(quality)
      var words: [ArraySlice<UInt8>] = []
      for word in bytes[answer].split(whereSeparator: { !(0x61...0x7A).contains($0) }) where word.count > 4 {
        if !wrong.contains(where: { $0.overlaps(word.indices) }) { words.append(word) }
      }
      guard !words.isEmpty else { return nil }
      let word = random.pick(words)
      let place = word.startIndex + 1 + random.below(word.count - 2)
      guard bytes[place] != bytes[place + 1] else { return nil }
      bytes.swapAt(place, place + 1)
    }
    return bytes
  }

  /// Whether the only change is that a card is there once more; a copy in a place of another layout may be read in another way.
  private static func hasOneMoreCopy(_ old: Deck, _ new: Deck) -> Bool {
    var texts: [String: Int] = [:]
    for deck in [old, new] {
      for batch in deck.batches {
        for position in 0..<batch.count {
          let card = batch[position]
          texts[(card.front?.text ?? "") + "\u{0}" + (card.back?.text ?? ""), default: 0] +=
            deck.count == old.count ? -1 : 1
        }
      }
    }
    return texts.values.allSatisfy { $0 >= 0 } && texts.values.reduce(0, +) == 1
  }

  /// The bytes that short findings are about.
  private static func marked(_ quality: DeckQuality) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for diagnostic in quality.diagnostics {
      let finding = diagnostic.finding
      for span in [finding.span] + finding.related.map(\.span) {
        if let span, span.count < 40 { ranges.append(Int(span.start)..<Int(span.end)) }
      }
    }
    return ranges
  }

  private static func violation(
    _ old: QualityScore, _ new: QualityScore, concerned: [QualityScore.Part]
  ) -> String? {
    if new.overall > old.overall + 1e-9 { return "the score rises from \(old.overall) to \(new.overall)" }
    for part in concerned where new[part] > old[part] + 1e-9 {
      return "\(part.rawValue) rises from \(old[part]) to \(new[part])"
    }
    return nil
  }

  private static let decks: [(bytes: [UInt8], format: String)] = {
    var decks =
      Rule.all.flatMap(\.examples).filter { $0.deck.utf8.count > 60 }
      .map { (Array($0.deck.utf8), $0.format) } + DamagedDeck.structured
    for seed in 0..<6 {
      decks.append((Array(GeneratedDeck.page(20 + 60 * seed, seed: UInt64(seed)).bytes), "brainscape"))
    }
    if let seed = try? Fixture.bytes("Seed/aws-processing.brainscape.txt") {
      for _ in 0..<20 { decks.append((seed, "brainscape")) }
    }
    if let folder = ProcessInfo.processInfo.environment["DECKC_SCORE_DECKS"] {
      let files = FileManager.default.enumerator(atPath: folder)
      decks = []
      while let path = files?.nextObject() as? String {
        guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
        let source = SourceFile(name: path, bytes: Array(data))
        guard source.bytes.count < 200_000,
          Reader.detect(source).read(source, ReaderOptions()).deck.hasPositions
        else { continue }
        decks.append((Array(data), Reader.detect(source).name))
      }
    }
    return decks
  }()

  private static let rounds = Int(ProcessInfo.processInfo.environment["DECKC_SCORE_ROUNDS"] ?? "") ?? 50

  @Test(arguments: 0..<4)
  func damageNeverRaisesAScore(_ part: Int) async throws {
    var random = SplitMix64(seed: UInt64(700 + part))
    var count = 0
    var broken = 0
    while count < Self.rounds {
      let (bytes, format) = random.pick(Self.decks)
      let checker = try Self.checker(format: format)
      var before = await Self.quality(checker, bytes)
      // Several defects, one after another: dirty decks are damaged too.
      for _ in 0..<4 {
        let damage = Damage.allCases[random.below(3)]
        guard let damaged = Self.damaged(before, damage, &random) else { continue }
        let after = await Self.quality(checker, damaged)
        count += 1
        // Damage may change how other cards are read; the defect must be all that was done.
        let cards = before.deck.count + (damage == .duplicate ? 1 : 0)
        guard after.deck.count == cards else { break }
        if damage == .duplicate && !Self.hasOneMoreCopy(before.deck, after.deck) { break }
        if let violation = Self.violation(before.score, after.score, concerned: [.correctness]) {
          broken += 1
          let (old, new) = (Self.found(before), Self.found(after))
          Issue.record(
            "\(damage): \(violation) in \(format) of \(before.deck.count): gone \(old.subtracting(new)) come \(new.subtracting(old))"
          )
        }
        before = after
      }
    }
    #expect(broken == 0)
  }

  private static func found(_ quality: DeckQuality) -> Set<String> {
    Set(quality.diagnostics.map { "\($0.rule): \($0.finding.message) \($0.finding.card?.index ?? -1)" })
  }

  @Test(arguments: 0..<4)
  func mendingNeverLowersAScore(_ part: Int) async throws {
    var random = SplitMix64(seed: UInt64(800 + part))
    var count = 0
    while count < Self.rounds {
      let (bytes, format) = random.pick(Self.decks)
      let checker = try Self.checker(format: format)
      let before = await Self.quality(checker, bytes)
      let mendable = before.diagnostics.filter { !($0.finding.fixIt?.edits ?? []).isEmpty }
      guard !mendable.isEmpty else {
        count += 1
        continue
      }
      for _ in 0..<3 {
        let diagnostic = random.pick(mendable)
        guard let fix = diagnostic.finding.fixIt, fix.applicability > .display else { continue }
        count += 1
        let after = await Self.quality(checker, EditApplier.apply(fix.edits, to: before.deck.source))
        let deletes = Rule.named(diagnostic.rule)?.category == .duplicates
        guard after.deck.count == before.deck.count - (deletes ? 1 : 0) else { continue }
        if let violation = Self.violation(after.score, before.score, concerned: []) {
          let (old, new) = (Self.found(before), Self.found(after))
          Issue.record(
            "mending \(diagnostic.rule) in \(format) of \(before.deck.count), backwards: \(violation): gone \(old.subtracting(new)) come \(new.subtracting(old))"
          )
        }
      }
    }
  }
}
