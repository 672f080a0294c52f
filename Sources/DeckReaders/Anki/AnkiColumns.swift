internal import DeckModel

/// Which columns of Anki's text import hold what, by Anki's own rules.
struct AnkiColumns {
  /// The number of columns that Anki looks at.
  let count: Int
  /// What the header calls the columns; empty strings where it says nothing.
  let labels: [String]
  /// The note type of all notes; nil when a column tells it.
  let noteType: AnkiNoteType?
  /// The column of each field of the note type, from 0; nil for a field without one.
  private(set) var fieldColumns: [Int?] = []
  let noteTypeColumn: Int?
  let deckColumn: Int?
  let guidColumn: Int?
  private(set) var tagsColumn: Int?
  /// Whether the tags column is one that no header names.
  private(set) var guessesTags = false

  /// The columns of a file with `header` whose first record has `cellCount` cells.
  init(_ header: AnkiHeader, cellCount: Int, noteType: AnkiNoteType?) {
    labels = header.labels ?? []
    count = header.labels?.count ?? cellCount
    noteTypeColumn = header.noteTypeColumn
    deckColumn = header.deckColumn
    guidColumn = header.guidColumn
    tagsColumn = header.tagsColumn
    self.noteType = header.noteTypeColumn == nil ? noteType ?? .basic : nil
    guard let noteType = self.noteType else {
      fieldColumns = plainColumns
      return
    }
    guard noteType.isStock else {
      // Its fields are known to its collection only: every column that is nothing else is one.
      fieldColumns = plainColumns
      return
    }
    if labels.allSatisfy(\.isEmpty) {
      let plain = plainColumns
      fieldColumns = noteType.fields.indices.map { $0 < plain.count ? plain[$0] : nil }
    } else {
      fieldColumns = noteType.fields.map { field in plainColumns.last { labels[$0] == field } }
    }
    // Anki gives the first field a column in any case, even one that is taken.
    if fieldColumns[0] == nil { fieldColumns[0] = 0 }
    guessTags()
  }

  /// The columns that are neither note type, deck, tags nor guid.
  private var plainColumns: [Int] {
    (0..<count).filter { ![noteTypeColumn, deckColumn, guidColumn, tagsColumn].contains($0) }
  }

  /// The first unused column behind the last field becomes the tags column.
  private mutating func guessTags() {
    guard tagsColumn == nil else { return }
    let last = fieldColumns.compactMap { $0 }.max() ?? 0
    tagsColumn = plainColumns.first { $0 > last }
    guessesTags = tagsColumn != nil
  }

  /// What the field in a column is called where it has a name of its own.
  func name(ofColumn column: Int) -> String {
    let label = column < labels.count ? labels[column] : ""
    return label.isEmpty ? "column \(column + 1)" : label
  }

  /// Whether a column holds something that Anki makes use of.
  func isUsed(_ column: Int) -> Bool {
    column < count
      && (fieldColumns.contains(column) || column == noteTypeColumn || column == deckColumn
        || column == tagsColumn || column == guidColumn)
  }
}
