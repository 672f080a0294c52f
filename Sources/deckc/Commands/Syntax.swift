internal import ArgumentParser
internal import DeckDriver
internal import DeckReaders
internal import DeckSource
internal import DeckSyntax

struct Syntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a text was understood: its tree, or its tokens, with their ranges of bytes.",
    discussion: """
      EXAMPLES
        deckc syntax deck.txt            cards, fields, blocks and inlines
        deckc syntax deck.txt --tokens   the lines, and what each looks like
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Show the tokens.")
  var tokens = false

  func run() throws {
    var settings = try input.reading.settings()
    let inputs = try input.read(&settings)
    for source in inputs.sources {
      let reader = try settings.followed(forDeckAt: source.name).format?.content ?? Reader.detect(source)
      if tokens {
        try Terminal.write(TreeDump.tokens(source))
      } else {
        let dump = reader.dump?(source)
        try Terminal.write(dump ?? TreeDump.deck(reader.read(source, input.readerOptions).deck))
      }
    }
    if !inputs.errors.isEmpty { throw ExitStatus.failed }
  }
}
