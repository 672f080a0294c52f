internal import ArgumentParser
internal import DeckComparison
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckEmitters
internal import DeckLint
internal import DeckModel
internal import DeckReports
internal import DeckSource

struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one deck of several, without duplicates.",
    discussion: """
      Of cards that say the same or almost the same, within a deck or across decks, the one that says most is kept,
      with its id and the tags of all, in the place of the first. What is dropped is said on standard error.

      EXAMPLES
        deckc merge a.txt b.csv -o all.json
        deckc merge decks/ --to anki-text > cards.txt
        deckc merge deck.csv -o deck.csv          a deck without its duplicates
        deckc merge a.txt b.txt --to csv --output-format json 2> dropped.json > all.csv
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var writing: WritingOptions
  @Flag(help: "Drop only cards that say the same, not those that say almost the same.")
  var exactOnly = false

  @OptionGroup var failure: FailureOptions
  @OptionGroup var reports: ReportOptions

  func run() async throws {
    let emitter = try writing.emitter()
    let report = try reports.report(isTerminal: Terminal.isErrorTerminal)
    var checkers = CheckerCache(
      try input.reading.settings(), reading: input.readerOptions, readsOnly: true)
    checkers.known = KnownFindings()
    let inputs = try input.read(&checkers.settings)
    // A deck that lacks what could not be read must not take the place of one.
    guard inputs.errors.isEmpty, !inputs.sources.isEmpty else { throw ExitStatus.failed }
    var result = CheckResult()
    var decks: [Deck] = []
    for source in inputs.sources {
      let outcome = try await checkers.checker(of: source).readKnowing(source)
      decks.append(outcome.deck)
      result.diagnostics += outcome.diagnostics
      result.fileCount += 1
      result.cardCount += outcome.deck.count
    }
    let merge = DeckMerge(decks, dropsNear: !exactOnly)
    result.diagnostics += MergeReport.diagnostics(merge, decks)
    let losses = try await writing.convert(merge.decks, emitter, jobs: input.jobs)
    result.diagnostics += LossReport.diagnostics(
      losses, merge.decks, emitter.name, isError: writing.failOnLoss)
    Progress.clear()
    reports.showOnError(result, report)
    try failure.finish(result.diagnostics, hasFailed: false, thresholds: checkers.thresholds)
  }
}
