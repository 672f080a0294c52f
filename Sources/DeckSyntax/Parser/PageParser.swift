internal import CScan
internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Finds the cards in the lines of a page.
///
/// The parser never fails. It looks at lines, not at bytes: which lines are a number, a marker, a rating.
/// What is no card is collected as a gap; gaps are explained when they end. It never looks further ahead than
/// the next card, so it takes time linear in the number of lines.
///
/// In the methods, `at…` looks, `parse…` takes a card or returns false, `end…` closes what was open.
public struct PageParser: Sendable {
  let source: SourceFile
  let lines: Lines
  /// The line behind the last one that is parsed; further ones are only seen.
  let endLine: Int
  /// The line to go on at.
  var line = 0
  /// The lines that no card explains yet.
  var gap = Gap(start: 0)
  /// Up to this line no `Q` without a number begins a card.
  var questionsSearched = 0
  /// Up to where bytes were fetched ahead.
  private var fetched = 0
  var cards: [CardOutline] = []
  var parts: [PagePart] = []
  var sections: [DeckSection] = []
  var findings: [ReaderFinding] = []

  /// The lines between the last card and the current line.
  struct Gap {
    /// The first line.
    var start: Int
    /// Whether a title or a card count is among them.
    var hasHeading = false
    /// The number of other lines with text.
    var contentCount = 0
  }

  /// A parser of the lines in `range`, which sees those up to `horizon` too.
  init(_ source: SourceFile, _ range: Range<Int>, horizon: Int, terminator: UInt8) {
    self.source = source
    lines = Lexer.lex(source, range.lowerBound..<horizon, terminator: terminator)
    var end = lines.count
    while end > 0, lines.starts[end - 1] >= range.upperBound { end -= 1 }
    endLine = end
    // Brainscape cards take about 200 bytes; growing the array by copying would double its memory.
    cards.reserveCapacity(range.count / 220)
  }

  mutating func parsePage() {
    while line < endLine {
      let start = line
      switch lines.kinds[line] {
      case .number:
        fetchAhead()
        if parseExpandedCard() {
          finishCard(from: start)
        } else if parseStrayRating() {
          break
        } else if parseThinCard() {
          finishCard(from: start)
        } else {
          skipContent()
        }
      case .questionMarker:
        if parseUnnumberedCard() { finishCard(from: start) } else { skipContent() }
      case .ratingPrompt, .ratingLabel:
        if !parseStrayRating() { skipContent() }
      case .title:
        if line > gap.start && startsSection { explainGap(upTo: line, before: .title) }
        gap.hasHeading = true
        line += 1
      case .cardCount:
        gap.hasHeading = true
        line += 1
      case .blank:
        line += 1
      case .answerMarker, .bulletItem, .numberedItem, .dashItem, .indentedText, .text:
        skipContent()
      }
    }
    // A card that reaches beyond the end makes all of this void: see `parse(_:tasks:)`.
    guard line <= endLine else { return }
    explainGap(upTo: endLine, before: endLine < lines.count ? .card : .end)
    // A heading at the foot of the page is no deck.
    while endLine == lines.count, sections.count > 1, let last = sections.last, last.firstCard == cards.count,
      last.declaredCount == nil
    {
      sections.removeLast()
    }
    if sections.isEmpty { sections.append(DeckSection(firstCard: 0)) }
  }

  private mutating func skipContent() {
    gap.contentCount += 1
    line += 1
  }

  /// Fetches the bytes of the next cards into the cache: the parser reads a few of each card, too far apart for
  /// the processor to guess where.
  private mutating func fetchAhead() {
    let limit = min(Int(lines.starts[line]) + Self.fetchDistance, source.bytes.count)
    fetched = max(fetched, Int(lines.starts[line]))
    while fetched < limit {
      unsafe cscan_prefetch(source.bytes.base + fetched)
      fetched += 64
    }
  }

  private static let fetchDistance = 2048

  /// Explains the gap before the card that was just taken, so that cards stay in source order.
  private mutating func finishCard(from start: Int) {
    if gap.start < start || sections.isEmpty {
      let card = cards.removeLast()
      explainGap(upTo: start, before: .card)
      if sections.isEmpty { sections.append(DeckSection(firstCard: 0)) }
      cards.append(card)
    }
    gap = Gap(start: line)
  }

  /// Whether the title line begins a new deck: what follows is a card count or a card.
  private var startsSection: Bool {
    var next = line + 1
    while next < lines.count && lines.kinds[next] == .blank { next += 1 }
    return next < lines.count && (lines.kinds[next] == .cardCount || lines.kinds[next] == .number)
      || lines.kinds[line - 1] == .blank
  }

  mutating func reportMissingCards() {
    guard cards.isEmpty else { return }
    // One message says it all: what was left over is no news when nothing was found.
    findings.removeAll { $0.rule == "unrecognized-text" }
    let whole = source.bytes.trimmed(Span(0, source.bytes.count))
    let shown = lines.count > 0 ? firstLine(of: whole) : Span(0, 0)
    findings.append(
      ReaderFinding("unrecognized-text", Finding(PageFurniture.describe(source, whole), span: shown)))
  }

  /// The first line of `span`: enough to show where a long part begins.
  func firstLine(of span: Span) -> Span {
    let bytes = source.bytes[span]
    let count = bytes.firstIndex(of: 0x0A) ?? bytes.firstIndex(of: 0x0D) ?? bytes.count
    return source.bytes.trimmed(Span(Int(span.start), Int(span.start) + count))
  }

  /// Whether line `index` exists and is of `kind`.
  func at(_ index: Int, _ kind: LineKind) -> Bool { index < lines.count && lines.kinds[index] == kind }

  /// Whether a number and a `Q` stand at line `index`.
  func atExpandedStart(_ index: Int) -> Bool { at(index, .number) && at(index + 1, .questionMarker) }

  /// The first line from `index` on that isn't blank.
  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < lines.count && lines.kinds[index] == .blank { index += 1 }
    return index
  }

  /// The bytes of lines `first` up to `end`, without a byte order mark.
  func span(_ first: Int, _ end: Int) -> Span {
    Span(start: textStart(min(first, lines.count)), end: textStart(min(end, lines.count)))
  }

  private func textStart(_ index: Int) -> UInt32 {
    max(lines.starts[index], UInt32(source.byteOrderMarkCount))
  }

  /// Adds a numbered card that begins at line `first` and goes on at line `next`.
  mutating func addCard(
    _ layout: Layout, first: Int, front: Span, back: Span, next: Int, confidence: UInt16 = 1000
  ) {
    let number = lines.kinds[first] == .number && layout != .stripped && layout != .legacy
    let digits = number ? lines.digits(first) : Span(start: textStart(first), end: textStart(first))
    cards.append(
      CardOutline(
        start: digits.start, end: lines.starts[next], front: front, back: back,
        numberCount: UInt8(digits.count), layout: layout, confidence: confidence))
    line = next
  }
}
