internal import DeckModel
internal import DeckSource

/// Turns notes of CrowdAnki into cards.
struct CrowdAnkiLowering {
  private let outline: CrowdAnkiOutline
  private let bytes: ByteView
  private var fields: HTMLFieldLowering

  /// What the object of a note holds.
  private struct Parts {
    var guid: JSONString?
    var model: CrowdAnkiModel?
    var tags: [JSONString] = []
    var fields: [JSONString] = []
  }

  /// The batch of the notes `range`.
  static func batch(_ outline: CrowdAnkiOutline, _ range: Range<Int>) -> CardBatch {
    var builder = CardBatchBuilder(
      source: outline.source, firstIndex: range.lowerBound, cardCount: range.count,
      nodeCount: 12 * range.count)
    var lowering = CrowdAnkiLowering(outline)
    for index in range { lowering.lower(outline.notes[index], into: &builder) }
    return builder.finish()
  }

  private init(_ outline: CrowdAnkiOutline) {
    self.outline = outline
    bytes = outline.source.bytes
    fields = HTMLFieldLowering(outline.source)
  }

  private mutating func lower(_ note: CrowdAnkiOutline.Note, into builder: inout CardBatchBuilder) {
    let parts = parts(note.object)
    let card = builder.open(.card, value: 1000, span: note.object)
    if let guid = parts.guid, !guid.span.isEmpty { addLeaf(.identifier, 0, guid, &builder) }
    for tag in parts.tags { addLeaf(.tag, 0, tag, &builder) }
    let start = Span(start: note.object.start, end: note.object.start)
    if note.deck > 0 {
      let name = builder.decode(outline.deckNames[note.deck].utf8)
      builder.leaf(.property, flags: .decoded, value: CardProperty.deck.rawValue, span: start, text: name)
    }
    let end = Span(start: note.object.end - 1, end: note.object.end - 1)
    let model = parts.model
    let front = model?.front ?? 0
    let back = model?.back ?? 1
    addField(.front, front, parts, end, &builder)
    let frontHadCloze = fields.hadCloze
    addField(.back, back, parts, end, &builder)
    for index in parts.fields.indices where index != front && index != back {
      // Empty ones keep the place of those behind them.
      if !parts.fields[index].span.isEmpty || model?.isInOrder == true {
        addField(.named, index, parts, end, &builder)
      }
    }
    let isTold = model.map { $0.name.isEmpty || $0.name == "Basic" || $0.name == "Cloze" && frontHadCloze }
    if let model, model.isInOrder, isTold == false {
      let name = builder.decode(model.name.utf8)
      builder.leaf(
        .property, flags: .decoded, value: CardProperty.noteType.rawValue, span: start, text: name)
    }
    builder.close(card)
  }

  private func parts(_ object: Span) -> Parts {
    var parts = Parts()
    var parser = JSONPullParser(bytes, from: Int(object.start), to: Int(object.end))
    _ = parser.next()
    while case .key(let key) = parser.next() {
      let key = bytes[key.span]
      switch parser.next() {
      case .string(let text):
        if key.equals("guid") { parts.guid = text }
        if key.equals("note_model_uuid") { parts.model = outline.models[JSONText.string(bytes, text)] }
      case .beginArray:
        if key.equals("fields") {
          parts.fields = strings(&parser)
        } else if key.equals("tags") {
          parts.tags = strings(&parser).filter { !$0.span.isEmpty }
        } else {
          parser.skipContainer()
        }
      case .beginObject: parser.skipContainer()
      case .endObject, .endArray, .key, .number, .bool, .null, .end, .failure: break
      }
    }
    return parts
  }

  private func strings(_ parser: inout JSONPullParser) -> [JSONString] {
    var strings: [JSONString] = []
    while true {
      switch parser.next() {
      case .string(let string): strings.append(string)
      case .beginObject, .beginArray: parser.skipContainer()
      case .number, .bool, .null, .key: break
      case .endArray, .endObject, .end, .failure: return strings
      }
    }
  }

  private func addLeaf(
    _ kind: NodeKind, _ value: UInt16, _ string: JSONString, _ builder: inout CardBatchBuilder
  ) {
    let (text, flags) = builder.place(string, outline.source)
    builder.leaf(kind, flags: flags, value: value, span: string.span, text: text)
  }

  private mutating func addField(
    _ role: FieldRole, _ index: Int, _ parts: Parts, _ end: Span, _ builder: inout CardBatchBuilder
  ) {
    let string = index < parts.fields.count ? parts.fields[index] : nil
    var name = Span(0, 0)
    if role == .named {
      let known = parts.model.flatMap { index < $0.fields.count ? $0.fields[index] : nil }
      name = builder.decode((known ?? "field \(index + 1)").utf8)
    }
    let node = builder.open(
      .field, flags: role == .named ? .decoded : [], value: role.rawValue, span: string?.span ?? end,
      text: name)
    if let string, !string.span.isEmpty {
      let model = parts.model
      let findsClozes = model?.isCloze == true && (index == model?.front || model?.name != "Cloze")
      fields.lower(AnkiCellText(string, bytes), isHTML: true, findsClozes: findsClozes, into: &builder)
    } else {
      fields.forget()
    }
    builder.close(node)
  }
}
