internal import ArgumentParser
internal import DeckComparison
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckLint
internal import DeckModel
internal import DeckReaders
internal import DeckReports
internal import DeckSource

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two decks, card by card.",
    discussion: """
      Cards are matched by their ids, then by what they say, then by how alike they are. Numbers and layout don't
      count: a deck equals itself in another format. The exit status is 1 when the decks differ.

      EXAMPLES
        deckc diff old.txt new.txt        cards added, removed, edited and moved
        deckc diff page.txt deck.csv      the formats may differ
        deckc diff old.txt new.txt --output-format markdown | gh pr comment --body-file -
        deckc diff old.txt new.txt --output-format json | jq .summary
      """)

  @Argument(help: "The old deck: a file, or - for standard input.", completion: .file())
  var old: String

  @Argument(help: "The new deck.", completion: .file())
  var new: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "How to write the changes: \(DifferenceReport.all.map(\.name).joined(separator: ", ")).",
      valueName: "format"))
  var outputFormat = "text"

  @Option(help: "When to use colours.")
  var color: ReportOptions.ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Write nothing, only set the exit status.")
  var quiet = false

  @Flag(help: "Exit with 0 even when the decks differ.")
  var exitZero = false

  func run() throws {
    guard let report = DifferenceReport.named(outputFormat) else {
      let known = DifferenceReport.all.map(\.name)
      throw Terminal.fail(
        .unknownFormat(name: outputFormat, known: known, suggestion: closest(to: outputFormat, in: known)))
    }
    let (old, new) = (try deck(old), try deck(new))
    let difference = DeckDifference(from: old, to: new)
    if !quiet {
      var writer = ByteWriter(capacity: 1 << 16)
      report.render(difference, color.style(isTerminal: Terminal.isOutputTerminal), &writer)
      try Terminal.write(writer.view)
    }
    if !difference.isEmpty && !exitZero { throw ExitStatus.found }
  }

  /// The deck at `path`, with errors of reading it said on standard error.
  private func deck(_ path: String) throws -> Deck {
    let source = try reading.source(path)
    var checkers = CheckerCache(
      try reading.settings(), reading: reading.readerOptions, readsOnly: true)
    let checker = try checkers.checker(of: source)
    let outcome = checker.read(source)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      var writer = ByteWriter()
      Report.named("concise")?.render(CheckResult(diagnostics: errors), ReportStyle(), &writer)
      Terminal.writeError(writer.view)
    }
    return outcome.deck
  }
}
