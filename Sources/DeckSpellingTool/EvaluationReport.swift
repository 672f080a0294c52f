internal import DeckSpelling
internal import DeckToolSupport

/// What an evaluation prints.
enum EvaluationReport {
  /// A table with a row for each deck and one for all.
  static func text(
    _ evaluation: Evaluation, _ table: FeatureTable, _ judged: [(deck: String, words: [Evaluation.Judged])]
  ) -> String {
    var total = Evaluation.Tally()
    var result = ResultTable(["deck", "labels", "true", "false", "precision", "recall", "first"])
    for (deck, words) in judged {
      let tally = evaluation.tally(words, labels: Evaluation.labels(table, of: deck))
      result.append(row(deck, tally))
      total = total + tally
    }
    result.append(row("all", total))
    return result.text
  }

  /// A row of the table of results.
  static func row(_ name: String, _ tally: Evaluation.Tally) -> [String] {
    [
      name, "\(tally.labels)", "\(tally.hits)", "\(tally.misses)", ResultTable.decimal(tally.precision, 3),
      ResultTable.decimal(tally.recall, 3), ResultTable.decimal(tally.first, 3),
    ]
  }

  /// Every false finding, every miss and every wrong first suggestion, the surest first.
  static func errors(
    _ evaluation: Evaluation, _ judged: [(deck: String, words: [Evaluation.Judged])]
  ) -> String {
    var lines: [String] = []
    for (deck, words) in judged {
      let sorted = words.sorted { ($0.logit, $0.row.word) > ($1.logit, $1.row.word) }
      for word in sorted {
        guard let kind = kind(word, evaluation.threshold) else { continue }
        lines.append(
          "\(deck)\t\(kind)\t\(word.row.word)\t\(word.row.suggestion)\t\(ResultTable.decimal(max(word.logit, 0), 2))"
        )
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func kind(_ word: Evaluation.Judged, _ threshold: Double) -> String? {
    if word.logit < threshold { return word.row.hits > 0 ? "missed" : nil }
    if word.row.misses > 0 { return "false" }
    return word.row.firsts < word.row.hits ? "suggestion" : nil
  }
}
