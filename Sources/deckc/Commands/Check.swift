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
        deckc check --fix-only decks/     change it, and say nothing about the rest
        deckc check --select duplicates a.txt b.csv
        deckc check --since main decks/   only the files that changed since
        deckc check --watch deck.txt      again and again while you edit it
        deckc check --output-format json deck.txt | jq .summary
        deckc check --across a.txt b.csv  what the decks say twice, in one or in both
        deckc check --against old.csv new.txt
                                          what of it the old deck says too
        deckc check --report sarif=found.sarif --report junit=found.xml decks/
                                          reports for machines beside the one for you
        deckc check --statistics decks/   how often each rule found something
        deckc check --ids deck.ids deck.txt
                                          which edits would cost a card its id
        deckc check --words terms.txt deck.txt
        deckc check --accept-words terms.txt deck.txt
                                          add the words that it doesn't know to a list
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var known: KnownFindingOptions
  @OptionGroup var knowing: KnowingOptions
  @OptionGroup var repair: RepairOptions
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var caching: CacheOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var reportFiles: ReportFileOptions

  @Flag(help: "Look for duplicates among all inputs together.")
  var across = false

  @Option(
    help: ArgumentHelp(
      "Look for what this deck has too, without checking it; may be repeated.", valueName: "deck"),
    completion: .file())
  var against: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the media files of the decks are: look for missing and unused ones.", valueName: "folder"),
    completion: .directory)
  var media: String?

  @Flag(help: "Report every place of a slip, not only the first with the others beside it.")
  var allOccurrences = false

  @Option(
    help: ArgumentHelp(
      "Check nothing; add the unknown words of the decks to a word list, for review.", valueName: "file"),
    completion: .file())
  var acceptWords: String?

  mutating func validate() throws {
    try scope.validate(input.inputs)
    if scope.changedCards && (isFixing || repair.diff) {
      throw ValidationError("--changed-cards reports; --fix and --diff repair whole files")
    }
    if scope.watch && repair.interactive {
      throw ValidationError("--watch can't ask: leave --interactive out")
    }
    if knowing.isWriting && (isFixing || repair.diff) {
      throw ValidationError("what is known is written for decks as they are: without --fix and --diff")
    }
    guard repair.interactive else { return }
    if !fixes.fix && !repair.fixOnly { throw ValidationError("--interactive needs --fix") }
    if input.inputs.isEmpty || input.inputs.contains("-") {
      throw ValidationError("--interactive reads answers from standard input: name the decks")
    }
  }

  func run() async throws {
    if scope.watch { try await watch() } else { try await checkOnce() }
  }

  /// Checks the inputs as they are.
  func checkOnce() async throws {
    let report =
      try reportFiles.statisticsReport(reports)
      ?? reports.report(isTerminal: Terminal.isOutputTerminal)
    let files = try reportFiles.files()
    var checkers = CheckerCache(
      try overrides().reader(), reading: input.readerOptions, reportsAllOccurrences: allOccurrences)
    checkers.known = KnownFindings(knowing.purpose)
    var changes = scope.changes
    let inputs = try scope.changed(try input.read(&checkers.settings), &changes)
    if let list = acceptWords { return try await accept(inputs, &checkers, into: list) }
    checkers.media = try mediaLibrary()
    let ids = try identity.file(mayBeMissing: false)
    let references = try readReferences(&checkers.settings)
    var hasFailed = !inputs.errors.isEmpty || !references.errors.isEmpty
    var result = CheckResult()
    var hasDifference = false
    var decks: [Deck] = []
    var linters: [Linter] = []
    let namesCards = !files.isEmpty || report.namesCards
    var cache = try cache(for: inputs, namesCards: namesCards)
    for sources in across ? [inputs.sources] : inputs.sources.map({ [$0] }) {
      let checked = CheckedSources(
        try sources.map { try checkers.input($0) },
        references: try references.sources.map { try checkers.input($0) })
      if let found = cache?.find(sources[0], checked.inputs[0].checker) {
        checkers.known?.note(found.findings, ofDeckAt: sources[0].name)
        result.add(found.diagnostics, of: sources[0], cards: found.cardCount)
        continue
      }
      let outcomes =
        repair.interactive
        ? await checked.fix(fixes.applicability, choosing: askWhatToKeep)
        : isFixing || repair.diff ? await checked.fix(fixes.applicability) : await checked.check()
      for (source, all) in zip(sources, outcomes) {
        let checker = try checkers.checker(of: source)
        let outcome = try scope.ofChangedCards(all, checker, &changes)
        if ids != nil {
          decks.append(outcome.deck)
          linters.append(checker.linter)
        }
        checkers.known?.note(outcome.findings, ofDeckAt: source.name)
        let diagnostics = namesCards ? outcome.diagnosticsWithCardIDs : outcome.diagnostics
        result.add(diagnostics, of: source, cards: outcome.deck.count)
        cache?.keep(CachedResult(outcome, diagnostics), of: source, checker)
        let isChanged = outcome.fixedCount > 0
        RepairOptions.noteRefused(outcome)
        if repair.diff {
          hasDifference = hasDifference || isChanged
          if isChanged { try showDifference(source, outcome.source) }
        } else if isFixing, isChanged || input.isStandardInput(source) {
          guard writeBack(source, outcome.source) else {
            hasFailed = true
            continue
          }
          result.fixedCount += outcome.fixedCount
        }
      }
    }
    if let ids { result.diagnostics += ids.diagnostics(decks, ids.recognize(decks), linters) }
    Progress.clear()
    let isWritten = repair.diff ? false : try checkers.settle(&result.diagnostics, isQuiet: reports.quiet)
    reportFiles.complete(&result)
    hasFailed = !reportFiles.write(result, to: files) || hasFailed
    if repair.diff {
      if hasFailed { throw ExitStatus.failed }
      if hasDifference && !failure.exitZero { throw ExitStatus.found }
      return
    }
    if repair.fixOnly || isWritten {
      if repair.fixOnly && !reports.quiet { Terminal.note(RepairOptions.summary(result.fixedCount)) }
      if hasFailed { throw ExitStatus.failed }
      return
    }
    try show(result, report, onError: fixes.fix && inputs.sources.contains(where: input.isStandardInput))
    try failure.finish(
      result.diagnostics, hasFailed: hasFailed, thresholds: checkers.thresholds)
  }

  private func mediaLibrary() throws -> MediaLibrary? {
    guard let media else { return nil }
    do throws(DriverError) {
      return try MediaFolder.library(media)
    } catch {
      throw Terminal.fail(error)
    }
  }

  /// Whether files are changed.
  var isFixing: Bool { (fixes.fix || repair.fixOnly) && !repair.diff }

  /// What the command line says of the settings of decks.
  func overrides() throws -> SettingsReader.Overrides {
    var overrides = try input.reading.overrides()
    overrides.rules = try rules.layer()
    overrides.failOn = failure.threshold
    words.add(to: &overrides, list: acceptWords)
    known.add(to: &overrides)
    return overrides
  }

  private func readReferences(_ settings: inout SettingsReader) throws -> Inputs {
    var references = input
    references.inputs = against
    return try references.read(&settings, isOptional: true)
  }

  private func showDifference(_ old: SourceFile, _ new: SourceFile) throws {
    let bytes = RepairedFile(from: old, to: new).difference
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
    let file = RepairedFile(from: old, to: new)
    do throws(DriverError) {
      if input.isStandardInput(old) { try file.writeToStandardOutput() } else { try file.write() }
      return true
    } catch {
      Terminal.fail(error)
      return false
    }
  }
}
