internal import DeckModel
internal import DeckPackages
internal import DeckSource

/// The notes of a collection: their texts in one run of bytes, and where each part of a note stands in it.
struct CollectionNotes {
  /// One note.
  struct Note {
    var guid: Span
    var tags: Span
    /// The fields, divided by U+001F.
    var fields: Span
    /// The number of the note type.
    var noteType: Int
    /// The position of its deck, or -1.
    var deck: Int32
  }

  /// The texts.
  var text: ByteStorage
  /// The notes in the order in which they were made.
  var notes: [Note]
  /// The note types by their numbers.
  var noteTypes: [Int: NoteTypeDefinition]
  /// The names of the decks.
  var deckNames: [String]
  /// How many cards were learnt already.
  var learntCount: Int
  /// How many cards are suspended, buried or flagged.
  var markedCount: Int
}

/// Reads a collection of any version since Anki 2.0.
struct CollectionReader {
  private let database: Database
  private let isRecent: Bool
  private let byteCount: Int

  /// A reader of the collection whose file is `storage`.
  init(_ storage: ByteStorage) throws(PackageError) {
    database = try Database(reading: storage)
    byteCount = storage.view.count
    for name in ["col", "notes", "cards"] {
      guard try database.hasTable(name) else { throw PackageError("its collection has no table '\(name)'") }
    }
    isRecent = try database.hasTable("notetypes")
  }

  /// Reads everything. Complexity: O(bytes + cards · log cards).
  func read() throws(PackageError) -> CollectionNotes {
    let decks = try isRecent ? recentDecks() : oldDecks()
    let types = try isRecent ? recentNoteTypes() : oldNoteTypes()
    var names: [String] = []
    var places: [Int: Int32] = [:]
    let cardDecks = try cardDecks()
    var texts = ByteWriter(capacity: byteCount)
    var notes: [CollectionNotes.Note] = []
    var nextCard = 0
    var statement = try Statement(database, "SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    while try statement.step() {
      let id = statement.number(0)
      while nextCard < cardDecks.count, cardDecks[nextCard].note < id { nextCard += 1 }
      var deck: Int32 = -1
      if nextCard < cardDecks.count, cardDecks[nextCard].note == id,
        let name = decks[cardDecks[nextCard].deck]
      {
        let number = cardDecks[nextCard].deck
        if places[number] == nil {
          places[number] = Int32(names.count)
          names.append(name)
        }
        deck = places[number] ?? -1
      }
      let guid = append(statement.bytes(1), &texts)
      let tags = append(statement.bytes(3), &texts)
      // No word of a field goes on from a tag.
      texts.append(UInt8(ascii: "\n"))
      let fields = append(statement.bytes(4), &texts)
      // Every byte of a text stands somewhere in the file.
      guard texts.count <= byteCount, notes.count <= byteCount / 8 else {
        throw PackageError("its collection says more than its file can hold")
      }
      notes.append(
        CollectionNotes.Note(
          guid: guid, tags: tags, fields: fields, noteType: statement.number(2), deck: deck))
    }
    return CollectionNotes(
      text: texts.storage(), notes: notes, noteTypes: types, deckNames: names, learntCount: try learntCount(),
      markedCount: (try? count("queue < 0 OR flags & 7 != 0")) ?? 0)
  }

  private func append(_ bytes: ByteView, _ texts: inout ByteWriter) -> Span {
    let start = texts.count
    texts.append(bytes)
    return Span(start, texts.count)
  }

  /// The deck of the first card of each note, in the order of the notes; that of a filtered card is its own.
  private func cardDecks() throws(PackageError) -> [(note: Int, deck: Int)] {
    var decks: [(note: Int, deck: Int)] = []
    var statement = try Statement(
      database,
      "SELECT nid, CASE WHEN odid > 0 THEN odid ELSE did END, min(ord) FROM cards GROUP BY nid ORDER BY nid")
    while try statement.step() { decks.append((statement.number(0), statement.number(1))) }
    return decks
  }

  private func learntCount() throws(PackageError) -> Int { try count("type != 0 OR reps != 0") }

  /// How many cards there are of which `condition` holds.
  private func count(_ condition: String) throws(PackageError) -> Int {
    var statement = try Statement(database, "SELECT count(*) FROM cards WHERE \(condition)")
    return try statement.step() ? statement.number(0) : 0
  }

  // MARK: Recent collections

