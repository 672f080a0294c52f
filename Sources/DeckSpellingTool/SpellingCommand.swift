internal import ArgumentParser

/// Fits and measures the spelling engine.
@main
struct SpellingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deckc-spelling",
    abstract: "Fits the weights of the spelling engine and measures it on labelled decks.",
    subcommands: [
      FeaturesCommand.self, FitCommand.self, LanguagesCommand.self, PeersCommand.self, ScoreCommand.self,
      SearchCommand.self,
    ])
}
