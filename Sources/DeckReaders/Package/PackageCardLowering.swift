internal import DeckModel
internal import DeckSource

/// Turns notes of a collection into cards: the first field of a note is the front, the second the back, every other a
/// field of its own name.
struct PackageCardLowering {
  private let source: SourceFile
  private let collection: CollectionNotes
  private let types: [Int: NoteType]
  /// The deck of cards that needn't name theirs.
  private let title: String
  private var fields: HTMLFieldLowering

  /// A note type, as far as cards need it.
  struct NoteType {
    let type: AnkiNoteType
    let fieldNames: [String]
  }

  private init(
    _ source: SourceFile, _ collection: CollectionNotes, _ types: [Int: NoteType], title: String
  ) {
    self.source = source
    self.collection = collection
    self.types = types
    self.title = title
    fields = HTMLFieldLowering(source)
  }

  /// The batch of the notes `range`.
  static func batch(
    _ source: SourceFile, _ collection: CollectionNotes, _ types: [Int: NoteType], title: String,
    _ range: Range<Int>
  ) -> CardBatch {
    var builder = CardBatchBuilder(
      source: source, firstIndex: range.lowerBound, cardCount: range.count, nodeCount: 12 * range.count)
    var lowering = PackageCardLowering(source, collection, types, title: title)
    for note in collection.notes[range] { lowering.lower(note, &builder) }
    return builder.finish()
  }

  private mutating func lower(_ note: CollectionNotes.Note, _ builder: inout CardBatchBuilder) {
    let start = note.guid.start
    let card = builder.open(.card, value: 1000, span: Span(start: start, end: note.fields.end))
    if !note.guid.isEmpty {
      let guid = builder.repaired(note.guid)
      builder.leaf(.identifier, flags: guid.flags, span: note.guid, text: guid.text)
    }
    if !note.tags.isEmpty {
      for tag in AnkiTags.tags(global: [], own: source.text(note.tags)) {
        builder.leaf(.tag, flags: .decoded, span: note.tags, text: builder.decode(tag.utf8))
      }
    }
    if note.deck >= 0, collection.deckNames[Int(note.deck)] != title {
      add(.deck, collection.deckNames[Int(note.deck)], at: start, &builder)
    }
    let type = types[note.noteType] ?? NoteType(type: .basic, fieldNames: [])
    let frontHadCloze = addFields(note, type, &builder)
    let isTold = type.type == .basic || type.type.name == "Cloze" && type.type.isStock && frontHadCloze
    if !isTold && !type.type.name.isEmpty { add(.noteType, type.type.name, at: start, &builder) }
    builder.close(card)
  }

  private func add(
    _ property: CardProperty, _ text: String, at place: UInt32, _ builder: inout CardBatchBuilder
  ) {
    builder.leaf(
      .property, flags: .decoded, value: property.rawValue, span: Span(start: place, end: place),
      text: builder.decode(text.utf8))
  }

  /// Adds all fields, and returns whether the front had a cloze deletion.
  private mutating func addFields(
    _ note: CollectionNotes.Note, _ type: NoteType, _ builder: inout CardBatchBuilder
  ) -> Bool {
    var frontHadCloze = false
    var start = Int(note.fields.start)
    let end = Int(note.fields.end)
    var place = 0
    while start <= end {
      let stop = source.bytes[start..<end].firstIndex(of: 0x1F).map { start + $0 } ?? end
      let field = Span(start, stop)
      start = stop + 1
      let role: FieldRole = place == 0 ? .front : place == 1 ? .back : .named
      // Empty fields keep the place of those behind them, where the names of the fields don't.
      if role == .named && field.isEmpty && type.type.isStock {
        place += 1
        continue
      }
      var flags: Node.Flags = source.firstInvalidOffset == nil ? .html : []
      if role == .named { flags.insert(.decoded) }
      let name = role == .named ? builder.decode(type.name(ofField: place).utf8) : Span(0, 0)
      let node = builder.open(
        .field, flags: flags, value: role.rawValue, span: field, text: name)
      fields.lower(
        AnkiCellText(source.bytes[field], at: Int(field.start)), isHTML: true,
        findsClozes: type.type.findsClozes(inField: place), into: &builder)
      if role == .front { frontHadCloze = fields.hadCloze }
      builder.close(node)
      place += 1
    }
    return frontHadCloze
  }
}

extension PackageCardLowering.NoteType {
  fileprivate func name(ofField place: Int) -> String {
    place < fieldNames.count ? fieldNames[place] : "Field \(place + 1)"
  }
}
