internal import ArgumentParser

/// Makes corpora and measures `deckc` on them.
@main
struct BenchmarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deckc-benchmarks", abstract: "Measures deckc against the programs that everybody has.",
    subcommands: [
      CorpusCommand.self, DuplicatesCommand.self, FolderCommand.self, PackageCommand.self, RunCommand.self,
      SpellingCommand.self,
    ])
}
