internal import ArgumentParser
internal import DeckSpelling
internal import DeckToolSupport

/// Judges labelled decks by weights fitted on the others.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Print how the spelling rules do on labelled decks that they were not fitted on.",
    discussion: """
      Each deck is judged by weights fitted on the other decks of the folder; with --fitted, by the weights of \
      this program. What counts is what 'misspelled-word' and 'odd-capitalization' report at every place.
      """)

  @Argument(help: "The folder of decks, each a '.txt' file.")
  var decks: String

  @Argument(help: "The table of labels.")
  var labels: String

  @Flag(help: "Judge by the weights of this program: for decks that they were not fitted on.")
  var fitted = false

  @Option(help: "Write the findings to a table for 'score.py'.")
  var findings: String?

  func run() throws {
    let labels = try Labels(parsing: try InputFile.text(labels))
    let decks = try InputFile.paths(in: decks, suffix: ".txt").map { try DeckFile(path: $0) }
    var result = ResultTable(["deck", "labels", "true", "false", "precision", "recall", "first"])
    var total = Evaluation.Tally()
    var lines = ["file\tline\tcolumn\ttext\tsuggestion"]
    for (deck, decision) in zip(decks, try Self.decisions(decks, labels, areFitted: fitted)) {
      let found = deck.findings(by: SpellChecker(decision: decision))
      let tally = labels.tally(found, of: deck.name)
      result.append(EvaluationReport.row(deck.name, tally))
      total = total + tally
      lines += found.map {
        "\(deck.name)\t\($0.line.number)\t\($0.columns.lowerBound)\t\($0.text)\t\($0.suggestion)"
      }
    }
    result.append(EvaluationReport.row("all", total))
    print(result.text)
    if let findings { try OutputFile.write(lines.joined(separator: "\n") + "\n", to: findings) }
  }

  /// The decision that judges each deck.
  static func decisions(_ decks: [DeckFile], _ labels: Labels, areFitted: Bool) throws -> [Decision] {
    if areFitted { return decks.map { _ in .fitted } }
    let rows = try decks.map { try FeaturesCommand.rows(of: $0, labels) }
    return decks.indices.map { index in
      Evaluation().decision(rows.indices.filter { $0 != index }.flatMap { rows[$0] })
    }
  }
}
