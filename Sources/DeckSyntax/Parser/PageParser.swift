internal import CScan
internal import DeckDiagnostics
internal import DeckModel
public import DeckSource

/// Finds the cards in the lines of a page.
///
/// The parser never fails. It looks at lines, not at bytes: which lines are a number, a marker, a rating.
/// What is no card is collected as a gap; gaps are explained when they end. It never looks further ahead than
/// the next card, so it takes time linear in the number of lines.
///
/// In the methods, `at…` looks, `parse…` takes a card or returns false, `end…` closes what was open.
public struct PageParser {
  let source: SourceFile
  let lines: Lines
  /// The line to go on at.
  var line = 0
  /// The first line that no card explains yet.
  var gapStart = 0
  /// Up to where bytes were fetched ahead.
  private var fetched = 0
  var cards: [CardOutline] = []
  var parts: [PagePart] = []
  var sections: [DeckSection] = []
  var findings: [ReaderFinding] = []

  init(_ source: SourceFile) {
    self.source = source
    lines = Lexer.lex(source)
    // Brainscape cards take about 200 bytes; growing the array by copying would double its memory.
    cards.reserveCapacity(source.bytes.count / 220)
  }

  /// The tree of `source`.
  ///
  /// Complexity: O(bytes).
  public static func parse(_ source: SourceFile) -> SyntaxTree {
    var parser = PageParser(source)
    parser.parsePage()
    return SyntaxTree(
      source: source, sections: parser.sections, cards: parser.cards, parts: parser.parts,
      findings: parser.findings)
  }

  private mutating func parsePage() {
    while line < lines.count {
      switch lines.kinds[line] {
      case .number:
        let start = line
        fetchAhead()
        if parseExpandedCard() || parseThinCard() {
          finishCard(from: start)
        } else {
          line += 1
        }
      case .ratingPrompt, .ratingLabel:
        if !parseStrayRating() { line += 1 }
      case .title:
        if line > gapStart && startsSection { explainGap(upTo: line, beforeCard: false) }
        line += 1
      case .blank, .questionMarker, .answerMarker, .cardCount, .bulletItem, .numberedItem, .dashItem,
        .indentedText, .text:
        line += 1
      }
    }
    explainGap(upTo: lines.count, beforeCard: false)
    if sections.isEmpty { sections.append(DeckSection(firstCard: 0)) }
    reportMissingCards()
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
    if gapStart < start || sections.isEmpty {
      let card = cards.removeLast()
      explainGap(upTo: start, beforeCard: true)
      if sections.isEmpty { sections.append(DeckSection(firstCard: 0)) }
      cards.append(card)
    }
    gapStart = line
  }

  /// Whether the title line begins a new deck: what follows is a card count or a card.
  private var startsSection: Bool {
    var next = line + 1
    while next < lines.count && lines.kinds[next] == .blank { next += 1 }
    return next < lines.count && (lines.kinds[next] == .cardCount || lines.kinds[next] == .number)
      || lines.kinds[line - 1] == .blank
  }

  private mutating func reportMissingCards() {
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

  /// The bytes of lines `first` up to `end`.
  func span(_ first: Int, _ end: Int) -> Span {
    Span(start: lines.starts[min(first, lines.count)], end: lines.starts[min(end, lines.count)])
  }

  /// Adds a numbered card that begins at line `first` and goes on at line `next`.
  mutating func addCard(
    _ layout: Layout, first: Int, front: Span, back: Span, next: Int, confidence: UInt16 = 1000
  ) {
    let number = lines.kinds[first] == .number && layout != .stripped && layout != .legacy
    let digits = number ? lines.digits(first) : Span(start: lines.starts[first], end: lines.starts[first])
    cards.append(
      CardOutline(
        start: digits.start, end: lines.starts[next], front: front, back: back,
        numberCount: UInt8(digits.count), layout: layout, confidence: confidence))
    line = next
  }
}
