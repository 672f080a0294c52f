internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSyntax
internal import DeckText

/// Where the cards of a delimited file are: found in one pass that keeps only where batches begin.
struct DelimitedOutline {
  let source: SourceFile
  let delimiter: UInt8
  /// What the columns hold.
  let columns: DelimitedColumns
  /// The offset of each batch, and that of the end.
  private(set) var batchOffsets: [Int] = []
  /// The index of the first card of each batch, and the number of cards.
  private(set) var batchStarts: [Int] = []
  /// From here on, quotes must be closed on their line.
  private(set) var lineQuotesStart = Int.max
  /// What is wrong.
  private(set) var findings: [ReaderFinding] = []

  /// Whether bytes that aren't UTF-8 are Windows-1252.
  let isWindows1252: Bool
  /// How many columns a row may have; nil when rows differ.
  private let width: Int?
  /// The audio tags that were broken, and the first of them.
  private var brokenAudio: (count: Int, first: Finding)?

  /// Reads the whole of `source`, with the columns that `choice` names. Complexity: O(bytes).
  init(_ source: SourceFile, _ guess: DelimiterGuess, _ choice: ColumnChoice? = nil) {
    self.source = source
    delimiter = guess.delimiter
    columns =
      choice.map { DelimitedColumns(source.bytes, guess.rows, $0) } ?? guess.columns
      ?? DelimitedColumns(source.bytes, [])
    isWindows1252 = source.firstInvalidOffset != nil && Windows1252.isLikely(in: source.bytes)
    let isRegular = guess.rowCount >= 3 && guess.regularCount * 10 >= guess.rowCount * 9
    width = columns.hasHeader || isRegular ? columns.roles.count : nil
    let bytes = source.bytes
    var parser = DelimitedParser(bytes, delimiter: delimiter, from: guess.start, to: bytes.count)
    var isHeader = columns.hasHeader
    var count = 0
    var limit = 0
    var lines: LineIndex?
    while let row = parser.next() {
      if parser.isBlank { continue }
      if isHeader {
        isHeader = false
        continue
      }
      if batchStarts.isEmpty || Int(row.start) >= limit {
        batchOffsets.append(Int(row.start))
        batchStarts.append(count)
        limit = Int(row.start) + BatchedCards.byteCount
      }
      for problem in parser.problems { add(problem, row, card: count, &lines) }
      if let width, parser.fields.count > width { checkWidth(parser.fields, width, card: count) }
      checkAudio(parser.fields, card: count)
      count += 1
    }
    lineQuotesStart = parser.lineQuotesStart
    batchOffsets.append(bytes.count)
    batchStarts.append(count)
    if let (count, first) = brokenAudio {
      var finding = first
      finding.message =
        (count == 1
          ? "an audio tag's quote is never closed" : "the quotes of \(count) audio tags are never closed")
        + "; what they play is kept in the field 'audio'"
      finding.severity = .warning
      findings.append(ReaderFinding("malformed-record", finding))
    }
  }

  private mutating func checkAudio(_ fields: [DelimitedField], card: Int) {
    guard !columns.hasHeader else { return }
    for field in fields {
      guard let tag = AudioTag(source.bytes, source.bytes.trimmed(field.span)), tag.isBroken else { continue }
      let first = Finding("", span: tag.span, card: CardPlace(index: card, number: nil))
      brokenAudio = ((brokenAudio?.count ?? 0) + 1, brokenAudio?.first ?? first)
    }
  }

  private mutating func add(
    _ problem: DelimitedProblem, _ row: Span, card: Int, _ lines: inout LineIndex?
  ) {
    let index = lines ?? LineIndex(source)
    lines = index
    let message =
      switch problem.kind {
      case .unclosedQuote:
        "the quote that opens here on line \(index.position(of: Int(problem.span.start)).line) is never closed"
      case .textBehindQuote:
        "text stands behind the quote that closes a field of the row that begins on line "
          + "\(index.position(of: Int(row.start)).line)"
      }
    let finding = Finding(message, span: problem.span, card: CardPlace(index: card, number: nil))
    findings.append(ReaderFinding("malformed-record", finding))
  }

  private mutating func checkWidth(_ fields: [DelimitedField], _ width: Int, card: Int) {
    let extra = fields[width...].filter { !source.bytes[$0.span].allSatisfy { $0 <= 0x20 } }
    guard let first = extra.first, let last = extra.last else { return }
    let message =
      "this row has \(fields.count) columns, but "
      + (columns.hasHeader ? "the header names \(width)" : "most have \(width)")
    let span = first.span.union(last.span)
    findings.append(
      ReaderFinding(
        "malformed-record", Finding(message, span: span, card: CardPlace(index: card, number: nil))))
  }

  /// The deck; its batches are made when they are asked for.
  func deck(format: String) -> Deck {
    var deck = Deck(
      source: source, format: format, sections: [], batchStarts: batchStarts,
      escape: .quotedField
    ) { DelimitedCardLowering.batch(self, $0) }
    deck.holdsForeignParts = columns.roles.contains(.deck) || columns.roles.contains(.noteType)
    return deck
  }
}
