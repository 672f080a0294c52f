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
        deckc convert deck.txt --ids deck.ids -o deck.apkg
                                                edited cards keep their ids
        deckc convert --fix dirty.txt -o clean.csv
        cat page.txt | deckc convert - --to xml
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var reports: ReportOptions

  func run() async throws {
    let emitter = try writing.emitter()
    let report = try reports.report(isTerminal: Terminal.isErrorTerminal)
    var overrides = try input.reading.overrides()
    overrides.rules = try rules.layer()
    words.add(to: &overrides)
    // Without --fix only what was found while reading is of interest: the deck is taken as it is.
    var checkers = CheckerCache(
      try overrides.reader(), reading: input.readerOptions, readsOnly: !fixes.fix)
    checkers.known = KnownFindings()
    let inputs = try input.read(&checkers.settings)
    guard !inputs.sources.isEmpty else { throw ExitStatus.failed }
    let ids = try identity.file(mayBeMissing: true)
    var decks: [Deck] = []
    var linters: [Linter] = []
    var result = CheckResult()
    for source in inputs.sources {
      let checker = try checkers.checker(of: source)
      let outcome =
        fixes.fix ? await checker.clean(source, fixes.applicability) : await checker.readKnowing(source)
      decks.append(outcome.deck)
      linters.append(checker.linter)
      result.diagnostics += outcome.diagnostics
      result.fileCount += 1
      result.cardCount += outcome.deck.count
      result.fixedCount += outcome.fixedCount
      RepairOptions.noteRefused(outcome)
    }
    if result.cardCount == 0, result.diagnostics.contains(where: { $0.severity == .error }) {
      // What is at the output is more than a deck of nothing.
      reports.showOnError(result, report)
      Terminal.note("deckc: note: nothing is written, since no card could be read")
      throw ExitStatus.failed
    }
    let recognition = ids?.recognize(decks)
    if let ids, let recognition {
      result.diagnostics += ids.diagnostics(decks, recognition, linters)
      decks = IdentityFile.identified(decks, by: recognition)
    }
    var writing = writing
    let isPackage = emitter.assembler != nil || decks.contains { $0.media != nil }
    if isPackage, writing.media == nil { writing.media = try checkers.mediaFolder(of: inputs.sources) }
    let losses = try await writing.convert(decks, emitter, jobs: input.jobs)
    // A deck that lacks what could not be read must not make its cards gone.
    if let ids, let recognition, inputs.errors.isEmpty { try identity.update(ids, decks, recognition) }
    result.diagnostics += LossReport.diagnostics(losses, decks, emitter.name, isError: writing.failOnLoss)
    Progress.clear()
    reports.showOnError(result, report)
    try failure.finish(result.diagnostics, hasFailed: !inputs.errors.isEmpty, thresholds: checkers.thresholds)
  }
}
