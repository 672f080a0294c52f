internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Turns the pieces of cards into their trees.
struct QuizletLowering {
  private let source: SourceFile
  private var text: PlainMarkdownLowering

  /// The batch of the cards in `range`.
  static func batch(_ source: SourceFile, _ draft: QuizletDraft, _ range: Range<Int>) -> CardBatch {
    let cards = draft.cards[range]
    let byteCount = Int((cards.last?.span.end ?? 0) - (cards.first?.span.start ?? 0))
    var builder = CardBatchBuilder(
      source: source, firstIndex: range.lowerBound, cardCount: range.count, nodeCount: byteCount / 10)
    var lowering = QuizletLowering(source: source, text: PlainMarkdownLowering(source))
    for index in range { lowering.lower(draft.cards[index], draft.pieces(of: index), into: &builder) }
    return builder.finish()
  }

  private mutating func lower(
    _ card: QuizletCard, _ pieces: ArraySlice<QuizletPiece>, into builder: inout CardBatchBuilder
  ) {
    let number = pieces.first { $0.kind == .number }?.span
    let own = number.map { builder.repaired($0) }
    let node = builder.open(
      .card, flags: own?.flags ?? [], value: card.confidence, span: card.span,
      text: own?.text ?? Span(start: 0, end: 0))
    lowerFront(card, pieces, into: &builder)
    lowerBack(card, pieces, into: &builder)
    lowerNamed(pieces, into: &builder)
    builder.close(node)
  }

  // MARK: Front

  private mutating func lowerFront(
    _ card: QuizletCard, _ pieces: ArraySlice<QuizletPiece>, into builder: inout CardBatchBuilder
  ) {
    let parts = pieces.filter { $0.kind == .front || $0.kind == .option || $0.kind == .rightOption }
    let span = Self.union(parts) ?? Span(start: card.span.start, end: card.span.start)
    let field = builder.open(.field, value: FieldRole.front.rawValue, span: span)
    for piece in parts where piece.kind == .front { text.lower(piece.span, .plain, into: &builder) }
    let options = parts.filter { $0.kind != .front }
    if let place = Self.union(options[...]) {
      let list = builder.open(.list, flags: .choice, span: place)
      for option in options {
        let item = builder.open(
          .listItem, flags: option.kind == .rightOption ? .choice : [], span: option.span)
        text.lower(option.span, .plain, into: &builder)
        builder.close(item)
      }
      builder.close(list)
    }
    builder.close(field)
  }

  // MARK: Back

  private mutating func lowerBack(
    _ card: QuizletCard, _ pieces: ArraySlice<QuizletPiece>, into builder: inout CardBatchBuilder
  ) {
    let parts = pieces.filter { $0.kind == .back || $0.kind == .answer }
    let span = Self.union(parts) ?? Span(start: card.span.end, end: card.span.end)
    let field = builder.open(.field, value: FieldRole.back.rawValue, span: span)
    for piece in parts {
      if piece.kind == .back {
        text.lower(piece.span, .plain, into: &builder)
      } else {
        lowerAnswer(piece.span, pieces.filter { $0.kind == .rightOption }.map(\.span), into: &builder)
      }
    }
    builder.close(field)
  }

  /// Adds the texts of the right options; `place` is what names them.
  private func lowerAnswer(_ place: Span, _ options: [Span], into builder: inout CardBatchBuilder) {
    let list = options.count > 1 ? builder.open(.list, span: place) : nil
    for option in options {
      let item = list.map { _ in builder.open(.listItem, span: place) }
      let copied = QuizletOptionText(source, option)
      copied.add(place, into: &builder)
      if let item { builder.close(item) }
    }
    if let list { builder.close(list) }
  }

  // MARK: Other fields

  private mutating func lowerNamed(_ pieces: ArraySlice<QuizletPiece>, into builder: inout CardBatchBuilder) {
    var name: Span?
    for piece in pieces {
      let known: StaticString
      switch piece.kind {
      case .fieldName:
        name = piece.span
        continue
      case .fieldText:
        guard let span = name else { continue }
        let own = builder.repaired(span)
        addNamed(piece.span, own.text, own.flags.intersection(.decoded), into: &builder)
        continue
      case .exam: known = "exam"
      case .scope: known = "scope"
      case .secondTerm: known = "term 2"
      case .secondDefinition: known = "definition 2"
      case .number, .front, .option, .rightOption, .answer, .back: continue
      }
      addNamed(piece.span, builder.decode("\(known)".utf8), .decoded, into: &builder)
    }
  }

  private mutating func addNamed(
    _ span: Span, _ name: Span, _ flags: Node.Flags, into builder: inout CardBatchBuilder
  ) {
    let field = builder.open(.field, flags: flags, value: FieldRole.named.rawValue, span: span, text: name)
    text.lower(span, .plain, into: &builder)
    builder.close(field)
  }

  /// The bytes from the first to the last of `pieces`.
  private static func union(_ pieces: some Sequence<QuizletPiece>) -> Span? {
    var union: Span?
    for piece in pieces { union = union?.union(piece.span) ?? piece.span }
    return union
  }
}

/// The text of an option as an answer: it stands elsewhere than the letter that names it.
struct QuizletOptionText {
  private let source: SourceFile
  private let option: Span

  init(_ source: SourceFile, _ option: Span) {
    self.source = source
    self.option = option
  }

  /// Adds a paragraph with the text at `place`, line by line.
  func add(_ place: Span, into builder: inout CardBatchBuilder) {
    let paragraph = builder.open(.paragraph, span: place)
    let text = source.bytes[option]
    if source.firstInvalidOffset == nil && !InlineParser.mayHoldMarkup(text)
      && text.allSatisfy({ $0 >= 0x20 })
    {
      builder.leaf(.text, flags: .decoded, span: place, text: builder.decode(text))
      return builder.close(paragraph)
    }
    var lines: [WrittenLine] = []
    TextNotation.plain.lines(source.bytes, option, into: &lines)
    let inlines = InlineLowering(source)
    for (index, line) in lines.enumerated() where line.text < line.end {
      if index > 0 { builder.leaf(.lineBreak, span: place) }
      inlines.add(text: Array(source.bytes[line.text..<line.end]), span: place, into: &builder)
    }
    builder.close(paragraph)
  }
}
