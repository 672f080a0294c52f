internal import ArgumentParser
@_spi(Fitting) internal import DeckSimilarity
internal import DeckToolSupport

/// Fits the weights of the judge.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the weights of near duplicates on a table of features, and print them as a source file.",
    discussion: "The figures above the weights are those of decks that the weights were not fitted on.")

  @Argument(help: "The table that 'features' wrote.")
  var table: String

  func run() throws { try PairFit(table: table).report() }
}
