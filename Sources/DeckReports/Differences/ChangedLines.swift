internal import DeckComparison

/// A line of a field with what became of its words.
struct ChangedLine {
  /// The words, in stretches.
  var segments: [TextSegment] = []
  /// What became of the end of the line; equal for the last line.
  var end = TextSegment.Change.equal

  /// What became of the line as a whole; nil when its words fared differently.
  var change: TextSegment.Change? {
    guard let first = segments.first?.change else { return end }
    return segments.allSatisfy { $0.change == first } ? first : nil
  }
}

/// The lines of a field that was compared word by word.
enum ChangedLines {
  /// How many lines around changed ones are shown.
  private static let context = 1

  /// The lines of `segments`. Where lines were joined or divided, a `↵` stands for the line end.
  static func lines(_ segments: [TextSegment]) -> [ChangedLine] {
    var lines = [ChangedLine()]
    for segment in segments {
      for (place, part) in segment.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      {
        if place > 0 {
          lines[lines.count - 1].end = segment.change
          lines.append(ChangedLine())
        }
        if !part.isEmpty {
          lines[lines.count - 1].segments.append(TextSegment(segment.change, String(part)))
        }
      }
    }
    for place in lines.indices.dropLast() where lines[place].end != .equal {
      let end = lines[place].end
      if lines[place].change != end && lines[place + 1].change != end {
        lines[place].segments.append(TextSegment(end, "↵"))
      }
    }
    return lines
  }

  /// The changed lines of `segments` with one line around them; nil stands for lines that are left out.
  static func excerpt(_ segments: [TextSegment]) -> [ChangedLine?] {
    let lines = lines(segments)
    var isShown = [Bool](repeating: false, count: lines.count)
    for place in lines.indices where lines[place].change != .equal {
      for near in max(0, place - context)...min(lines.count - 1, place + context) { isShown[near] = true }
    }
    var excerpt: [ChangedLine?] = []
    for place in lines.indices {
      if isShown[place] {
        excerpt.append(lines[place])
      } else if place == 0 || isShown[place - 1] {
        excerpt.append(nil)
      }
    }
    return excerpt
  }
}
