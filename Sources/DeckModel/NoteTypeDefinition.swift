/// How Anki makes cards of the notes of a type, as a package tells it.
public struct NoteTypeDefinition: Hashable, Sendable {
  /// One card of every note: what it asks and what it answers, as templates of HTML.
  public struct Template: Hashable, Sendable {
    /// The name, such as `Card 1`.
    public var name: String
    /// What the card asks.
    public var question: String
    /// What the card answers.
    public var answer: String

    /// A template.
    public init(name: String, question: String, answer: String) {
      self.name = name
      self.question = question
      self.answer = answer
    }
  }

  /// The number by which Anki knows the note type.
  public var identifier: Int
  /// The name.
  public var name: String
  /// Whether cards are made of cloze deletions.
  public var isCloze: Bool
  /// The names of the fields in order.
  public var fields: [String]
  /// The position of the field that notes are sorted by.
  public var sortField = 0
  /// The templates in order; a cloze type has one.
  public var templates: [Template]
  /// The style sheet of the cards.
  public var style: String

  /// A definition.
  public init(
    identifier: Int, name: String, isCloze: Bool, fields: [String], templates: [Template], style: String
  ) {
    self.identifier = identifier
    self.name = name
    self.isCloze = isCloze
    self.fields = fields
    self.templates = templates
    self.style = style
  }

  /// What the names end in of the types that packages of ours have in the place of Anki's own.
  public static let stockSuffix = ", deckc"

  /// Whether the type is one of ours, that only stands for one of Anki's own.
  public var standsForStock: Bool { name.hasSuffix(Self.stockSuffix) && noteType.isStock }

  /// What cards need to know of it. Only types that are as Anki has them count as its own.
  public var noteType: AnkiNoteType {
    let isOurs = name.hasSuffix(Self.stockSuffix)
    let stock = AnkiNoteType.named(isOurs ? String(name.dropLast(Self.stockSuffix.count)) : name)
    if stock.fields == fields && stock.isCloze == isCloze { return stock }
    return AnkiNoteType(name: name, fields: [], isCloze: isCloze)
  }
}
