internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Gathers what Anki would do to a file without a word: what it drops, guesses, or takes for something else.
struct AnkiSilence {
  private(set) var findings: [ReaderFinding] = []
  private let source: SourceFile
  private let header: AnkiHeader
  private let columns: AnkiColumns
  private let isHTML: Bool
  private let guessesHTML: Bool
  private var lines: LineIndex?
  private var seenColumns: Set<Int> = []
  private var seenNoteTypes: Set<String> = []
  private var hasLateMarkup = false

  init(
    _ source: SourceFile, _ header: AnkiHeader, _ sample: AnkiSample, _ columns: AnkiColumns, isHTML: Bool
  ) {
    self.source = source
    self.header = header
    self.columns = columns
    self.isHTML = isHTML
    guessesHTML = header.isHTML == nil
    if source.encoding != .utf8 {
      let place = Span(0, min(3, source.bytes.count))
      add("invalid-encoding", .otherEncoding(source.encoding.rawValue), place, .warning)
    }
    for problem in header.problems { note(problem) }
    noteNoteType()
    if let guess = sample.guess, sample.delimiter != 0x09 {
      let name = AnkiHeader.names.first { $0.delimiter == sample.delimiter }?.name ?? ""
      add("malformed-record", .guessedDelimiter(name), Span(guess, guess + 1), .warning)
    }
    if guessesHTML, let tag = sample.markup {
      add("malformed-record", .guessedHTML, tag, .warning)
    }
  }

  private mutating func add(
    _ rule: String, _ message: String, _ span: Span, _ severity: Severity, card: Int? = nil
  ) {
    let place = card.map { CardPlace(index: $0, number: nil) }
    var finding = Finding(message, span: span, card: place)
    finding.severity = severity
    findings.append(ReaderFinding(rule, finding))
  }

  /// Whether a comment says what deckc is to leave alone.
  private func isForUs(_ line: Span) -> Bool {
    let text = source.bytes[line]
    guard let start = text.firstIndex(where: { $0 != UInt8(ascii: "#") && $0 != 0x20 }) else { return false }
    return text[start..<text.count].hasPrefix("deckc:")
  }

  // MARK: Headers

  private mutating func note(_ problem: AnkiHeader.Problem) {
    switch problem {
    case .unknownKey(let line) where isForUs(line): break
    case .comment(let line) where isForUs(line): break
    case .unknownKey(let line): add("unrecognized-text", .unknownKey, line, .warning)
    case .badValue(let line): add("unrecognized-text", .badValue, line, .warning)
    case .comment(let line): add("unrecognized-text", .headerComment, line, .info)
    case .earlyColumns(let line): add("malformed-record", .earlyColumns, line, .error)
    case .overruled(let line): add("malformed-record", .overruled, line, .warning)
    case .oldTags(let line): add("malformed-record", .oldTags, line, .warning)
    case .loneReturn(let place): add("malformed-record", .loneReturn, place, .error)
    }
  }

  private mutating func noteNoteType() {
    guard let span = header.noteType, let type = columns.noteType else { return }
    let name = source.text(span)
    if let meant = AnkiNoteType.meant(by: name) {
      add("malformed-record", .misspeltNoteType(name, meant.name), span, .error)
    } else if !type.isStock {
      add("malformed-record", .unknownNoteType(name), span, .info)
    }
  }

  // MARK: Records

  /// Notes comments between records.
  mutating func note(_ comments: [Span], _ delimiter: UInt8) {
    for comment in comments where !isForUs(comment) {
      let isRecord = source.bytes[comment].contains(delimiter)
      add(
        isRecord ? "malformed-record" : "unrecognized-text", isRecord ? .droppedRecord : .comment, comment,
        isRecord ? .warning : .info)
    }
  }

  /// Notes what is odd about the quotes of a record, which is a card or blank.
  mutating func note(_ problems: [AnkiRecordProblem], _ record: Span, card: Int?) {
    for problem in problems {
      switch problem.kind {
      case .unclosedQuote:
        let index = lines ?? LineIndex(source)
        lines = index
        let first = index.position(of: Int(problem.span.start)).line
        let last = index.position(of: max(Int(record.start), Int(record.end) - 1)).line
        add("malformed-record", .unclosedQuote(first, last), problem.span, .error, card: card)
      case .textBehindQuote:
        add("malformed-record", .textBehindQuote, problem.span, .warning, card: card)
      }
    }
  }

  /// Notes what Anki makes of the cells of a record.
  mutating func note(_ cells: [AnkiCell], card: Int) {
    if cells.count > columns.count { noteExtraCells(cells, card) }
    for column in 0..<min(cells.count, columns.count) where !cells[column].isEmpty {
      if columns.guessesTags && column == columns.tagsColumn {
        once(column) { $0.add("malformed-record", .guessedTags(column + 1), cells[column].shown, .warning) }
      } else if !columns.isUsed(column) {
        once(column) { $0.add("malformed-record", .droppedColumn(column + 1), cells[column].shown, .error) }
      }
    }
    if let column = columns.deckColumn, column < cells.count { noteDeck(cells[column], card) }
    if let column = columns.noteTypeColumn {
      noteNoteType(column < cells.count ? cells[column] : nil, cells[0], card)
    }
    if guessesHTML && !isHTML && !hasLateMarkup { noteLateMarkup(cells, card) }
  }

