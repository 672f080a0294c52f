internal import ArgumentParser

/// The command line: the only code that touches arguments, the terminal and exit codes.
struct DeckcCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deckc",
    abstract: "Turns flashcard decks from one format into another, and finds what is wrong with them.",
    discussion: """
      EXAMPLES
        deckc check deck.txt               what is wrong with a deck
        deckc check --fix deck.txt         repair what can be repaired safely
        deckc convert deck.txt -o deck.json
        deckc convert deck.txt --to anki-text > cards.txt
        pbpaste | deckc convert - --to csv a page, straight from the clipboard
        deckc diff old.txt new.txt         what changed, card by card
        deckc merge a.txt b.csv -o all.csv one deck without duplicates
        deckc explain duplicate-card       what a rule finds and why it matters
        deckc explain-word beyong deck.txt why a word is reported or not

      EXIT STATUS
        0  nothing at or above --fail-on (default: warning) remains
        1  something does
        2  it could not do what was asked
      """,
    version: DeckcVersion.text,
    subcommands: [
      Check.self, Convert.self, Diff.self, Explain.self, ExplainWord.self, Formats.self, Init.self,
      Manual.self, Merge.self, QualityCommand.self,
      Rules.self, Settings.self, Syntax.self,
    ])
}

/// The version of the program.
enum DeckcVersion {
  static let number = "0.1.0"
  static let text = "deckc \(number)"
}

@main
enum Main {
  static func main() async {
    CommandLineSetup.run()
    do {
      var command = try DeckcCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      status.exit()
    } catch {
      Terminal.exit(for: error, DeckcCommand.self)
    }
  }
}
