import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckLint

/// Decks that were damaged at random: linting never fails, and fixing ends.
struct MutationTests {
  /// One deck after a few changes of lines and bytes.
  private static func mutate(_ text: [UInt8], _ others: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...random.below(5) {
      let place = random.below(lines.count)
      switch random.below(8) {
      case 0: lines.insert(lines[place], at: random.below(lines.count + 1))
      case 1: if lines.count > 1 { lines.remove(at: place) }
      case 2: lines.swapAt(place, random.below(lines.count))
      case 3: lines[place] += random.pick(others).prefix(random.below(60))
      case 4: lines.insert([], at: place)
      case 5: if !lines[place].isEmpty { lines[place].remove(at: random.below(lines[place].count)) }
      case 6:
        let noise = [
          "\u{FEFF}", "\u{200B}", "&amp;", "Ã©", " , ", "((", "the the ", "`", "$", "{{c1::", "- ", "\r",
          "\t", "\"", "\\",
        ]
        lines[place].insert(
          contentsOf: Array(random.pick(noise).utf8), at: random.below(lines[place].count + 1))
      default: lines[place].insert(UInt8(random.below(256)), at: random.below(lines[place].count + 1))
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Decks of the formats that examples seldom have, each with something to mend.
  private static let structured: [(bytes: [UInt8], format: String)] = [
    (
      "number,front,back\n1,Longest &quot;x&quot;,Of of\n2,\"a , b\",\"x &amp; \"\"y\"\"\"\n2,=1,\n",
      "csv"
    ),
    ("front\tback\nLongest river\tThe Nile \u{200B}\nLongest river\tThe Nile\u{200B}\n", "tsv"),
    (
      #"{"cards":[{"front":"a &quot; b","back":"the the"},{"front":"a &quot; b","back":"the \u0074he"},{"#
        + #""front":{"text":"x , y"},"back":{"text":"Ã© &#92;"},"tags":["t"]}]}"# + "\n", "json"
    ),
    (
      #"{"front":"a &amp; b","back":"of of"}"# + "\n" + #"{"front":"a &amp; b","back":"of of"}"# + "\n",
      "jsonl"
    ),
    (
      "<deck xmlns=\"urn:deckc:deck:1\" version=\"1\" title=\"t\"><card><front>"
        + "<paragraph>a , b</paragraph></front><back><paragraph>the the &amp;amp;</paragraph></back></card>"
        + "</deck>\n",
      "xml"
    ),
  ].map { (Array($0.0.utf8), $0.1) }

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
      var bytes = Self.mutate(example.bytes, texts, &random)
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
      let deck = random.pick(Self.structured)
      let others = Self.structured.map(\.bytes)
      let bytes = random.chance(5) ? deck.bytes : Self.mutate(deck.bytes, others, &random)
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
      for _ in 0..<10 { bytes = Self.mutate(bytes, [seed], &random) }
      if let violation = try Self.violation(linter, bytes, "brainscape") {
        Issue.record("\(violation)")
        return
      }
    }
  }
}
