internal import DeckModel
internal import DeckSource
internal import DeckSyntax
internal import DeckText

/// Turns rows of a delimited file into cards.
struct DelimitedCardLowering {
  private let bytes: ByteView
  private let sourceIsValid: Bool
  private let columns: DelimitedColumns
  private let frontColumn: Int?
  private let backColumn: Int?
  private let mayHaveAudio: Bool
  private let isWindows1252: Bool
  private var text: PlainMarkdownLowering

  private init(_ outline: DelimitedOutline) {
    bytes = outline.source.bytes
    sourceIsValid = outline.source.firstInvalidOffset == nil
    columns = outline.columns
    frontColumn = columns.roles.firstIndex(of: .front)
    backColumn = columns.roles.firstIndex(of: .back)
    mayHaveAudio = !columns.hasHeader
    isWindows1252 = outline.isWindows1252
    text = PlainMarkdownLowering(outline.source)
  }

  /// Batch `index` of the file.
  static func batch(_ outline: DelimitedOutline, _ index: Int) -> CardBatch {
    let start = outline.batchOffsets[index]
    let end = outline.batchOffsets[index + 1]
    let first = outline.batchStarts[index]
    let count = outline.batchStarts[index + 1] - first
    var builder = CardBatchBuilder(
      source: outline.source, firstIndex: first, cardCount: count, nodeCount: (end - start) / 14)
    builder.readsWindows1252 = outline.isWindows1252
    var lowering = DelimitedCardLowering(outline)
    var parser = DelimitedParser(
      outline.source.bytes, delimiter: outline.delimiter, from: start, to: outline.source.bytes.count,
      lineQuotesStart: outline.lineQuotesStart)
    while builder.cardCount < count, let row = parser.next() {
      if !parser.isBlank { lowering.lower(parser.fields, row, into: &builder) }
    }
    return builder.finish()
  }

  private mutating func lower(
    _ fields: [DelimitedField], _ row: Span, into builder: inout CardBatchBuilder
  ) {
    let card = builder.open(.card, value: 1000, span: row)
    for (index, field) in fields.enumerated() {
      switch columns[index] {
      case .number: setNumber(field, of: card, &builder)
      case .identifier: addLeaf(.identifier, field, &builder)
      case .tags, .deck, .noteType, .front, .back, .named, .called, .skipped: break
      }
    }
    for (index, field) in fields.enumerated() where columns[index] == .tags { addTags(field, &builder) }
    for (index, field) in fields.enumerated() {
      if columns[index] == .deck { addLeaf(.property, field, value: CardProperty.deck.rawValue, &builder) }
      if columns[index] == .noteType {
        addLeaf(.property, field, value: CardProperty.noteType.rawValue, &builder)
      }
    }
    addField(.front, frontColumn, fields, row, &builder)
    addField(.back, backColumn, fields, row, &builder)
    for (index, field) in fields.enumerated() where !bytes.trimmed(field.span).isEmpty {
      switch columns[index] {
      case .named(let name?):
        let place = place(name.span, isQuoted: name.isQuoted, &builder)
        addNamed(place.span, place.flags, field, &builder)
      case .named(nil):
        addNamed(builder.decode("column \(index + 1)".utf8), .decoded, field, &builder)
      case .called(let name): addNamed(builder.decode(name.utf8), .decoded, field, &builder)
      case .front, .back, .number, .identifier, .tags, .deck, .noteType, .skipped: break
      }
    }
    if mayHaveAudio { addAudio(fields, &builder) }
    builder.close(card)
  }

  // MARK: Fields

  private mutating func addField(
    _ role: FieldRole, _ column: Int?, _ fields: [DelimitedField], _ row: Span,
    _ builder: inout CardBatchBuilder
  ) {
    guard let column, column < fields.count else {
      // The column is missing: the field is empty, at the end of the row's text.
      let end = fields.last?.span.end ?? row.end
      builder.leaf(.field, value: role.rawValue, span: Span(start: end, end: end))
      return
    }
    var span = bytes.trimmed(fields[column].span)
    if mayHaveAudio, let tag = AudioTag(bytes, span) { span = tag.rest }
    let field = builder.open(.field, value: role.rawValue, span: span)
    addText(span, fields[column], &builder)
    builder.close(field)
  }

  private mutating func addNamed(
    _ name: Span, _ flags: Node.Flags, _ field: DelimitedField, _ builder: inout CardBatchBuilder
  ) {
    let span = bytes.trimmed(field.span)
    let node = builder.open(.field, flags: flags, value: FieldRole.named.rawValue, span: span, text: name)
    addText(span, field, &builder)
    builder.close(node)
  }

  /// Adds what the audio tags play that were taken off front and back.
  private mutating func addAudio(_ fields: [DelimitedField], _ builder: inout CardBatchBuilder) {
    for column in [frontColumn, backColumn].compactMap(\.self) where column < fields.count {
      guard let tag = AudioTag(bytes, bytes.trimmed(fields[column].span)) else { continue }
      let node = builder.open(
        .field, flags: .decoded, value: FieldRole.named.rawValue, span: tag.span,
        text: builder.decode("audio".utf8))
      addText(tag.address, fields[column], &builder)
      builder.close(node)
    }
  }

  private mutating func addText(_ span: Span, _ field: DelimitedField, _ builder: inout CardBatchBuilder) {
    guard !span.isEmpty else { return }
    text.lower(span, field.isQuoted ? .doubledQuotes : .plain, into: &builder)
  }

  // MARK: What is no field

  /// Where the text of `span` is to be found, and the flags that say so.
  private func place(
    _ span: Span, isQuoted: Bool, _ builder: inout CardBatchBuilder
  ) -> (span: Span, flags: Node.Flags) {
    let isDoubled = isQuoted && bytes[span].firstIndex(of: UInt8(ascii: "\"")) != nil
    if !isDoubled && sourceIsValid { return (span, []) }
    return (builder.decode(string(span, isQuoted: isQuoted).utf8), .decoded)
  }

  private func string(_ span: Span, isQuoted: Bool) -> String {
    var text: [UInt8] = []
    (isQuoted ? TextNotation.doubledQuotes : .plain).decode(bytes[span], into: &text)
    let isLegacy = isWindows1252 && String(validating: text, as: UTF8.self) == nil
    return isLegacy ? Windows1252.text(of: text) : String(decoding: text, as: UTF8.self)
  }

  private func addLeaf(
    _ kind: NodeKind, _ field: DelimitedField, value: UInt16 = 0, _ builder: inout CardBatchBuilder
  ) {
    let span = bytes.trimmed(field.span)
    guard !span.isEmpty else { return }
    let (text, flags) = place(span, isQuoted: field.isQuoted, &builder)
    builder.leaf(kind, flags: flags, value: value, span: span, text: text)
  }

  private func setNumber(_ field: DelimitedField, of card: Int, _ builder: inout CardBatchBuilder) {
    let (text, flags) = place(bytes.trimmed(field.span), isQuoted: field.isQuoted, &builder)
    builder.update(card) {
      $0.text = text
      $0.flags.formUnion(flags)
    }
  }

  private func addTags(_ field: DelimitedField, _ builder: inout CardBatchBuilder) {
    let span = bytes.trimmed(field.span)
    for tag in FieldName.tags(string(span, isQuoted: field.isQuoted)) {
      builder.leaf(.tag, flags: .decoded, span: span, text: builder.decode(tag.utf8))
    }
  }
}
