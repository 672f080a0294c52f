internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Where a card of a Markdown file is.
struct MarkdownCard {
  /// How its parts are told apart.
  enum Shape: UInt8 {
    /// By labels.
    case labels
    /// By what the outline found: front and back.
    case sides
    /// By headings, as `ki` and `apy` write notes.
    case note
    /// A bold question, with options below it.
    case options
  }

  var shape: Shape
  var span: Span
  var front = Span(0, 0)
  var back = Span(0, 0)
  /// Whether it is asked in both directions.
  var isReversed = false
  /// Which context of the outline it belongs to.
  var context = 0
}

/// What cards have in common.
struct MarkdownContext: Equatable {
  var deck: String?
  var tags: [String] = []
}

/// Where the cards of a Markdown file are: found in one pass for the dialect and one for the cards.
struct MarkdownOutline {
  let source: SourceFile
  let bytes: ByteView
  let dialect: MarkdownDialect
  var cards: [MarkdownCard] = []
  var contexts: [MarkdownContext] = []
  var section: DeckSection
  var findings: [ReaderFinding] = []
  /// The number of cards whose schedules stand in the file.
  var scheduleCount = 0
  var firstSchedule: Span?
  /// Text that belongs to no card, and isn't reported yet.
  private var strayText: (span: Span, isProse: Bool)?

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    let matter = MarkdownFrontMatter(source.bytes, from: source.byteOrderMarkCount)
    section = DeckSection(title: matter.title, titleSpan: matter.titleSpan, firstCard: 0)
    section.description = matter.description
    contexts = [MarkdownContext(deck: matter.deck, tags: matter.tags)]
    let survey = MarkdownSurvey(source.bytes, from: matter.end, marksCards: matter.marksCards)
    dialect = survey.dialect
    let lines = MarkdownLines(source.bytes, from: matter.end, to: source.bytes.count)
    switch dialect {
    case .labels: readLabels(lines)
    case .separators: readSeparators(lines, survey)
    case .notes: readNotes(lines)
    case .boldQuestions: readBoldQuestions(lines)
    case .headings: readHeadings(lines)
    }
    reportStray()
    if scheduleCount > 0 { reportSchedules() }
  }

  /// The deck; its batches are made when they are asked for.
  func deck() -> Deck {
    let bounds = BatchedCards.starts(cards.map(\.span))
    var deck = Deck(source: source, format: "markdown", sections: [section], batchStarts: bounds) {
      MarkdownCardLowering.batch(self, bounds[$0]..<bounds[$0 + 1])
    }
    deck.holdsForeignParts = true
    return deck
  }

  // MARK: Findings

  /// Notes text that belongs to no card; in files that hold other text too, that is no defect.
  mutating func addStray(_ line: MarkdownLine, isProse: Bool) {
    guard !line.isBlank, !MarkdownHTMLBlock.isOwnComment(bytes[line.range]) else { return }
    if let stray = strayText, stray.isProse == isProse {
      strayText = (Span(Int(stray.span.start), line.end), isProse)
    } else {
      reportStray()
      strayText = (Span(line.text, line.end), isProse)
    }
  }

  /// Reports the text that belongs to no card and stands before the next one.
  mutating func reportStray() {
    guard let stray = strayText else { return }
    strayText = nil
    var finding = Finding("this text belongs to no card", span: stray.span)
    if stray.isProse { finding.severity = .info }
    findings.append(ReaderFinding("unrecognized-text", finding))
  }

  /// Reports something odd in a card.
  mutating func report(_ message: String, _ span: Span, card: Int) {
    let finding = Finding(message, span: span, card: CardPlace(index: card, number: nil))
    findings.append(ReaderFinding("malformed-record", finding))
  }

  private mutating func reportSchedules() {
    let message =
      "\(scheduleCount) card\(scheduleCount == 1 ? " has" : "s have") a review schedule, which is not read"
    var finding = Finding(message, span: firstSchedule)
    finding.severity = .info
    findings.append(ReaderFinding("lossy-output", finding))
  }

  /// Adds a context, unless the last one is the same, and returns its index.
  mutating func context(_ context: MarkdownContext) -> Int {
    if contexts.last != context { contexts.append(context) }
    return contexts.count - 1
  }

  /// Cuts the comment off a side in which the plugin of Obsidian keeps its schedule.
  mutating func withoutSchedule(_ side: Range<Int>) -> Range<Int> {
    guard let start = bytes[side].firstIndex(of: "<!--SR:") else { return side }
    let comment = side.lowerBound + start
    scheduleCount += 1
    firstSchedule = firstSchedule ?? Span(comment, side.upperBound)
    var end = comment
    while end > side.lowerBound, MarkdownText.isSpace(bytes[end - 1]) { end -= 1 }
    return side.lowerBound..<end
  }
}
