internal import DeckModel
internal import DeckPackages
internal import DeckSource

/// Makes an Anki package of rows of notes, batch by batch: a zip archive with an SQLite collection that every release
/// reads.
final class PackageAssembler: OutputAssembler {
  private let modified: Int
  private let database: Database
  private var notes: Statement
  private var cards: Statement
  private var noteTypes: PackageNoteTypes
  private var decks: [(identifier: Int, name: String)] = [(1, "Default")]
  private var deckPlaces: [String: Int] = ["default": 0]
  private var last = (noteType: "", fieldCount: -1, place: 0)
  private var lastDeck = (name: "", place: -1)
  private let firstNumber: Int
  private var noteCount = 0
  private var cardCount = 0
  private let libraries: [MediaLibrary]
  private var references = MediaReferences()
  private(set) var losses: [Loss] = []
  /// The separators of fields that a note lacks.
  private var padded = ByteWriter()

  init(_ deck: EmittedDeck) throws(PackageError) {
    modified = deck.options.modified
    libraries = deck.options.media
    noteTypes = PackageNoteTypes(deck.noteTypes)
    firstNumber = PackageNumber.stable("notes", deck.title)
    database = try Database()
    try database.execute(CollectionSchema.tables)
    try database.execute("BEGIN")
    notes = try Statement(
      database, "INSERT INTO notes VALUES (?1, ?2, ?3, \(modified), -1, ?4, ?5, ?6, 0, 0, '')")
    cards = try Statement(
      database,
      "INSERT INTO cards VALUES (?1, ?2, ?3, ?4, \(modified), -1, 0, 0, ?5, 0, 0, 0, 0, 0, 0, 0, 0, '')")
  }

  func add(_ bytes: ByteView) throws(PackageError) {
    var rows = PackageRows(bytes)
    while rows.next() { try add(rows) }
  }

  private func add(_ row: borrowing PackageRows) throws(PackageError) {
    let place = noteType(of: row)
    let type = noteTypes.entries[place]
    let note = firstNumber + noteCount
    noteCount += 1
    notes.bind(1, note)
    notes.bind(2, row.guid)
    notes.bind(3, type.definition.identifier)
    let tags = paddedTags(row.tags)
    notes.bind(4, tags.view)
    // A note must have exactly as many fields as its type.
    padded.removeAll()
    padded.append(row.fields)
    padded.append(repeating: 0x1F, count: max(0, type.definition.fields.count - row.fieldCount))
    notes.bind(5, padded.view)
    notes.bind(6, row.field(min(type.definition.sortField, row.fieldCount - 1)))
    try notes.run()
    if !libraries.isEmpty { references.add(row.fields) }
    let deck = deck(row.deck)
    for card in type.cards(row) {
      cards.bind(1, firstNumber + cardCount)
      cards.bind(2, note)
      cards.bind(3, decks[deck].identifier)
      cards.bind(4, card)
      cards.bind(5, noteCount)
      try cards.run()
      cardCount += 1
    }
  }

  /// Tags stand between spaces.
  private func paddedTags(_ tags: ByteView) -> ByteWriter {
    var writer = ByteWriter(capacity: tags.count + 2)
    guard !tags.isEmpty else { return writer }
    writer.append(0x20)
    writer.append(tags)
    writer.append(0x20)
    return writer
  }

  private func noteType(of row: borrowing PackageRows) -> Int {
    let name = row.noteType
    if row.fieldCount == last.fieldCount, name.elementsEqual(last.noteType.utf8) { return last.place }
    last = (name.string, row.fieldCount, noteTypes.place(name, fieldCount: row.fieldCount))
    return last.place
  }

  private func deck(_ name: ByteView) -> Int {
    if lastDeck.place >= 0, name.elementsEqual(lastDeck.name.utf8) { return lastDeck.place }
    let text = name.string
    let place = deckPlaces[text.lowercased()] ?? addDeck(text)
    lastDeck = (text, place)
    return place
  }

  private func addDeck(_ name: String) -> Int {
    var identifier = PackageNumber.stable("deck", name)
    while decks.contains(where: { $0.identifier == identifier }) { identifier += 1 }
    decks.append((identifier, name))
    deckPlaces[name.lowercased()] = decks.count - 1
    return decks.count - 1
  }

  func finish() throws(PackageError) -> ByteWriter {
    try database.execute("COMMIT")
    var row = try Statement(
      database,
      "INSERT INTO col VALUES (1, \(modified), \(modified)000, \(modified)000, 11, 0, 0, 0, ?1, ?2, ?3, ?4, '{}')"
    )
    var configuration = ByteWriter()
    configuration.append(CollectionSchema.configuration)
    var deckConfiguration = ByteWriter()
    deckConfiguration.append(CollectionSchema.deckConfiguration)
    let types = CollectionText.noteTypes(noteTypes.entries.map(\.definition), modified: modified)
    let deckText = CollectionText.decks(decks, modified: modified)
    row.bind(1, configuration.view)
    row.bind(2, types.view)
    row.bind(3, deckText.view)
    row.bind(4, deckConfiguration.view)
    try row.run()
    let collection = try database.serialize()
    var archive = ZipWriter()
    try withExtendedLifetime(collection) { () throws(PackageError) in
      try archive.add("collection.anki2", collection.view)
    }
    try addMedia(to: &archive)
    return archive.finish()
  }

  /// Adds the files that notes show, and those that note types may: their names begin with a low line.
  private func addMedia(to archive: inout ZipWriter) throws(PackageError) {
    for name in libraries.flatMap(\.names).sorted() where name.hasPrefix("_") { references.add(name) }
    var list = ByteWriter()
    list.append("{")
    var count = 0
    var missing = 0
    var clashes = 0
    var added: Set<String> = []
    for reference in references.names {
      let files = libraries.compactMap { library in
        library.name(for: reference).flatMap { name in library.contents(of: name).map { (name, $0) } }
      }
      guard let (name, file) = files.first else {
        missing += 1
        continue
      }
      guard added.insert(name).inserted else { continue }
      clashes += files.dropFirst().contains { !$0.1.view.equals(file.view) } ? 1 : 0
      try withExtendedLifetime(file) { () throws(PackageError) in try archive.add(String(count), file.view) }
      list.append(count > 0 ? ",\"" : "\"")
      list.append(number: count)
      list.append("\":")
      list.append(quotingJSON: name)
      count += 1
    }
    list.append("}")
    try archive.add("media", list.view)
    if clashes > 0 {
      losses.append(
        Loss(
          "\(clashes == 1 ? "a media file" : "\(clashes) media files") with the name of another in one of the inputs",
          card: nil))
    }
    if missing > 0 {
      losses.append(
        Loss(
          missing == 1 ? "a media file that is not there" : "\(missing) media files that are not there",
          card: nil))
    }
  }
}
