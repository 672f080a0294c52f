internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckLint
internal import DeckReaders
internal import DeckReports
internal import DeckSource

/// How inputs are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: "The format of the inputs; without it, it is told by names and contents.", completion: .readFormats)
  var from: String?

  @Option(
    name: .customLong("stdin-filename"), help: ArgumentHelp("What to call standard input.", valueName: "name")
  )
  var standardInputName: String = "<stdin>"

  @Option(help: ArgumentHelp("How many processors to use; all of them by default.", valueName: "n"))
  var jobs: Int?

  // Values may begin with a dash, which leaves a column out, or parts cards.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      What the columns of a table hold, in order, such as front,back,tags,-,hint; or where parts of cards are, by name \
      or number, such as front=Word,back=3.
      """, valueName: "list"))
  var columns: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What parts term and definition of an export, or the cells of a table: tab, comma, any text.",
      valueName: "text"))
  var separator: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What parts the cards of an export that don't end with lines.", valueName: "text"))
  var rowSeparator: String?

  @Flag(help: "Read no configuration file.")
  var isolated = false

  @Option(
    help: ArgumentHelp("Read this configuration, not the .deckc.yml of a deck's folder.", valueName: "file"),
    completion: .file())
  var config: String?

  mutating func validate() throws {
    if isolated && config != nil {
      throw ValidationError("--isolated reads no configuration, and --config one")
    }
    if let columns { _ = try Self.choice(columns) }
    if separator == "" || rowSeparator == "" { throw ValidationError("a separator can't be empty") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  /// The format that was asked for.
  func reader() throws -> Reader? { try Self.reader(named: from) }

  /// How sources are read.
  var readerOptions: ReaderOptions {
    var options = ReaderOptions(tasks: jobs ?? Checker.processorCount)
    options.columns = columns.flatMap { try? Self.choice($0) }
    options.separator = separator
    options.rowSeparator = rowSeparator
    return options
  }

  private static func choice(_ text: String) throws -> ColumnChoice {
    do throws(ColumnChoice.Problem) {
      return try ColumnChoice(text)
    } catch {
      throw ValidationError("--columns: \(error.message)")
    }
  }

  /// Ends the program when one of `sources` can't be read as the options say.
  func checkChoices(_ sources: [SourceFile], _ settings: inout SettingsReader) throws {
    guard columns != nil || separator != nil || rowSeparator != nil else { return }
    for source in sources {
      let reader = try settings.followed(forDeckAt: source.name).format?.content
      if let problem = (reader ?? Reader.detect(source)).problem(of: source, with: readerOptions) {
        throw Terminal.fail(.badChoice(path: source.name, message: problem))
      }
    }
  }

  /// The format with a name, or nil for none.
  static func reader(named name: String?) throws -> Reader? {
    guard let name else { return nil }
    guard let reader = Reader.named(name) else {
      let known = Reader.all.map(\.name)
      throw Terminal.fail(.unknownFormat(name: name, known: known, suggestion: closest(to: name, in: known)))
    }
    return reader
  }

  /// The one source at `path`.
  func source(_ path: String) throws -> SourceFile {
    let inputs = Inputs(paths: [path], standardInputName: standardInputName, reader: try reader())
    if let error = inputs.errors.first { throw Terminal.fail(error) }
    guard inputs.sources.count == 1, let source = inputs.sources.first else {
      throw Terminal.fail(.severalDecks(path: path))
    }
    var settings = try settings()
    try checkChoices([source], &settings)
    return source
  }
}

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Files and folders to read, or - for standard input.", completion: .file())
  var inputs: [String] = []

  @OptionGroup var reading: ReadingOptions

  /// What standard input is called.
  var standardInputName: String { reading.standardInputName }

  /// How sources are read.
  var readerOptions: ReaderOptions { reading.readerOptions }

  /// How many processors to use.
  var jobs: Int? { reading.jobs }

  /// The format that was asked for.
  func reader() throws -> Reader? { try reading.reader() }

  /// Whether a source is standard input.
  func isStandardInput(_ source: SourceFile) -> Bool {
    source.name == standardInputName && !inputs.contains(source.name)
  }

  /// The sources, with what could not be read said on standard error; none at all is wrong unless `isOptional`.
  func read(_ settings: inout SettingsReader, isOptional: Bool = false) throws -> Inputs {
    var paths = inputs
    if paths.isEmpty && !isOptional {
      guard !Terminal.isInputTerminal else {
        throw Terminal.fail(.noInput)
      }
      paths = ["-"]
    }
    let inputs = Inputs(
      paths: paths, standardInputName: standardInputName,
      choosing: { (path) throws(DriverError) in
        try settings.choice(ofFileAt: path)
      })
    var said: Set<DriverError> = []
    for error in inputs.errors where said.insert(error).inserted { Terminal.fail(error) }
    // Nothing is done by half when it isn't known what was wanted.
    if said.contains(where: { if case .badConfiguration = $0 { true } else { false } }) {
      throw ExitStatus.failed
    }
    try reading.checkChoices(inputs.sources, &settings)
    return inputs
  }
}

/// Which rules run.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Run only these rules: names and categories, or all.", valueName: "a,b"),
    completion: .selectors)
  var select: [String] = []

  @Option(
    help: ArgumentHelp("Run these rules too.", valueName: "a,b"), completion: .selectors)
  var extendSelect: [String] = []

  @Option(
    help: ArgumentHelp("Don't run these rules.", valueName: "a,b"), completion: .selectors)
  var ignore: [String] = []

  /// Which rules the command line chooses.
  func layer() throws -> RuleLayer {
    do throws(RuleSelection.UnknownSelector) {
      return try RuleLayer(
        select: Self.split(select), extendSelect: Self.split(extendSelect), ignore: Self.split(ignore))
    } catch {
      throw Terminal.fail(.unknownRule(name: error.name, suggestion: error.suggestion))
    }
  }

  private static func split(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map { String($0.drop { $0 == " " }) } }
  }
}

/// What makes the exit status 1.
struct FailureOptions: ParsableArguments {
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info, never
  }

  @Option(
    help: "The least severity that makes the exit status 1; warning unless a configuration says otherwise.")
  var failOn: Threshold?

  /// What makes the exit status 1, if the command line says so.
  var threshold: FailureThreshold? { failOn.flatMap { FailureThreshold(rawValue: $0.rawValue) } }

  @Flag(help: "Exit with 0 even when something was found.")
  var exitZero = false

  /// Ends the program as the contract says; `thresholds` has those of files for which a configuration says one.
  func finish(
    _ diagnostics: [Diagnostic], hasFailed: Bool, thresholds: [String: FailureThreshold] = [:]
  ) throws {
    if hasFailed { throw ExitStatus.failed }
    guard !exitZero else { return }
    let isFailure = diagnostics.contains {
      (threshold ?? thresholds[$0.source.name] ?? .warning).counts($0.severity)
    }
    if isFailure { throw ExitStatus.found }
  }
}

/// How results are shown.
struct ReportOptions: ParsableArguments {
  enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never

    /// How text is decorated on a terminal, or elsewhere.
    func style(isTerminal: Bool) -> ReportStyle {
      switch self {
      case .always: ReportStyle(usesColor: true)
      case .never: ReportStyle(usesColor: false)
      case .auto:
        ReportStyle(
          usesColor: isTerminal && (Terminal.environment("NO_COLOR") ?? "").isEmpty
            && Terminal.environment("TERM") != "dumb")
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "How to write diagnostics: \(Report.all.map(\.name).joined(separator: ", ")). On a terminal full, else concise.",
      valueName: "format"), completion: .reports)
  var outputFormat: String?

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Write no diagnostics, only set the exit status.")
  var quiet = false

  func report(isTerminal: Bool) throws -> Report {
    guard let outputFormat else {
      return (isTerminal ? Report.named("full") : Report.named("concise")) ?? Report.all[0]
    }
    guard let report = Report.named(outputFormat) else {
      let known = Report.all.map(\.name)
      Terminal.fail(
        .unknownFormat(name: outputFormat, known: known, suggestion: closest(to: outputFormat, in: known)))
      throw ExitStatus.failed
    }
    return report
  }

  func style(isTerminal: Bool) -> ReportStyle { color.style(isTerminal: isTerminal) }

  /// Writes `result` on standard error, for commands whose standard output is a deck.
  func showOnError(_ result: CheckResult, _ report: Report) {
    guard !quiet, !result.diagnostics.isEmpty else { return }
    var writer = ByteWriter(capacity: 1 << 12)
    report.render(result, style(isTerminal: Terminal.isErrorTerminal), &writer)
    Terminal.writeError(writer.view)
  }
}

/// Whether and how far to repair.
struct FixOptions: ParsableArguments {
  @Flag(help: "Apply the fixes that keep the meaning.")
  var fix = false

  @Flag(help: "With --fix or --diff: apply also the fixes that may change the meaning.")
  var unsafeFixes = false

  var applicability: FixIt.Applicability { unsafeFixes ? .unsafe : .safe }
}
