import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckSyntax

/// A page that is parsed in chunks gives what it gives as a whole.
@Suite struct ChunkTests {
  private func expectEqual(_ source: SourceFile, chunkByteCount: Int, tasks: Int, _ comment: String = "") {
    let whole = PageParser.parse(source, tasks: 1, chunkByteCount: .max / 4)
    let parts = PageParser.parse(source, tasks: tasks, chunkByteCount: chunkByteCount)
    let first = zip(whole.cards, parts.cards).first { $0.0.span != $0.1.span }
    let around = first.map {
      source.text(Span(max(0, Int($0.0.start) - 80), min(source.bytes.count, Int($0.0.end) + 80)))
    }
    #expect(whole.cards.map(\.span) == parts.cards.map(\.span), "\(comment) \(around ?? "")")
    #expect(whole.cards.map(\.front) == parts.cards.map(\.front))
    #expect(whole.cards.map(\.back) == parts.cards.map(\.back))
    #expect(whole.cards.map(\.numberCount) == parts.cards.map(\.numberCount))
    #expect(whole.cards.map(\.layout) == parts.cards.map(\.layout))
    #expect(whole.parts.map(\.span) == parts.parts.map(\.span))
    #expect(whole.parts.map(\.kind) == parts.parts.map(\.kind))
    #expect(whole.findings == parts.findings)
    #expect(whole.sections.map(\.firstCard) == parts.sections.map(\.firstCard))
    #expect(whole.sections.map(\.title) == parts.sections.map(\.title))
    #expect(whole.sections.map(\.description) == parts.sections.map(\.description))
    #expect(whole.sections.map(\.declaredCount?.count) == parts.sections.map(\.declaredCount?.count))
  }

  @Test(arguments: [40, 500, 3000])
  func theSeedMayBeCut(_ size: Int) throws {
    let bytes = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    for tasks in 1...3 {
      expectEqual(SourceFile(name: "seed.txt", bytes: bytes), chunkByteCount: size, tasks: tasks)
    }
    let returns = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    expectEqual(SourceFile(name: "seed.txt", bytes: returns), chunkByteCount: size, tasks: 2)
  }

  @Test(arguments: 0..<8)
  func generatedPagesMayBeCut(_ run: Int) {
    for seed in 0..<150 {
      var generator = PageGenerator(seed: UInt64(run * 1000 + seed))
      generator.numberedPage()
      var lines = generator.lines
      expectEqual(
        SourceFile(name: "page.txt", text: lines.joined(separator: "\n")), chunkByteCount: 60, tasks: 2,
        "whole \(seed)")
      // Damage must not reach over a cut.
      var random = SplitMix64(seed: UInt64(seed))
      for _ in 0..<3 where !lines.isEmpty {
        let line = random.below(lines.count)
        if random.chance(50) {
          lines.remove(at: line)
        } else {
          lines.insert(lines[random.below(lines.count)], at: line)
        }
      }
      expectEqual(
        SourceFile(name: "page.txt", text: lines.joined(separator: "\n")), chunkByteCount: 60, tasks: 2)
    }
  }
}
