internal import DeckDiagnostics
internal import DeckModel
public import DeckSource
internal import Dispatch
internal import Synchronization

/// Parsing large pages chunk by chunk, on several processors.
///
/// A page may be cut where a rating is directly followed by the number and the `Q` of the next card: there nothing
/// that the parser knows of the lines before matters for those behind. The parser of a chunk sees as far beyond its end
/// as it may look. Where a page is cut depends on the bytes alone, and the tree is the same as that of the whole, so the
/// number of processors changes nothing but the time.
extension PageParser {
  /// How many bytes a chunk has, about.
  static let chunkByteCount = 1 << 23

  /// The tree of `source`, made by up to `tasks` threads.
  ///
  /// Complexity: O(bytes).
  public static func parse(_ source: SourceFile, tasks: Int = 1) -> SyntaxTree {
    parse(source, tasks: tasks, chunkByteCount: chunkByteCount)
  }

  /// The tree of `source`, made of chunks of about `chunkByteCount` bytes.
  static func parse(_ source: SourceFile, tasks: Int, chunkByteCount: Int) -> SyntaxTree {
    let terminator = LineIndex.terminator(of: source.bytes)
    let chunks = chunks(source.bytes, chunkByteCount)
    let outcomes = forEach(chunks, tasks: tasks) { range in
      let horizon =
        range.upperBound == source.bytes.count ? range.upperBound : horizon(source.bytes, range.upperBound)
      var parser = PageParser(source, range, horizon: horizon, terminator: terminator)
      parser.parsePage()
      if chunks.count == 1 { parser.reportMissingCards() }
      return Outcome(
        sections: parser.sections, cards: parser.cards, parts: parser.parts, findings: parser.findings,
        standsAlone: parser.line <= parser.endLine
          && (range.lowerBound == 0 || parser.beginsWithExpandedCard))
    }
    // A damaged card at a cut, or one that seems to reach over it, can only be read as a part of the whole.
    guard outcomes.allSatisfy(\.standsAlone) else {
      return parse(source, tasks: 1, chunkByteCount: source.bytes.count)
    }
    return join(outcomes, source, terminator)
  }

  /// What one chunk gave; its lines are forgotten.
  private struct Outcome: Sendable {
    var sections: [DeckSection]
    var cards: [CardOutline]
    var parts: [PagePart]
    var findings: [ReaderFinding]
    var standsAlone: Bool
  }

  /// Whether the first card needed nothing that came before it: it has its markers and stands at the very start.
  private var beginsWithExpandedCard: Bool {
    cards.first.map { $0.layout == .expanded && $0.start == lines.starts[0] } ?? false
  }

  private static func join(_ outcomes: [Outcome], _ source: SourceFile, _ terminator: UInt8) -> SyntaxTree {
    guard outcomes.count > 1 else {
      return SyntaxTree(
        source: source, terminator: terminator, sections: outcomes[0].sections, cards: outcomes[0].cards,
        parts: outcomes[0].parts, findings: outcomes[0].findings)
    }
    var cards: [CardOutline] = []
    var sections: [DeckSection] = []
    cards.reserveCapacity(outcomes.reduce(0) { $0 + $1.cards.count })
    for outcome in outcomes {
      for (index, section) in outcome.sections.enumerated() {
        // A chunk that doesn't begin with a title goes on with the section before.
        if index == 0, section.titleSpan == nil, section.declaredCount == nil, !sections.isEmpty { continue }
        var section = section
        section.firstCard += cards.count
        sections.append(section)
      }
      cards += outcome.cards
    }
    return SyntaxTree(
      source: source, terminator: terminator, sections: sections, cards: cards,
      parts: outcomes.flatMap(\.parts),
      findings: outcomes.flatMap(\.findings))
  }

  /// The results of `work` on each of `ranges`, in order.
  private static func forEach(
    _ ranges: [Range<Int>], tasks: Int, work: @Sendable (Range<Int>) -> Outcome
  ) -> [Outcome] {
    guard tasks > 1, ranges.count > 1 else { return ranges.map(work) }
    let next = Atomic(0)
    let results = Mutex([Outcome?](repeating: nil, count: ranges.count))
    DispatchQueue.concurrentPerform(iterations: min(tasks, ranges.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < ranges.count else { return }
        let outcome = work(ranges[index])
        results.withLock { $0[index] = outcome }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  // MARK: Where to cut

  private static func chunks(_ bytes: ByteView, _ size: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    while bytes.count - start > 2 * size, let cut = cut(bytes, from: start + size) {
      chunks.append(start..<cut)
      start = cut
    }
    chunks.append(start..<bytes.count)
    return chunks
  }

  /// The end of the lines that the parser may want to see behind a cut at `end`: more than it ever looks ahead.
  private static func horizon(_ bytes: ByteView, _ end: Int) -> Int {
    var horizon = end
    for _ in 0..<64 {
      let rest = bytes[horizon..<bytes.count]
      guard let line = rest.firstIndex(of: 0x0A) else { return bytes.count }
      horizon += line + 1
    }
    return horizon
  }

  /// The first place at or behind `start` where a page may be cut, or nil.
  private static func cut(_ bytes: ByteView, from start: Int) -> Int? {
    var from = start
    while let label = bytes.firstIndex(of: "Perfectly", from: from) {
      from = label + 9
      guard let end = endOfLine(bytes, from), isRating(bytes, label), isCard(bytes, end) else { continue }
      return end
    }
    return nil
  }

  /// Whether a whole rating ends with the line at `label`.
  private static func isRating(_ bytes: ByteView, _ label: Int) -> Bool {
    let before = bytes[0..<label]
    return before.hasSuffix("\nHow well did you know this?\n1\nNot at all\n2\n3\n4\n5\n")
      || before.hasSuffix(
        "\nHow well did you know this?\r\n1\r\nNot at all\r\n2\r\n3\r\n4\r\n5\r\n")
  }

  /// Whether a number and a `Q` stand on lines of their own at `start`.
  private static func isCard(_ bytes: ByteView, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, index < start + 9, isDigit(bytes[index]) { index += 1 }
    guard index > start, let line = endOfLine(bytes, index), line < bytes.count,
      bytes[line] == UInt8(ascii: "Q")
    else { return false }
    return endOfLine(bytes, line + 1) != nil
  }

  /// The place behind the line end at `index`, or nil when none is there.
  private static func endOfLine(_ bytes: ByteView, _ index: Int) -> Int? {
    let rest = bytes[index..<bytes.count]
    return rest.hasPrefix("\n") ? index + 1 : rest.hasPrefix("\r\n") ? index + 2 : nil
  }
}
