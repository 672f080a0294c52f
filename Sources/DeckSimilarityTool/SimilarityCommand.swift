internal import ArgumentParser

@main
struct SimilarityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deckc-similarity", abstract: "Fits and measures the judge of similar cards.",
    subcommands: [FeaturesCommand.self, FitCommand.self, FindCommand.self, StagesCommand.self])
}
