internal import DeckSource

/// Where the text of a paragraph stands in the source, run by run.
struct ParagraphPieces: Sendable {
  /// The runs in order, and where each begins in the text.
  private(set) var pieces: [(start: Int, run: ProseRun)] = []

  mutating func removeAll() { pieces.removeAll(keepingCapacity: true) }

  mutating func append(_ run: ProseRun, at start: Int) { pieces.append((start, run)) }

  /// The run that holds the whole of a range, and the range in it.
  ///
  /// Complexity: O(log runs).
  func run(holding range: Range<Int>) -> (run: ProseRun, range: Range<Int>)? {
    let index = index(of: range.lowerBound)
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    let inner = range.lowerBound - piece.start..<range.upperBound - piece.start
    guard inner.lowerBound >= 0, inner.upperBound <= piece.run.text.count else { return nil }
    return (piece.run, inner)
  }

  /// The place in the source of a range of the text, and whether it holds the same bytes.
  func place(_ range: Range<Int>) -> (span: Span, isVerbatim: Bool) {
    if let (run, inner) = run(holding: range) { return (run.span(inner), run.isVerbatim) }
    var whole: Span?
    var index = index(of: range.lowerBound)
    while index < pieces.count, pieces[index].start < range.upperBound {
      let piece = pieces[index]
      let inner = range.clamped(to: piece.start..<piece.start + piece.run.text.count)
      let span = piece.run.span(inner.lowerBound - piece.start..<inner.upperBound - piece.start)
      whole = whole?.union(span) ?? span
      index += 1
    }
    return (whole ?? pieces.last?.run.span ?? Span(0, 0), false)
  }

  /// The first piece that ends behind `offset`.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start + pieces[middle].run.text.count <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
