internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Turns rows of a delimited file into cards.
struct DelimitedCardLowering {
  private let bytes: ByteView
  private let sourceIsValid: Bool
  private let columns: DelimitedColumns
  private let frontColumn: Int?
  private let backColumn: Int?
  private var text: PlainMarkdownLowering

  private init(_ outline: DelimitedOutline) {
    bytes = outline.source.bytes
    sourceIsValid = outline.source.firstInvalidOffset == nil
    columns = outline.columns
    frontColumn = columns.roles.firstIndex(of: .front)
    backColumn = columns.roles.firstIndex(of: .back)
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
      case .tags, .deck, .noteType, .front, .back, .named: break
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
    for (index, field) in fields.enumerated() {
      guard case .named(let name) = columns[index], !bytes.trimmed(field.span).isEmpty else { continue }
      addNamed(name, index, field, &builder)
    }
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
    let span = bytes.trimmed(fields[column].span)
    let field = builder.open(.field, value: role.rawValue, span: span)
    addText(span, fields[column], &builder)
    builder.close(field)
  }

  private mutating func addNamed(
    _ name: DelimitedName?, _ index: Int, _ field: DelimitedField, _ builder: inout CardBatchBuilder
  ) {
    let text: (span: Span, flags: Node.Flags)
    if let name {
      text = place(name.span, isQuoted: name.isQuoted, &builder)
    } else {
      text = (builder.decode("column \(index + 1)".utf8), .decoded)
    }
    let span = bytes.trimmed(field.span)
    let node = builder.open(
      .field, flags: text.flags, value: FieldRole.named.rawValue, span: span, text: text.span)
    addText(span, field, &builder)
    builder.close(node)
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
    return String(decoding: text, as: UTF8.self)
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
