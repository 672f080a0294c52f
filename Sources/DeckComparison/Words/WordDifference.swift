/// One stretch of a text that was compared word by word.
public struct TextSegment: Sendable, Equatable {
  /// What became of the words.
  public enum Change: String, Sendable {
    /// They are in both texts.
    case equal
    /// They are in the old text only.
    case deleted
    /// They are in the new text only.
    case inserted
  }

  /// What became of the words.
  public var change: Change
  /// The words as they stand in the text, with their spaces.
  public var text: String

  /// A stretch.
  public init(_ change: Change, _ text: String) {
    self.change = change
    self.text = text
  }
}

/// Compares texts word by word; one comparer serves many texts and keeps its memory.
public struct WordDifference {
  private var sequences = SequenceDifference()

  /// A comparer.
  public init() {}

  /// How `old` becomes `new`. The equal and the deleted stretches, joined, are `old`; the equal and the
  /// inserted ones are `new`. Where words were replaced, the deleted ones come first.
  ///
  /// Complexity: O(words), times at most 256 where the texts differ.
  public mutating func segments(from old: String, to new: String) -> [TextSegment] {
    let (a, b) = (WordTokens(old), WordTokens(new))
    var segments: [TextSegment] = []
    var place = (old: 0, new: 0)
    for run in commonRuns(a, b) + [SequenceDifference.Run(old: a.count, new: b.count, count: 0)] {
      if place.old < run.old { segments.append(TextSegment(.deleted, a.text(place.old..<run.old))) }
      if place.new < run.new { segments.append(TextSegment(.inserted, b.text(place.new..<run.new))) }
      if run.count > 0 { segments.append(TextSegment(.equal, a.text(run.old..<run.old + run.count))) }
      place = (run.old + run.count, run.new + run.count)
    }
    return segments
  }

  /// How alike two texts are in the words that stay in their places, by the weight of each: from 0 to 1.
  mutating func similarity(_ old: WordTokens, _ new: WordTokens, _ weights: WordRarity) -> Double {
    var common = 0
    for run in sequences.commonRuns(old.hashes, new.hashes) {
      for token in run.old..<run.old + run.count { common += weights.weight(old, token) }
    }
    let all = weights.weight(old) + weights.weight(new)
    return all == 0 ? 0 : Double(2 * common) / Double(all)
  }

  /// The common runs, without those that would cut what was replaced into crumbs.
  private mutating func commonRuns(_ a: WordTokens, _ b: WordTokens) -> [SequenceDifference.Run] {
    var runs: [SequenceDifference.Run] = []
    let found = sequences.commonRuns(a.hashes, b.hashes)
    for (place, run) in found.enumerated() {
      let isInside = place > 0 || (run.old > 0 && run.new > 0)
      let endsBefore = run.old + run.count < a.count && run.new + run.count < b.count
      if isInside && endsBefore && Self.isCrumb(a, run.old..<run.old + run.count) { continue }
      guard a.bytes(run.old..<run.old + run.count) == b.bytes(run.new..<run.new + run.count) else { continue }
      if let last = runs.last { Self.alignToLines(last, run, a, b, &runs) } else { runs.append(run) }
    }
    return runs
  }

  /// Adds `run` behind `last`. When whole lines can be said to be new or gone between the two, rather than
  /// the end of one and the beginning of the next, they are.
  private static func alignToLines(
    _ last: SequenceDifference.Run, _ run: SequenceDifference.Run, _ a: WordTokens, _ b: WordTokens,
    _ runs: inout [SequenceDifference.Run]
  ) {
    let isInsertion = last.old + last.count == run.old
    guard isInsertion != (last.new + last.count == run.new) else { return runs.append(run) }
    let tokens = isInsertion ? b : a
    let start = isInsertion ? last.new + last.count : last.old + last.count
    let end = isInsertion ? run.new : run.old
    if tokens.kinds[start] == .lineEnd, tokens.kinds[end] == .lineEnd,
      tokens.hashes[start] == tokens.hashes[end],
      run.count > 1
    {
      runs[runs.count - 1].count += 1
      return runs.append(SequenceDifference.Run(old: run.old + 1, new: run.new + 1, count: run.count - 1))
    }
    var shift = 0
    while start - shift > 0 && tokens.kinds[start - shift - 1] != .lineEnd {
      guard shift < last.count, tokens.hashes[start - shift - 1] == tokens.hashes[end - shift - 1] else {
        return runs.append(run)
      }
      shift += 1
    }
    guard shift < last.count || (last.old == 0 && last.new == 0) else { return runs.append(run) }
    runs[runs.count - 1].count -= shift
    if runs[runs.count - 1].count == 0 { runs.removeLast() }
    runs.append(
      SequenceDifference.Run(old: run.old - shift, new: run.new - shift, count: run.count + shift))
  }

  /// Whether a common run between two changes holds no word and no line end.
  private static func isCrumb(_ tokens: WordTokens, _ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens.kinds[$0] == .space || tokens.kinds[$0] == .sign }
  }
}
