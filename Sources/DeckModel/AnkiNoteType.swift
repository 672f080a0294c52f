/// A note type of Anki: what its fields are called, and whether it looks for cloze deletions.
public struct AnkiNoteType: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The names of the fields in order; empty when the note type isn't one of Anki's own.
  public let fields: [String]
  /// Whether it makes cards of cloze deletions.
  public let isCloze: Bool

  /// A note type.
  public init(name: String, fields: [String], isCloze: Bool) {
    self.name = name
    self.fields = fields
    self.isCloze = isCloze
  }

  /// What Anki takes when nothing else is said.
  public static let basic = AnkiNoteType(name: "Basic", fields: ["Front", "Back"], isCloze: false)

  /// The note types that every collection has.
  public static let stock: [AnkiNoteType] = [
    basic,
    AnkiNoteType(name: "Basic (and reversed card)", fields: ["Front", "Back"], isCloze: false),
    AnkiNoteType(
      name: "Basic (optional reversed card)", fields: ["Front", "Back", "Add Reverse"], isCloze: false),
    AnkiNoteType(name: "Basic (type in the answer)", fields: ["Front", "Back"], isCloze: false),
    AnkiNoteType(name: "Cloze", fields: ["Text", "Back Extra"], isCloze: true),
    AnkiNoteType(
      name: "Image Occlusion", fields: ["Occlusion", "Image", "Header", "Back Extra", "Comments"],
      isCloze: true),
  ]

  /// The note type of that name, in whatever case. One that isn't Anki's own is taken for a cloze type when its name
  /// says so.
  public static func named(_ name: String) -> AnkiNoteType {
    let folded = name.lowercased()
    return stock.first { $0.name.lowercased() == folded }
      ?? AnkiNoteType(name: name, fields: [], isCloze: folded.contains("cloze"))
  }

  /// The note type of a name that Anki's own have once it is trimmed, though not as it stands.
  public static func meant(by name: String) -> AnkiNoteType? {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let meant = named(words)
    return meant.isStock && !named(name).isStock ? meant : nil
  }

  /// Whether Anki looks for deletions in the field at `index`: in the first one of its own cloze types, in any of
  /// others.
  public func findsClozes(inField index: Int) -> Bool { isCloze && (index == 0 || !isStock) }

  /// Whether every collection has it.
  public var isStock: Bool { !fields.isEmpty }
}
