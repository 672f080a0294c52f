public import DeckSource

/// Applies fixes to the bytes of a source.
public enum EditApplier {
  /// The bytes of `source` after as many of `fixes` as can be applied together, and how many that were.
  ///
  /// A fix is applied whole or not at all: one that overlaps an earlier one is left for the next round, when
  /// the text has been read again. Insertions at the same place count as overlapping.
  ///
  /// Complexity: O(bytes + edits · log edits).
  public static func apply(_ fixes: [FixIt], to source: SourceFile) -> (bytes: [UInt8], applied: Int) {
    let chosen = choose(fixes, for: source)
    return (apply(chosen.flatMap { fixes[$0].edits }, to: source), chosen.count)
  }

  /// The places in `fixes` of those that can be applied together, in their order.
  public static func choose(_ fixes: [FixIt], for source: SourceFile) -> [Int] {
    var chosen: [Int] = []
    var taken = SpanSet()
    for (place, fix) in fixes.enumerated() where !fix.edits.isEmpty {
      guard fix.edits.allSatisfy({ Int($0.span.end) <= source.bytes.count && !taken.overlaps($0.span) })
      else { continue }
      for edit in fix.edits { taken.insert(edit.span) }
      chosen.append(place)
    }
    return chosen
  }

  /// The bytes of `source` after `edits`, which lie apart.
  public static func apply(_ edits: [TextEdit], to source: SourceFile) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.bytes.count)
    var position = 0
    for edit in edits.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }) {
      output.append(contentsOf: source.bytes[position..<Int(edit.span.start)])
      output.append(contentsOf: edit.replacement.utf8)
      position = Int(edit.span.end)
    }
    output.append(contentsOf: source.bytes[position..<source.bytes.count])
    return output
  }
}

/// Spans that do not overlap, ordered by start, for quick overlap questions.
private struct SpanSet {
  private var spans: [Span] = []

  /// Whether `span` shares a byte with one of the set or, being empty, stands inside or at the edge of one.
  func overlaps(_ span: Span) -> Bool {
    let index = place(of: span)
    if index < spans.count, spans[index].start < span.end || spans[index].start == span.start { return true }
    return index > 0 && spans[index - 1].end > span.start
  }

  mutating func insert(_ span: Span) { spans.insert(span, at: place(of: span)) }

  private func place(of span: Span) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < span.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
