internal import ArgumentParser
internal import DeckSpelling
internal import DeckToolSupport

/// Fits the weights on a table of features.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the weights on a table of features and print what they do on decks left out.",
    discussion: """
      The figures are those of decks that the weights were not fitted on: each deck is judged by what was \
      fitted on the others. The weights that are written are fitted on all decks.
      """)

  @Argument(help: "The table that 'features' wrote.")
  var table: String

  @Option(help: "The Swift file to write the weights to.")
  var output: String?

  @Option(help: "The factor of half the squared length of the weights.")
  var penalty = LogisticFit().penalty

  @Option(help: "A table of other decks, which the weights fitted on all decks are tried on.")
  var test: String?

  @Flag(help: "Print every false finding and every miss.")
  var errors = false

  func run() throws {
    let table = try FeatureTable(parsing: try InputFile.text(self.table))
    var evaluation = Evaluation()
    evaluation.fit.penalty = penalty
    let judged = evaluation.leaveOneOut(table)
    print(EvaluationReport.text(evaluation, table, judged))
    if errors { print(EvaluationReport.errors(evaluation, judged)) }
    if let test { try self.test(evaluation, table, on: test) }
    guard let output else { return }
    let decision = evaluation.decision(table.rows)
    try OutputFile.write(WeightsSource.text(decision, table: table, penalty: penalty), to: output)
  }

  private func test(_ evaluation: Evaluation, _ table: FeatureTable, on path: String) throws {
    let others = try FeatureTable(parsing: try InputFile.text(path))
    let judged = evaluation.judge(others, by: evaluation.decision(table.rows))
    print(EvaluationReport.text(evaluation, others, judged))
    if errors { print(EvaluationReport.errors(evaluation, judged)) }
  }
}
