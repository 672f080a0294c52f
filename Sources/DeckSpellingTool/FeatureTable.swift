internal import DeckSpelling

/// The table that `features` writes and `fit` reads: one line for each unknown word of each deck.
struct FeatureTable {
  /// One unknown word of a deck, or the labels of a deck that no unknown word covers.
  struct Row {
    var deck: String
    /// The folded word; empty for the labels that nothing covers.
    var word: String
    /// The first suggestion, or empty.
    var suggestion: String
    /// Occurrences at labels that count.
    var hits: Int
    /// Those of them whose first suggestion is right.
    var firsts: Int
    /// Occurrences at labels that don't count.
    var ignored: Int
    /// Occurrences at no label.
    var misses: Int
    /// Whether the word may be one of another language.
    var isUnclear = false
    /// How far the second-best candidate is behind, log10.
    var margin = 0.0
    /// The features, in the order of `Feature`.
    var features: [Double]

    /// Whether the row can be fitted: it isn't only ignored.
    var isLabelled: Bool { !word.isEmpty && hits + misses > 0 }
  }

  /// The rows, decks one after another.
  var rows: [Row] = []

  /// The names of the decks, in the order of the rows.
  var decks: [String] {
    var names: [String] = []
    for row in rows where !names.contains(row.deck) { names.append(row.deck) }
    return names
  }

  private static let columns = [
    "deck", "word", "suggestion", "hits", "firsts", "ignored", "misses", "unclear", "margin",
  ]

  /// The table as tab-separated values with a header.
  var text: String {
    let header = Self.columns + Feature.allCases.map { "\($0)" }
    var lines = [header.joined(separator: "\t")]
    for row in rows {
      let facts = [
        row.deck, row.word, row.suggestion, "\(row.hits)", "\(row.firsts)", "\(row.ignored)", "\(row.misses)",
        row.isUnclear ? "1" : "0", "\(row.margin)",
      ]
      lines.append((facts + row.features.map { "\($0)" }).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An empty table.
  init() {}

  /// Reads what `text` writes; throws when the columns aren't those of this version.
  init(parsing text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true)[...]
    let header =
      lines.popFirst()?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
    guard header == Self.columns + Feature.allCases.map({ "\($0)" }) else {
      throw ToolError("the columns of the table aren't those of this version; export it again")
    }
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let facts = cells.dropFirst(3).prefix(5).compactMap { Int($0) }
      let features = cells.dropFirst(Self.columns.count).compactMap { Double($0) }
      guard cells.count == header.count, facts.count == 5, let margin = Double(cells[8]),
        features.count == Features.count
      else {
        throw ToolError("the line '\(line.prefix(60))' isn't one of a feature table")
      }
      rows.append(
        Row(
          deck: cells[0], word: cells[1], suggestion: cells[2], hits: facts[0], firsts: facts[1],
          ignored: facts[2], misses: facts[3], isUnclear: facts[4] != 0, margin: margin, features: features))
    }
  }
}

/// What went wrong, in a sentence for people.
struct ToolError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
