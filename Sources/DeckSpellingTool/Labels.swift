/// The labelled errors of a set of decks, and how findings fare against them: the rules of `eval/score.py`.
///
/// A finding that overlaps a label of category nonword, runon or case is true; one that overlaps any other label
/// is left out; every other finding is false.
struct Labels {
  /// One labelled place.
  struct Label {
    /// The first column and the one after the last, in characters from 1.
    var columns: Range<Int>
    /// The corrections that are right.
    var corrections: [String]
    /// Whether a finding here counts.
    var isScored: Bool
  }

  /// A place in a deck.
  struct Line: Hashable {
    var deck: String
    var number: Int
  }

  /// A finding at a place.
  enum Outcome {
    /// At labels that count; the flag tells whether the suggestion is right.
    case hit(columns: [Int], isFirst: Bool)
    case ignored
    case miss
  }

  private(set) var labels: [Line: [Label]] = [:]

  /// Reads a table with the columns file, line, column, surface, correction, category.
  init(parsing text: String) throws {
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 6, let number = Int(cells[1]), let column = Int(cells[2]) else {
        throw ToolError("the line '\(line)' isn't one of a table of labels")
      }
      let label = Label(
        columns: column..<(column + max(cells[3].unicodeScalars.count, 1)),
        corrections: cells[4].split(separator: "|").map { Self.normal($0) },
        isScored: ["nonword", "runon", "case"].contains(cells[5]))
      labels[Line(deck: String(cells[0]), number: number), default: []].append(label)
    }
  }

  /// The number of labels that count in a deck.
  func count(in deck: String) -> Int {
    labels.reduce(0) { sum, entry in
      entry.key.deck == deck ? sum + entry.value.filter(\.isScored).count : sum
    }
  }

  /// How a finding fares.
  func judge(_ line: Line, _ columns: Range<Int>, suggestion: String) -> Outcome {
    let overlapping = labels[line, default: []].filter { $0.columns.overlaps(columns) }
    let scored = overlapping.filter(\.isScored)
    if scored.isEmpty { return overlapping.isEmpty ? .miss : .ignored }
    let wanted = Self.normal(suggestion[...])
    return .hit(
      columns: scored.map(\.columns.lowerBound), isFirst: scored.contains { $0.corrections.contains(wanted) })
  }

  private static func normal(_ text: Substring) -> String {
    var result = ""
    for character in text.lowercased() {
      result.append(character == "\u{2019}" ? "'" : character == "-" ? " " : character)
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return result
  }
}
