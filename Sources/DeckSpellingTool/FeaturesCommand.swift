internal import ArgumentParser
internal import DeckSpelling
internal import DeckToolSupport

/// Writes the table that `fit` reads.
struct FeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract:
      "Print a line for each unknown word of labelled decks: how its places are labelled, and its features.")

  @Argument(help: "The folder of decks, each a '.txt' file.")
  var decks: String

  @Argument(help: "The table of labels.")
  var labels: String

  func run() throws {
    let labels = try Labels(parsing: try InputFile.text(labels))
    var table = FeatureTable()
    for path in try InputFile.paths(in: decks, suffix: ".txt") {
      table.rows += try Self.rows(of: try DeckFile(path: path), labels)
    }
    print(table.text, terminator: "")
  }

  /// The rows of a deck; the last one stands for the labels that no unknown word covers.
  static func rows(of deck: DeckFile, _ labels: Labels) throws -> [FeatureTable.Row] {
    let vocabulary = deck.vocabulary()
    var rows: [FeatureTable.Row] = []
    var seen: Set<[Int]> = []
    for assessment in SpellChecker(decision: .undecided).assess(vocabulary) {
      var row = FeatureTable.Row(
        deck: deck.name, word: assessment.word, suggestion: assessment.suggestions.first?.text ?? "", hits: 0,
        firsts: 0, ignored: 0, misses: 0, features: [])
      row.margin = assessment.margin
      row.isUnclear = assessment.standing == .unclear
      let features = Features(assessment.evidence)
      row.features = Feature.allCases.map { features[$0] }
      for occurrence in vocabulary.table.places(of: assessment.entry)
      where !occurrence.flags.contains(.unchecked) && occurrence.standing != .foreign {
        let (line, columns) = deck.place(of: occurrence)
        switch labels.judge(line, columns, suggestion: row.suggestion) {
        case .hit(let columns, let isFirst):
          for column in columns where seen.insert([line.number, column]).inserted {
            row.hits += 1
            row.firsts += isFirst ? 1 : 0
          }
        case .ignored: row.ignored += 1
        case .miss: row.misses += 1
        }
      }
      rows.append(row)
    }
    let missed = labels.count(in: deck.name) - seen.count
    rows.append(
      FeatureTable.Row(
        deck: deck.name, word: "", suggestion: "", hits: missed, firsts: 0, ignored: 0, misses: 0,
        features: Feature.allCases.map { _ in 0 }))
    return rows
  }
}
