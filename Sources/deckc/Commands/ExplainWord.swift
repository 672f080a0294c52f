internal import ArgumentParser
internal import DeckDriver
internal import DeckLint
internal import DeckReaders
internal import DeckSource
internal import DeckSpelling

struct ExplainWord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-word",
    abstract: "Show what the spelling engine knows of a word, and why it reports it or not.",
    discussion: """
      With a deck, its own words count: how often it has the word and the candidates, what it is about, how many
      slips it has otherwise. Without one, the word stands for itself.

      EXAMPLES
        deckc explain-word beyong
        deckc explain-word Sagemarker deck.txt
        deckc explain-word kubectl --output-format json deck.txt
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The word.")
  var word: String

  @Argument(help: "The deck that has it, or - for standard input.", completion: .file())
  var deck: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var words: WordOptions

  @Option(help: "How to write the explanation.")
  var outputFormat: Format = .text

  func run() throws {
    var overrides = try reading.overrides()
    words.add(to: &overrides)
    var settings = try overrides.reader()
    let source = try self.source()
    let found = try settings.followed(forDeckAt: deck == nil ? "" : source.name)
    let reader = deck == nil ? Reader.named("text") : found.format?.content
    let read = Checker(Linter(.reading), reader: reader, reading: reading.readerOptions).read(source)
    let vocabulary = read.deck.vocabulary()
    let explanation = WordExplanation(of: word, in: vocabulary, SpellChecker(options: found.spelling))
    let page = ExplanationPage(explanation, asked: word, deck: deck == nil ? nil : read.deck)
    switch outputFormat {
    case .text: try Terminal.write(page.text)
    case .json: try Terminal.write(page.json + "\n")
    }
  }

  /// The deck, or a text that holds the word alone.
  private func source() throws -> SourceFile {
    guard let deck else { return SourceFile(name: "<word>", bytes: Array(word.utf8)) }
    return try reading.source(deck)
  }
}
