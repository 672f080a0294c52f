internal import DeckModel
internal import DeckSource

/// Turns records of Anki's text import into cards: the first field of a note is the front, the second the back, every
/// other a field of its own name. Columns that Anki would drop are kept like those.
struct AnkiCardLowering {
  private let outline: AnkiOutline
  private let columns: AnkiColumns
  private let source: SourceFile
  private var fields: HTMLFieldLowering
  /// Whether the front of the card had a cloze deletion.
  private var frontHadCloze = false
  /// The note types that rows named, by their names.
  private var noteTypes: [String: AnkiNoteType] = [:]

  private init(_ outline: AnkiOutline) {
    self.outline = outline
    columns = outline.columns
    source = outline.source
    fields = HTMLFieldLowering(outline.source)
  }

  /// Batch `index` of the file.
  static func batch(_ outline: AnkiOutline, _ index: Int) -> CardBatch {
    let first = outline.batchStarts[index]
    let count = outline.batchStarts[index + 1] - first
    var builder = CardBatchBuilder(
      source: outline.source, firstIndex: first, cardCount: count, nodeCount: 12 * count)
    var lowering = AnkiCardLowering(outline)
    var parser = AnkiRecordParser(
      outline.source.bytes, delimiter: outline.delimiter, from: outline.batchOffsets[index])
    while builder.cardCount < count, let record = parser.next() {
      if !parser.cells.allSatisfy(\.isEmpty) { lowering.lower(parser.cells, record, into: &builder) }
    }
    return builder.finish()
  }

  private mutating func lower(
    _ cells: [AnkiCell], _ record: Span, into builder: inout CardBatchBuilder
  ) {
    let card = builder.open(.card, value: 1000, span: record)
    frontHadCloze = false
    if let cell = cell(columns.guidColumn, cells) { addLeaf(.identifier, cell, &builder) }
    addTags(cells, &builder)
    if let cell = cell(columns.deckColumn, cells) { addDeck(cell, &builder) }
    let noteType = noteType(cells)
    addFields(cells, noteType, end: record.end, &builder)
    addNoteType(noteType, cells, record, &builder)
    builder.close(card)
  }

  /// The cell of a column that isn't empty.
  private func cell(_ column: Int?, _ cells: [AnkiCell]) -> AnkiCell? {
    guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
    return cells[column]
  }

  // MARK: Fields

  /// Adds all fields: those of the note type, then the columns that it has no field for.
  private mutating func addFields(
    _ cells: [AnkiCell], _ noteType: AnkiNoteType, end: UInt32, _ builder: inout CardBatchBuilder
  ) {
    let limit = noteType.isStock ? noteType.fields.count : Int.max
    let place = cells.last?.extent.end ?? end
    for field in 0..<max(2, min(columns.fieldColumns.count, limit)) {
      let column = field < columns.fieldColumns.count ? columns.fieldColumns[field] : nil
      let cell = column.flatMap { $0 < cells.count ? cells[$0] : nil }
      switch field {
      case 0: addField(.front, nil, cell, place, noteType.findsClozes(inField: 0), &builder)
      case 1: addField(.back, nil, cell, place, noteType.findsClozes(inField: 1), &builder)
      default:
        // Empty ones keep the place of those behind them.
        guard let cell, let column, !cell.isEmpty || !noteType.isStock else { continue }
        let name = noteType.isStock ? noteType.fields[field] : columns.name(ofColumn: column)
        addField(.named, name, cell, place, noteType.findsClozes(inField: field), &builder)
      }
    }
    for (column, cell) in cells.enumerated() where !cell.isEmpty && !isTaken(column, noteType) {
      addField(.named, columns.name(ofColumn: column), cell, place, false, &builder)
    }
  }

  /// Whether what a column holds is in the card already.
  private func isTaken(_ column: Int, _ noteType: AnkiNoteType) -> Bool {
    if [columns.guidColumn, columns.tagsColumn, columns.deckColumn, columns.noteTypeColumn].contains(column) {
      return true
    }
    guard let field = columns.fieldColumns.firstIndex(of: column) else { return false }
    return field < 2 || !noteType.isStock || field < noteType.fields.count
  }

