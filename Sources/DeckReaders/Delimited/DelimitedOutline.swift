internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

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

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile, _ guess: DelimiterGuess) {
    self.source = source
    delimiter = guess.delimiter
    columns = guess.columns ?? DelimitedColumns(source.bytes, [])
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
      if columns.hasHeader && parser.fields.count > columns.roles.count {
        checkWidth(parser.fields, card: count)
      }
      count += 1
    }
    lineQuotesStart = parser.lineQuotesStart
    batchOffsets.append(bytes.count)
    batchStarts.append(count)
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

  private mutating func checkWidth(_ fields: [DelimitedField], card: Int) {
    let extra = fields[columns.roles.count...].filter { !source.bytes[$0.span].allSatisfy { $0 <= 0x20 } }
    guard let first = extra.first, let last = extra.last else { return }
    let message = "this row has \(fields.count) columns, but the header names \(columns.roles.count)"
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
