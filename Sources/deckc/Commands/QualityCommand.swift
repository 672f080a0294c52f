internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckLint
internal import DeckQuality
internal import DeckReports
internal import DeckSource

struct QualityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell how good decks are, what is wrong with them, and where to start.",
    discussion: """
      The rules about learning are on here. What is found doesn't make the exit status 1, unless --min-score or
      --fail-on is given.

      \(QualityScore.formula)

      EXAMPLES
        deckc report deck.txt             one screen about a deck
        deckc report decks/ -o quality.html
                                          a page about every deck of a folder
        deckc report deck.txt --compare old.txt --output-format markdown
                                          a comment for a pull request
        deckc report decks/ --min-score 90 --badge quality.svg
                                          a gate for a pipeline, and a badge for a page
        deckc report deck.txt --output-format json | jq .score.overall
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var known: KnownFindingOptions

  @Option(
    help: ArgumentHelp(
      """
      How to write it: \(QualityReport.all.map(\.name).joined(separator: ", ")). Without it, the name of the output \
      tells, or else full.
      """, valueName: "format"), completion: .qualityReports)
  var outputFormat: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Tell what changed since this deck or folder of decks.", valueName: "old"),
    completion: .file())
  var compare: String?

  @Option(
    help: ArgumentHelp("Make the exit status 1 when the score is below this.", valueName: "score"))
  var minScore: Double?

  @Option(
    help: ArgumentHelp("Draw the score as a badge into this SVG file.", valueName: "file"),
    completion: .file())
  var badge: String?

  @Option(help: "The least severity that makes the exit status 1; never by default.")
  var failOn: FailureOptions.Threshold = .never

  @Flag(help: "Exit with 0 even when the score is too low, or something was found.")
  var exitZero = false

  @Option(help: "When to use colours.")
  var color: ReportOptions.ColorChoice = .auto

  mutating func validate() throws {
    if let minScore, !(0...100).contains(minScore) {
      throw ValidationError("--min-score goes from 0 to 100")
    }
  }

  func run() async throws {
    let report = try report()
    var checkers = CheckerCache(try overrides().reader(), reading: input.readerOptions)
    checkers.known = KnownFindings()
    let inputs = try input.read(&checkers.settings)
    let hasFailed = !inputs.errors.isEmpty
    var result = try await measure(inputs, &checkers, notes: true)
    if let compare {
      var before = input
      before.inputs = [compare]
      let old = try before.read(&checkers.settings)
      // What is compared with half of another version would mislead.
      if !old.errors.isEmpty { throw ExitStatus.failed }
      result.comparison = QualityComparison(
        from: try await measure(old, &checkers, notes: false), to: result)
    }
    Progress.clear()
    try settle(&checkers)
    var writer = ByteWriter(capacity: 1 << 16)
    report.render(result, color.style(isTerminal: output == nil && Terminal.isOutputTerminal), &writer)
    try write(writer.view, to: output)
    if let badge {
      var writer = ByteWriter(capacity: 1 << 11)
      QualityBadge.render(result.score, into: &writer)
      try write(writer.view, to: badge)
    }
    try finish(result, hasFailed: hasFailed)
  }

  /// Checks and measures the decks.
  private func measure(
    _ inputs: Inputs, _ checkers: inout CheckerCache, notes: Bool
  ) async throws -> QualityResult {
    var result = QualityResult()
    result.toolVersion = DeckcVersion.number
    for source in inputs.sources {
      var input = try checkers.input(source)
      input.checker = input.checker.measuring
      for outcome in await CheckedSources([input]).check() {
        if notes { checkers.known?.note(outcome.findings, ofDeckAt: source.name) }
        result.add(DeckQuality(outcome))
      }
    }
    return result
  }

  /// Says what is left to be said of known findings; what is wrong with their files is no property of a deck.
  private func settle(_ checkers: inout CheckerCache) throws {
    var others: [Diagnostic] = []
    _ = try checkers.settle(&others, isQuiet: false)
  }

  /// Ends the program when the decks aren't good enough.
  private func finish(_ result: QualityResult, hasFailed: Bool) throws {
    if hasFailed { throw ExitStatus.failed }
    var isFailure = false
    let score = result.score.overall
    if let minScore, score < minScore {
      // Rounded down: what is below must look so.
      let shown = Double(Int(score * 100)) / 100
      let wanted = minScore == minScore.rounded() ? "\(Int(minScore))" : "\(minScore)"
      Terminal.note("deckc: the quality is \(shown) of 100, less than --min-score \(wanted)")
      isFailure = true
    }
    if let threshold = FailureThreshold(rawValue: failOn.rawValue) {
      isFailure =
        isFailure || result.decks.contains { $0.diagnostics.contains { threshold.counts($0.severity) } }
    }
    if isFailure && !exitZero { throw ExitStatus.found }
  }

  private func report() throws -> QualityReport {
    guard let outputFormat else {
      let name = output?.lowercased() ?? ""
      let endings = [
        (".html", "html"), (".htm", "html"), (".json", "json"), (".md", "markdown"),
        (".markdown", "markdown"),
      ]
      let format = endings.first { name.hasSuffix($0.0) }?.1 ?? "full"
      return QualityReport.named(format) ?? QualityReport.all[0]
    }
    guard let report = QualityReport.named(outputFormat) else {
      let known = QualityReport.all.map(\.name)
      throw Terminal.fail(
        .unknownReport(name: outputFormat, known: known, suggestion: closest(to: outputFormat, in: known)))
    }
    return report
  }

  /// What the command line says of the settings of decks: rules about learning are on here.
  private func overrides() throws -> SettingsReader.Overrides {
    var overrides = try input.reading.overrides()
    do throws(RuleSelection.UnknownSelector) {
      overrides.standardRules = try RuleLayer(select: [], extendSelect: ["learning"], ignore: [])
    } catch {
      throw Terminal.fail(.unknownRule(name: error.name, suggestion: error.suggestion))
    }
    overrides.rules = try rules.layer()
    words.add(to: &overrides, list: nil)
    known.add(to: &overrides)
    return overrides
  }

  private func write(_ bytes: ByteView, to path: String?) throws {
    guard let path else { return try Terminal.write(bytes) }
    do throws(DriverError) {
      let file = try OutputFile(path)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw Terminal.fail(error)
    }
  }
}
