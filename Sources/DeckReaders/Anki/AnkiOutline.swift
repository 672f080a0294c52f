internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Where the cards of Anki's text import are, and how its columns are to be read: found in one pass that keeps only
/// where batches begin.
struct AnkiOutline {
  let source: SourceFile
  let header: AnkiHeader
  let delimiter: UInt8
  let isHTML: Bool
  let columns: AnkiColumns
  /// The tags of all notes.
  let globalTags: [String]
  /// The spelling that decks of the deck column were first given in, by the name in small letters.
  private(set) var deckNames: [String: String] = ["default": "Default"]
  /// The offset of each batch.
  private(set) var batchOffsets: [Int] = []
  /// The index of the first card of each batch, and the number of cards.
  private(set) var batchStarts: [Int] = []
  /// What Anki would do to the file without a word.
  private(set) var findings: [ReaderFinding] = []

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    header = AnkiHeader(bytes, from: source.byteOrderMarkCount)
    let sample = AnkiSample(bytes, header)
    delimiter = sample.delimiter
    isHTML = header.isHTML ?? (sample.markup != nil)
    // A name that is only written oddly falls back to Basic, as in Anki; one that is unknown may be known elsewhere.
    let noteType = header.noteType.map { span in
      let name = source.text(span)
      return AnkiNoteType.meant(by: name) == nil ? AnkiNoteType.named(name) : .basic
    }
    columns = AnkiColumns(header, cellCount: sample.cellCount, noteType: noteType)
    globalTags = header.globalTags.map { AnkiTags.tags(global: [], own: source.text($0)) } ?? []
    var silence = AnkiSilence(source, header, sample, columns, isHTML: isHTML)
    var parser = AnkiRecordParser(bytes, delimiter: delimiter, from: header.end)
    var count = 0
    var limit = 0
    while let record = parser.next() {
      silence.note(parser.comments, delimiter)
      let isBlank = parser.cells.allSatisfy(\.isEmpty)
      if !parser.problems.isEmpty { silence.note(parser.problems, record, card: isBlank ? nil : count) }
      if isBlank { continue }
      if batchStarts.isEmpty || Int(record.start) >= limit {
        batchOffsets.append(Int(record.start))
        batchStarts.append(count)
        limit = Int(record.start) + BatchedCards.byteCount
      }
      noteDeck(parser.cells)
      silence.note(parser.cells, card: count)
      count += 1
    }
    silence.note(parser.comments, delimiter)
    silence.finish(cardCount: count)
    batchStarts.append(count)
    findings = silence.findings
  }

  private mutating func noteDeck(_ cells: [AnkiCell]) {
    guard let column = header.deckColumn, column < cells.count, !cells[column].isEmpty else { return }
    let name = AnkiDeckName.normalized(AnkiCellText(cells[column], source.bytes).string)
    let folded = name.lowercased()
    if deckNames[folded] == nil { deckNames[folded] = name }
  }

  /// The deck; its batches are made when they are asked for.
  var deck: Deck {
    let title = header.deck.map { AnkiDeckName.normalized(source.text($0)) } ?? ""
    var deck = Deck(
      source: source, format: "anki-text",
      sections: [DeckSection(title: title, titleSpan: header.deck, firstCard: 0)], batchStarts: batchStarts,
      escape: isHTML ? .quotedMarkup : .quotedField
    ) { AnkiCardLowering.batch(self, $0) }
    deck.holdsForeignParts = true
    return deck
  }
}

/// What Anki learns from the beginning of the records where no header tells it.
struct AnkiSample {
  /// What divides the cells.
  let delimiter: UInt8
  /// The first place of the delimiter, when it was guessed.
  private(set) var guess: Int?
  /// The number of cells of the first record.
  private(set) var cellCount = 0
  /// The first thing in the first records that looks like a tag.
  private(set) var markup: Span?

  /// Anki guesses the delimiter from this many bytes.
  private static let byteCount = 8192
  /// Anki looks for tags in this many records.
  private static let recordCount = 5

  init(_ bytes: ByteView, _ header: AnkiHeader) {
    if let named = header.delimiter {
      delimiter = named
    } else {
      let head = bytes[header.end..<min(bytes.count, header.end + Self.byteCount)]
      let found = AnkiHeader.names.lazy.compactMap { entry in
        head.firstIndex(of: entry.delimiter).map { (entry.delimiter, header.end + $0) }
      }.first
      delimiter = found?.0 ?? 0x20
      guess = found?.1
    }
    var parser = AnkiRecordParser(bytes, delimiter: delimiter, from: header.end)
    for index in 0..<Self.recordCount {
      guard parser.next() != nil else { break }
      if index == 0 { cellCount = parser.cells.count }
      if markup == nil { markup = parser.cells.lazy.compactMap { Self.tag(bytes, $0.extent) }.first }
    }
  }

  /// What Anki takes for a tag in `span`: a `<` with a `>` behind it.
  static func tag(_ bytes: ByteView, _ span: Span) -> Span? {
    guard let open = bytes[span].firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[Int(span.start) + open..<Int(span.end)].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return Span(Int(span.start) + open, Int(span.start) + open + close + 1)
  }
}
