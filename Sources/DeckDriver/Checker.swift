public import DeckDiagnostics
public import DeckLint
public import DeckModel
public import DeckQuality
public import DeckReaders
public import DeckSource

/// Reads and lints sources, and repairs them.
public struct Checker: Sendable {
  /// The linter.
  public internal(set) var linter: Linter
  /// The format of every source, or nil to detect it.
  public let reader: Reader?
  /// How sources are read, and how many tasks run at the same time.
  public let reading: ReaderOptions
  /// Where the media files are of decks that bring none along; nil when that isn't known.
  public var media: MediaLibrary?
  /// Whether decks are measured while they are read.
  public private(set) var measures = false
  /// Called now and then with the share of a source that is done, from 0 to 1.
  public let progress: @Sendable (SourceFile, Double) -> Void

  /// The number of processors that this process may use.
  public static var processorCount: Int { OrderedTasks.processorCount }

  /// A checker; `reading` nil reads in the usual way with as many tasks as there are processors.
  public init(
    _ linter: Linter, reader: Reader? = nil, reading: ReaderOptions? = nil,
    progress: @escaping @Sendable (SourceFile, Double) -> Void = { _, _ in }
  ) {
    self.linter = linter
    self.reader = reader
    self.reading = reading ?? ReaderOptions(tasks: Self.processorCount)
    self.progress = progress
  }

  /// A source as it was found.
  public struct Outcome: Sendable {
    /// The source, repaired or as it was.
    public var source: SourceFile
    /// The deck in it.
    public var deck: Deck
    /// What is wrong with it.
    public var diagnostics: [Diagnostic]
    /// What was found and known, and what findings are called.
    public var findings = DeckFindings()
    /// How many fixes were applied.
    public var fixedCount: Int = 0
    /// What has a fix that was left out, since it would have changed how other cards are read.
    public var refused: [Diagnostic] = []
    /// What can be counted of the deck, when the checker measures.
    public var figures: DeckFigures?
    /// What the reader found.
    var readerFindings: [ReaderFinding] = []
  }

  /// The same checker, which measures decks too and keeps their words.
  public var measuring: Checker {
    var options = linter.options
    options.keepsWords = true
    var checker = self
    checker.linter = Linter(linter.selection, options)
    checker.measures = true
    return checker
  }

  /// Reads one source, without running any rule over its cards.
  public func read(_ source: SourceFile) -> Outcome {
    let result = readResult(source)
    let diagnostics = linter.diagnostics(result.findings, of: result.deck)
    return Outcome(source: source, deck: result.deck, diagnostics: diagnostics)
  }

  /// Reads one source, and leaves out of what is reported what the user says is meant to stay.
  public func readKnowing(_ source: SourceFile) async -> Outcome {
    let result = readResult(source)
    guard !linter.mayKnowFindings(of: result.deck) else { return await check(result) }
    let diagnostics = linter.diagnostics(result.findings, of: result.deck)
    return Outcome(source: source, deck: result.deck, diagnostics: diagnostics)
  }

  /// Reads one source as its format says.
  func readResult(_ source: SourceFile) -> ReadResult {
    var result = (reader ?? Reader.detect(source)).read(source, reading)
    if result.deck.media == nil { result.deck.media = media }
    return result
  }

  /// Reads and lints one source.
  public func check(_ source: SourceFile) async -> Outcome {
    await CheckedSources([CheckedSources.Input(self, source)]).check().first ?? read(source)
  }

  /// Reads one source and applies fixes that may be trusted as far as `applicability`, until none is left.
  public func fix(_ source: SourceFile, _ applicability: FixIt.Applicability) async -> Outcome {
    await CheckedSources([CheckedSources.Input(self, source)]).fix(applicability).first ?? read(source)
  }

  /// Adds what is known of the cards of a source, as it was read, to `gathering`; returns what can be counted of them,
  /// when the checker measures.
  func gather(
    _ result: ReadResult, isReference: Bool, into gathering: inout Linter.Gathering
  ) async -> DeckFigures? {
    let deck = result.deck
    let linter = linter
    let measures = measures && !isReference
    var figures = measures ? DeckFigures() : nil
    gathering.begin(deck, linter, reader: result.findings, isReference: isReference)
    var batches = 0
    do throws(DriverError) {
      try await OrderedTasks.run(
        count: deck.batchCount, tasks: reading.tasks,
        work: { number in
          let batch = deck.batch(number)
          let report = linter.lint(batch, of: deck, isReference: isReference)
          return (report, measures ? DeckFigures(batch) : nil)
        }
      ) { (result: (report: Linter.BatchReport, figures: DeckFigures?)) throws(DriverError) in
        gathering.add(result.report)
        if let batch = result.figures { figures?.add(batch) }
        batches += 1
        if batches % OrderedTasks.batchesBetweenForgetting == 0 {
          deck.source.forgetPages(upTo: gathering.lastOffset)
        }
        progress(deck.source, Double(gathering.cardCount) / Double(max(1, deck.count)))
      }
    } catch {
      // Gathering can't fail: the error type is that of consumers that write.
    }
    return figures
  }
}
