internal import ArgumentParser
internal import DeckToolSupport

/// What every measurement goes by: the program, and the corpora that it reads.
struct CorpusOptions: ParsableArguments {
  @Option(help: "The deckc to measure; without it, the one beside this program.")
  var deckc = ChildProcess.neighbor("deckc")

  @Option(help: "Where the corpora, and what is made of them, are kept.")
  var folder = "/tmp"

  @Option(help: "What chooses the cards.")
  var seed: UInt64 = 1

  /// The path of the corpus of `cards` cards, which is made when it isn't there.
  func corpus(cards: Int) throws -> String { try CorpusFile.make(cards: cards, seed: seed, folder: folder) }
}
