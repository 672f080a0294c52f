internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckLint
internal import DeckModel
internal import DeckReports
internal import DeckSource

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find what is wrong with decks, and repair it.",
    discussion: """
      EXAMPLES
        deckc check deck.txt              everything that is wrong with it
        deckc check decks/                every deck below a folder
        deckc check --diff deck.txt       what --fix would change
        deckc check --fix deck.txt        change it
        deckc check --select duplicates a.txt b.csv
        deckc check --output-format json deck.txt | jq .summary
        deckc check --across a.txt b.csv  what the decks say twice, in one or in both
        deckc check --against old.csv new.txt
                                          what of it the old deck says too
        deckc check --report sarif=found.sarif --report junit=found.xml decks/
                                          reports for machines beside the one for you
        deckc check --statistics decks/   how often each rule found something
        deckc check --words terms.txt deck.txt
        deckc check --accept-words terms.txt deck.txt
                                          add the words that it doesn't know to a list
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var reportFiles: ReportFileOptions

  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Flag(help: "Look for duplicates among all inputs together.")
  var across = false

  @Option(
    help: ArgumentHelp(
      "Look for what this deck has too, without checking it; may be repeated.", valueName: "deck"),
    completion: .file())
  var against: [String] = []

  @Flag(help: "With --fix: show the cards of each duplicate side by side, and ask which to keep.")
  var interactive = false

  @Flag(help: "Report every place of a slip, not only the first with the others beside it.")
  var allOccurrences = false

  @Option(
    help: ArgumentHelp(
      "Check nothing; add the unknown words of the decks to a word list, for review.", valueName: "file"),
    completion: .file())
  var acceptWords: String?

  mutating func validate() throws {
    guard interactive else { return }
    if !fixes.fix { throw ValidationError("--interactive needs --fix") }
    if input.inputs.isEmpty || input.inputs.contains("-") {
      throw ValidationError("--interactive reads answers from standard input: name the decks")
    }
  }

  func run() async throws {
    let report =
      try reportFiles.statisticsReport(reports)
      ?? reports.report(isTerminal: Terminal.isOutputTerminal)
    let files = try reportFiles.files()
    let selection = try rules.selection()
    var checkers = CheckerCache(
      selection, try words.settings(isIsolated: input.isolated, list: acceptWords),
      reader: try input.reader(),
      reading: input.readerOptions, reportsAllOccurrences: allOccurrences)
    let inputs = try input.read()
    if let list = acceptWords { return try await accept(inputs, &checkers, into: list) }
    let references = try readReferences()
    var hasFailed = !inputs.errors.isEmpty || !references.errors.isEmpty
    var result = CheckResult()
    var hasDifference = false
    for sources in across ? [inputs.sources] : inputs.sources.map({ [$0] }) {
      let checked = CheckedSources(
        try sources.map { try checkers.input($0, isStandardInput: input.isStandardInput($0)) },
        references: try references.sources.map { try checkers.input($0, isStandardInput: false) })
      let outcomes =
        interactive
        ? await checked.fix(fixes.applicability, choosing: askWhatToKeep)
        : fixes.fix || diff ? await checked.fix(fixes.applicability) : await checked.check()
      for (source, outcome) in zip(sources, outcomes) {
        result.diagnostics +=
          files.isEmpty && !report.namesCards ? outcome.diagnostics : outcome.diagnosticsWithCardIDs
        result.files.append(CheckedFile(name: source.name, cardCount: outcome.deck.count))
        result.fileCount += 1
        result.cardCount += outcome.deck.count
        result.fixedCount += outcome.fixedCount
        let isChanged = outcome.fixedCount > 0
        if diff {
          hasDifference = hasDifference || isChanged
          if isChanged { try showDifference(source, outcome.source) }
        } else if fixes.fix, isChanged || input.isStandardInput(source) {
          hasFailed = !writeBack(source, outcome.source) || hasFailed
        }
      }
    }
    Progress.clear()
    reportFiles.complete(&result)
    hasFailed = !reportFiles.write(result, to: files) || hasFailed
    if diff {
      if hasFailed { throw ExitStatus.failed }
      if hasDifference && !failure.exitZero { throw ExitStatus.found }
      return
    }
    try show(result, report, onError: fixes.fix && inputs.sources.contains(where: input.isStandardInput))
    try failure.finish(result.diagnostics, hasFailed: hasFailed)
  }

  private func readReferences() throws -> Inputs {
    let references = Inputs(paths: against, reader: try input.reader())
    for error in references.errors { Terminal.fail(error) }
    return references
  }

  private func showDifference(_ old: SourceFile, _ new: SourceFile) throws {
    let bytes = UnifiedDiff.render(name: old.name, from: old.bytes, to: new.bytes)
    try ByteView.withCopy(of: bytes) { try Terminal.write($0) }
  }

  /// Writes the report: on standard error when the repaired text of standard input takes standard output.
  private func show(_ result: CheckResult, _ report: Report, onError: Bool) throws {
    guard !reports.quiet else { return }
    var writer = ByteWriter(capacity: 1 << 16)
    let isTerminal = onError ? Terminal.isErrorTerminal : Terminal.isOutputTerminal
    report.render(result, reports.style(isTerminal: isTerminal), &writer)
    if onError { Terminal.writeError(writer.view) } else { try Terminal.write(writer.view) }
  }

  /// Replaces the file by its repaired text; standard input is repaired to standard output.
  private func writeBack(_ old: SourceFile, _ new: SourceFile) -> Bool {
    let text = old.encode(Array(new.bytes))
    do throws(DriverError) {
      let file = input.isStandardInput(old) ? OutputFile() : try OutputFile(old.name)
      try ByteView.withCopy(of: text) { (bytes) throws(DriverError) in try file.write(bytes) }
      try file.commit()
      return true
    } catch {
      Terminal.fail(error)
      return false
    }
  }
}