  private mutating func addField(
    _ role: FieldRole, _ name: String?, _ cell: AnkiCell?, _ end: UInt32, _ findsClozes: Bool,
    _ builder: inout CardBatchBuilder
  ) {
    let span = cell?.shown ?? Span(start: end, end: end)
    let text = name.map { builder.decode($0.utf8) } ?? Span(0, 0)
    let node = builder.open(
      .field, flags: name == nil ? [] : .decoded, value: role.rawValue, span: span, text: text)
    if let cell, !cell.isEmpty, !(role == .front && isStandIn(cell)) {
      fields.lower(
        AnkiCellText(cell, source.bytes), isHTML: outline.isHTML, findsClozes: findsClozes,
        into: &builder)
      if role == .front { frontHadCloze = fields.hadCloze }
    }
    builder.close(node)
  }

  /// Whether a front says nothing but a space, as our own emitter writes empty ones: Anki would skip the note.
  private func isStandIn(_ cell: AnkiCell) -> Bool {
    cell.plain.map { outline.isHTML && source.bytes[$0].equals("&nbsp;") } ?? false
  }

  // MARK: What is no field

  private func addLeaf(_ kind: NodeKind, _ cell: AnkiCell, _ builder: inout CardBatchBuilder) {
    if let plain = cell.plain, source.firstInvalidOffset == nil {
      builder.leaf(kind, span: plain, text: plain)
    } else {
      let text = builder.decode(AnkiCellText(cell, source.bytes).string.utf8)
      builder.leaf(kind, flags: .decoded, span: cell.shown, text: text)
    }
  }

  private func addTags(_ cells: [AnkiCell], _ builder: inout CardBatchBuilder) {
    let cell = cell(columns.tagsColumn, cells)
    guard cell != nil || !outline.globalTags.isEmpty else { return }
    let own = cell.map { AnkiCellText($0, source.bytes).string } ?? ""
    let header = outline.header.globalTags ?? Span(0, 0)
    for (index, tag) in AnkiTags.tags(global: outline.globalTags, own: own).enumerated() {
      let span = index < outline.globalTags.count ? header : cell?.shown ?? header
      builder.leaf(.tag, flags: .decoded, span: span, text: builder.decode(tag.utf8))
    }
  }

  private func addDeck(_ cell: AnkiCell, _ builder: inout CardBatchBuilder) {
    let name = AnkiDeckName.normalized(AnkiCellText(cell, source.bytes).string)
    let known = outline.deckNames[name.lowercased()] ?? name
    builder.leaf(
      .property, flags: .decoded, value: CardProperty.deck.rawValue, span: cell.shown,
      text: builder.decode(known.utf8))
  }

  private mutating func noteType(_ cells: [AnkiCell]) -> AnkiNoteType {
    if let type = columns.noteType { return type }
    guard let cell = cell(columns.noteTypeColumn, cells) else { return .basic }
    let name = AnkiCellText(cell, source.bytes).string
    if let known = noteTypes[name] { return known }
    let type = AnkiNoteType.named(name)
    noteTypes[name] = type
    return type
  }

  /// Adds the note type where the fields don't tell it: Basic without deletions, Cloze with some in its first field.
  private func addNoteType(
    _ noteType: AnkiNoteType, _ cells: [AnkiCell], _ record: Span, _ builder: inout CardBatchBuilder
  ) {
    if noteType == .basic || noteType.name == "Cloze" && frontHadCloze { return }
    let span =
      cell(columns.noteTypeColumn, cells)?.shown ?? outline.header.noteType
      ?? Span(start: record.start, end: record.start)
    builder.leaf(
      .property, flags: .decoded, value: CardProperty.noteType.rawValue, span: span,
      text: builder.decode(noteType.name.utf8))
  }
}
