internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckEmitters
internal import DeckLint
internal import DeckModel
internal import DeckReports
internal import DeckSource

struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn decks into another format.",
    discussion: """
      EXAMPLES
        deckc convert deck.txt -o deck.json     the name says the format
        deckc convert deck.txt --to anki-text -o cards.txt
        deckc convert a.txt b.txt -o both.csv   several become one deck
        deckc convert --fix dirty.txt -o clean.csv
        cat page.txt | deckc convert - --to xml
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The format to write; without it, it comes from the name of the output.")
  var to: String?

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.", completion: .file())
  var output: String?

  @Flag(help: "In CSV and TSV, make cells text that a spreadsheet would run as formulas.")
  var csvSafe = false

  @Flag(help: "Fail when the format can't hold something of the deck.")
  var failOnLoss = false

  @OptionGroup var fixes: FixOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var reports: ReportOptions

  func run() async throws {
    let emitter = try emitter()
    let report = try reports.report(isTerminal: Terminal.isErrorTerminal)
    // Without --fix only what was found while reading is of interest: the deck is taken as it is.
    let selection = fixes.fix ? try rules.selection() : RuleSelection.reading
    let checker = Checker(
      Linter(selection), reader: try input.reader(), tasks: input.jobs,
      progress: { Progress.show("checking", $0, $1) })
    let inputs = try input.read()
    guard !inputs.sources.isEmpty else { throw ExitStatus.failed }
    var decks: [Deck] = []
    var result = CheckResult()
    for source in inputs.sources {
      let outcome = fixes.fix ? await checker.fix(source, fixes.applicability) : checker.read(source)
      decks.append(outcome.deck)
      result.diagnostics += outcome.diagnostics
      result.fileCount += 1
      result.cardCount += outcome.deck.count
      result.fixedCount += outcome.fixedCount
    }
    let losses = try await convert(decks, emitter)
    result.diagnostics += LossReport.diagnostics(losses, decks, emitter.name, isError: failOnLoss)
    Progress.clear()
    try show(result, report)
    try failure.finish(result.diagnostics, hasFailed: !inputs.errors.isEmpty)
  }

  private func convert(_ decks: [Deck], _ emitter: Emitter) async throws -> [Loss] {
    var options = EmitterOptions()
    options.neutralizesFormulas = csvSafe
    let converter = Converter(
      emitter, options: options, tasks: input.jobs, progress: { Progress.show("converting", $0, $1) })
    do throws(DriverError) {
      let file = if let output, output != "-" { try OutputFile(output) } else { OutputFile() }
      let losses = try await converter.convert(decks) { bytes throws(DriverError) in try file.write(bytes) }
      try file.commit()
      return losses
    } catch {
      throw Terminal.fail(error)
    }
  }

  private func emitter() throws -> Emitter {
    let known = Emitter.all.map(\.name)
    if let to {
      if let emitter = Emitter.named(to) { return emitter }
      Terminal.fail(.unknownFormat(name: to, known: known, suggestion: closest(to: to, in: known)))
    } else if let output, let emitter = Emitter.forFile(output) {
      return emitter
    } else {
      Terminal.fail(.noOutputFormat(known: known))
    }
    throw ExitStatus.failed
  }

  private func show(_ result: CheckResult, _ report: Report) throws {
    guard !reports.quiet, !result.diagnostics.isEmpty else { return }
    var writer = ByteWriter(capacity: 1 << 12)
    report.render(result, reports.style(isTerminal: Terminal.isErrorTerminal), &writer)
    let text = writer.string
    Terminal.note(String(text.dropLast(text.hasSuffix("\n") ? 1 : 0)))
  }
}
