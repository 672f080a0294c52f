internal import ArgumentParser
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
      EXAMPLES
        deckc report deck.txt             one screen about a deck
        deckc report decks/ --output-format html -o quality.html
                                          a page about every deck of a folder
        deckc report deck.txt --output-format markdown
                                          a comment for a pull request
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var known: KnownFindingOptions

  @Option(
    help: ArgumentHelp(
      "How to write it: \(QualityReport.all.map(\.name).joined(separator: ", ")).", valueName: "format"))
  var outputFormat = "html"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: "When to use colours.")
  var color: ReportOptions.ColorChoice = .auto

  func run() async throws {
    let report = try report()
    var checkers = CheckerCache(try overrides().reader(), reading: input.readerOptions)
    let inputs = try input.read(&checkers.settings)
    let result = try await measure(inputs, &checkers)
    Progress.clear()
    var writer = ByteWriter(capacity: 1 << 16)
    report.render(result, color.style(isTerminal: output == nil && Terminal.isOutputTerminal), &writer)
    try write(writer)
    if !inputs.errors.isEmpty { throw ExitStatus.failed }
  }

  /// Checks and measures the decks.
  private func measure(_ inputs: Inputs, _ checkers: inout CheckerCache) async throws -> QualityResult {
    var result = QualityResult()
    result.toolVersion = DeckcVersion.number
    for source in inputs.sources {
      var input = try checkers.input(source)
      input.checker = input.checker.measuring
      let outcomes = await CheckedSources([input]).check()
      for outcome in outcomes { result.add(DeckQuality(outcome)) }
    }
    return result
  }

  private func report() throws -> QualityReport {
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

  private func write(_ writer: borrowing ByteWriter) throws {
    guard let output else { return try Terminal.write(writer.view) }
    do throws(DriverError) {
      let file = try OutputFile(output)
      try file.write(writer.view)
      try file.commit()
    } catch {
      throw Terminal.fail(error)
    }
  }
}
