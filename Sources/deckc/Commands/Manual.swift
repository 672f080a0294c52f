internal import ArgumentParser

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the manual page, as man reads it.",
    discussion: """
      EXAMPLES
        deckc manual > deckc.1
        man ./deckc.1
      """)

  func run() throws { try Terminal.write(ManualPage.render()) }
}
