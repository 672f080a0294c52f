internal import ArgumentParser
internal import DeckToolSupport

/// Writes a corpus.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Write a made-up deck, always the same for the same seed.")

  @Option(help: "The number of cards.")
  var cards = 100_000

  @Option(help: "What chooses the cards.")
  var seed: UInt64 = 1

  @Option(name: [.customShort("o"), .long], help: "The file to write.")
  var output: String

  func run() throws {
    let file = try OutputFile(output)
    var corpus = Corpus(seed: seed)
    try corpus.write(cardCount: cards) { try file.write($0) }
    let plan = corpus.plan
    print(
      """
      \(cards) cards, \(file.count) bytes, \(plan.words) words; planted: \(plan.exactDuplicates) duplicates, \
      \(plan.nearDuplicates) near duplicates, \(plan.missingAnswers) missing answers, \
      \(plan.misspeltWords) misspelt words
      """)
  }
}