  private mutating func once(_ column: Int, _ report: (inout AnkiSilence) -> Void) {
    if seenColumns.insert(column).inserted { report(&self) }
  }

  private mutating func noteExtraCells(_ cells: [AnkiCell], _ card: Int) {
    let extra = cells.indices.dropFirst(columns.count).filter { index in
      !cells[index].isEmpty && ![columns.tagsColumn, columns.guidColumn, columns.deckColumn].contains(index)
    }
    guard let first = extra.first, let last = extra.last else { return }
    let span = cells[first].extent.union(cells[last].extent)
    let message: String = .extraCells(
      cells.count, columns.count, isNamed: header.labels != nil)
    add("malformed-record", message, span, .error, card: card)
  }

  private mutating func noteDeck(_ cell: AnkiCell, _ card: Int) {
    if cell.isEmpty { return add("malformed-record", .emptyDeck, cell.extent, .warning, card: card) }
    let name = AnkiCellText(cell, source.bytes).string
    if name.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
      add("malformed-record", .deckNumber(name), cell.shown, .error, card: card)
    }
  }

  private mutating func noteNoteType(_ cell: AnkiCell?, _ first: AnkiCell, _ card: Int) {
    guard let cell, !cell.isEmpty else {
      let end = cell?.extent ?? first.extent
      return add("malformed-record", .noNoteType, end, .error, card: card)
    }
    let name = AnkiCellText(cell, source.bytes).string
    guard seenNoteTypes.insert(name).inserted, !AnkiNoteType.named(name).isStock else { return }
    add("malformed-record", .unknownRowType(name), cell.shown, .info, card: card)
  }

  private mutating func noteLateMarkup(_ cells: [AnkiCell], _ card: Int) {
    for cell in cells {
      guard let tag = AnkiSample.tag(source.bytes, cell.extent) else { continue }
      hasLateMarkup = true
      return add("malformed-record", .lateMarkup, tag, .warning, card: card)
    }
  }

  /// Notes what only the whole file tells.
  mutating func finish(cardCount: Int) {
    if cardCount == 0 && source.bytes.count > source.byteOrderMarkCount {
      add("malformed-record", .noRecord, Span(0, min(1, source.bytes.count)), .error)
    }
  }
}

extension String {
  fileprivate static func otherEncoding(_ name: String) -> String {
    "the file is \(name); Anki takes UTF-8 only and refuses it"
  }
  fileprivate static let unknownKey = "Anki knows no such header and passes over the line"
  fileprivate static let badValue = "Anki does not understand the value and passes over the line"
  fileprivate static let headerComment = "Anki takes this line for a comment"
  fileprivate static let earlyColumns = "Anki cuts '#columns' at tabs here: '#separator' must stand before it"
  fileprivate static let overruled = "Anki passes over this line, because a column is named for it below"
  fileprivate static let oldTags =
    "Anki takes the first line for tags of all notes, because it begins with 'tags:'"
  fileprivate static let loneReturn =
    "a lone carriage return ends no header: Anki reads on up to the next line feed"
  fileprivate static func misspeltNoteType(_ name: String, _ meant: String) -> String {
    "Anki has no note type '\(name)' and takes Basic; '\(meant)' is meant"
  }
  fileprivate static func unknownNoteType(_ name: String) -> String {
    "'\(name)' is none of Anki's own note types: Anki takes Basic where a collection lacks it"
  }
  fileprivate static func unknownRowType(_ name: String) -> String {
    "'\(name)' is none of Anki's own note types: Anki skips its rows where a collection lacks it"
  }
  fileprivate static let noNoteType = "Anki skips this row, because it names no note type"
  fileprivate static func guessedDelimiter(_ name: String) -> String {
    "no '#separator' line: Anki divides the fields at every \(name), because one stands here"
  }
  fileprivate static let guessedHTML = "no '#html' line: Anki takes all fields for HTML, because of this"
  fileprivate static let lateMarkup =
    "no '#html' line and no tag in the first five rows: Anki shows this tag as text"
  fileprivate static func guessedTags(_ column: Int) -> String {
    "Anki takes column \(column) for tags, because no header says what it is"
  }
  fileprivate static func droppedColumn(_ column: Int) -> String {
    "Anki drops column \(column): the note type has no field for it"
  }
  fileprivate static func extraCells(_ cells: Int, _ columns: Int, isNamed: Bool) -> String {
    "this row has \(cells) columns, but \(isNamed ? "the header" : "the first row") has \(columns): "
      + "Anki drops the rest"
  }
  fileprivate static let droppedRecord = "Anki drops this row as a comment, because it begins with '#'"
  fileprivate static let comment = "Anki takes this line for a comment, because it begins with '#'"
  fileprivate static func unclosedQuote(_ first: Int, _ last: Int) -> String {
    first == last
      ? "the quote that opens here is never closed"
      : "the quote that opens here is never closed: Anki takes all up to line \(last) for one field"
  }
  fileprivate static let textBehindQuote =
    "text stands behind the quote that closes a field; Anki joins the two"
  fileprivate static let emptyDeck = "the deck column is empty here: Anki makes a deck 'blank'"
  fileprivate static func deckNumber(_ name: String) -> String {
    "Anki takes '\(name)' for the number of a deck, and skips the row when there is none"
  }
  fileprivate static let noRecord = "there is no note in this file: Anki refuses it"
}
