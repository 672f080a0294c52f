internal import DeckModel
internal import DeckSource

/// The note types of a package, in the order in which notes first have them.
struct PackageNoteTypes {
  /// A note type with what is worked out of it once.
  struct Entry {
    let definition: NoteTypeDefinition
    let templates: [CardTemplate]

    init(_ definition: NoteTypeDefinition) {
      self.definition = definition
      templates = definition.templates.map { CardTemplate($0.question, fields: definition.fields) }
    }
  }

  private(set) var entries: [Entry] = []
  /// What the source says of its note types, by their names.
  private let known: [String: NoteTypeDefinition]
  private var places: [String: Int] = [:]

  init(_ definitions: [NoteTypeDefinition]) {
    known = Dictionary(definitions.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The position of the note type that a note with these fields has.
  mutating func place(_ name: ByteView, fieldCount: Int) -> Int {
    let key = "\(name.string)\u{1F}\(fieldCount)"
    if let place = places[key] { return place }
    let definition = definition(name.string, fieldCount)
    let place = entries.firstIndex { $0.definition == definition } ?? entries.count
    if place == entries.count { entries.append(Entry(unique(definition))) }
    places[key] = place
    return place
  }

  /// The definition for a name that the names of other fields follow, divided by U+001F.
  private func definition(_ text: String, _ fieldCount: Int) -> NoteTypeDefinition {
    let parts = text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    if let definition = known[name], definition.fields.count >= fieldCount { return definition }
    let type = AnkiNoteType.named(name)
    return .standing(
      for: type.isStock ? type : AnkiNoteType(name: name, fields: [], isCloze: type.isCloze),
      otherFields: Array(parts.dropFirst()), fieldCount: fieldCount)
  }

  /// Two sources may have different types of one number.
  private func unique(_ definition: NoteTypeDefinition) -> NoteTypeDefinition {
    var definition = definition
    while entries.contains(where: { $0.definition.identifier == definition.identifier }) {
      definition.identifier += 1
    }
    return definition
  }
}

extension PackageNoteTypes.Entry {
  /// The positions of the cards that Anki makes of a note: of the templates that show something, or of the numbers of
  /// its deletions; the first when there would be none.
  func cards(_ rows: borrowing PackageRows) -> [Int] {
    let cards = definition.isCloze ? clozeCards(rows) : templateCards(rows)
    return cards.isEmpty ? [0] : cards
  }

  private func templateCards(_ rows: borrowing PackageRows) -> [Int] {
    if templates.count == 1 { return [0] }
    let isFilled = definition.fields.indices.map { $0 < rows.fieldCount && !rows.field($0).isBlankField }
    return templates.indices.filter { templates[$0].asks(isFilled) }
  }

  private func clozeCards(_ rows: borrowing PackageRows) -> [Int] {
    var numbers: Set<Int> = []
    // Anki looks into all fields, whichever of them the question shows.
    rows.fields.addClozeNumbers(to: &numbers)
    return numbers.map { $0 - 1 }.sorted()
  }
}

extension ByteView {
  /// Whether Anki takes a field for empty: nothing but spaces and line breaks.
  fileprivate var isBlankField: Bool {
    var index = 0
    while index < count {
      if self[index] <= 0x20 {
        index += 1
        continue
      }
      let rest = self[index..<count]
      let tags: [StaticString] = ["<br>", "<br />", "<br/>", "<div>", "</div>"]
      guard let tag = tags.first(where: { rest.hasPrefix($0) }) else { return false }
      index += tag.utf8CodeUnitCount
    }
    return true
  }

  /// Adds the numbers of the deletions in a field, as far as Anki makes cards of them.
  fileprivate func addClozeNumbers(to numbers: inout Set<Int>) {
    var start = 0
    while let mark = firstIndex(of: "{{c", from: start) {
      start = mark + 3
      var found: [Int] = []
      var number = 0
      while start < count, self[start] &- 0x30 < 10 || self[start] == UInt8(ascii: ",") {
        if self[start] == UInt8(ascii: ",") {
          found.append(number)
          number = 0
        } else {
          number = Swift.min(number * 10 + Int(self[start] & 0x0F), 1 << 20)
        }
        start += 1
      }
      guard self[start..<count].hasPrefix("::") else { continue }
      // Larger numbers share the last card.
      for number in found + [number] where number > 0 && number <= 0xFFFF {
        numbers.insert(Swift.min(number, 500))
      }
    }
  }
}