  private func recentDecks() throws(PackageError) -> [Int: String] {
    var decks: [Int: String] = [:]
    var statement = try Statement(database, "SELECT id, name FROM decks")
    while try statement.step() {
      let parts = statement.bytes(1).string.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      decks[statement.number(0)] = parts.joined(separator: "::")
    }
    return decks
  }

  private func recentNoteTypes() throws(PackageError) -> [Int: NoteTypeDefinition] {
    var types: [Int: NoteTypeDefinition] = [:]
    var statement = try Statement(database, "SELECT id, name, config FROM notetypes")
    while try statement.step() {
      var type = NoteTypeDefinition(
        identifier: statement.number(0), name: statement.bytes(1).string, isCloze: false, fields: [],
        templates: [],
        style: "")
      var config = WireReader(statement.bytes(2))
      while let field = config.next() {
        switch field.number {
        case 1: type.isCloze = field.value == 1
        case 2: type.sortField = max(0, field.value)
        case 3: type.style = field.bytes.string
        default: break
        }
      }
      types[type.identifier] = type
    }
    statement = try Statement(database, "SELECT ntid, name FROM fields ORDER BY ntid, ord")
    while try statement.step() { types[statement.number(0)]?.fields.append(statement.bytes(1).string) }
    statement = try Statement(database, "SELECT ntid, name, config FROM templates ORDER BY ntid, ord")
    while try statement.step() {
      var template = NoteTypeDefinition.Template(name: statement.bytes(1).string, question: "", answer: "")
      var config = WireReader(statement.bytes(2))
      while let field = config.next() {
        switch field.number {
        case 1: template.question = field.bytes.string
        case 2: template.answer = field.bytes.string
        default: break
        }
      }
      types[statement.number(0)]?.templates.append(template)
    }
    return types
  }

  // MARK: Older collections

  private func oldDecks() throws(PackageError) -> [Int: String] {
    var decks: [Int: String] = [:]
    try withText("decks") { reader in
      reader.object(reader.next()) { key, value, reader in
        reader.object(value) { name, value, reader in
          if name == "name", let identifier = Int(key) { decks[identifier] = reader.string(value) ?? "" }
        }
      }
    }
    return decks
  }

  private func oldNoteTypes() throws(PackageError) -> [Int: NoteTypeDefinition] {
    var types: [Int: NoteTypeDefinition] = [:]
    try withText("models") { reader in
      reader.object(reader.next()) { key, value, reader in
        let type = Self.oldNoteType(Int(key) ?? 0, value, &reader)
        types[type.identifier] = type
      }
    }
    return types
  }

  private static func oldNoteType(
    _ identifier: Int, _ event: JSONEvent, _ reader: inout JSONReader
  ) -> NoteTypeDefinition {
    var type = NoteTypeDefinition(
      identifier: identifier, name: "", isCloze: false, fields: [], templates: [], style: "")
    reader.object(event) { key, value, reader in
      switch key {
      case "name": type.name = reader.string(value) ?? ""
      case "type": type.isCloze = reader.number(value) == 1
      case "sortf": type.sortField = max(0, reader.number(value) ?? 0)
      case "css": type.style = reader.string(value) ?? ""
      case "flds":
        reader.array(value) { value, reader in
          reader.object(value) { key, value, reader in
            if key == "name" { type.fields.append(reader.string(value) ?? "") }
          }
        }
      case "tmpls":
        reader.array(value) { value, reader in
          var template = NoteTypeDefinition.Template(name: "", question: "", answer: "")
          reader.object(value) { key, value, reader in
            switch key {
            case "name": template.name = reader.string(value) ?? ""
            case "qfmt": template.question = reader.string(value) ?? ""
            case "afmt": template.answer = reader.string(value) ?? ""
            default: break
            }
          }
          type.templates.append(template)
        }
      default: break
      }
    }
    return type
  }

  /// Reads one of the JSON texts that older collections keep in their only row.
  private func withText(
    _ column: String, _ read: (inout JSONReader) -> Void
  ) throws(PackageError) {
    var statement = try Statement(database, "SELECT \(column) FROM col")
    guard try statement.step() else { throw PackageError("its collection is empty") }
    var reader = JSONReader(statement.bytes(0))
    read(&reader)
    guard !reader.isBroken else { throw PackageError("the \(column) of its collection are no JSON") }
  }
}
