public import DeckLexicon

/// Which fields of study a deck is about, told by its own words.
///
/// A field is on when enough of the deck's words are ones that only its vocabularies have. The terms of fields that
/// are on count as right.
public struct FieldPacks: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// The name of the field.
    public let name: String
    /// The flag of its words in the lexicon.
    public let flag: WordFlags
    /// How many words of the deck have the flag.
    public internal(set) var count = 0
    /// How many distinct ones.
    public internal(set) var typeCount = 0
    /// Whether the field is on.
    public internal(set) var isOn = false
  }

  /// All fields.
  public private(set) var fields = Self.names.map { Field(name: $0.0, flag: $0.1) }
  /// The flags of the fields that are on.
  public private(set) var flags: WordFlags = []

  private static let names: [(String, WordFlags)] = [
    ("computing", .computing), ("medicine", .medicine), ("biology", .biology), ("chemistry", .chemistry),
    ("law", .law), ("geography", .geography), ("history", .history),
  ]
  private static let all = names.reduce(into: WordFlags()) { $0.formUnion($1.1) }

  /// The fields of a deck. Takes time linear in the number of its distinct words.
  public init(_ vocabulary: DeckVocabulary, lexicon: Lexicon = .english) {
    vocabulary.forEachKnown { id, count in
      let flags = lexicon.flags(id)
      guard !flags.isDisjoint(with: Self.all) else { return }
      for index in fields.indices where flags.contains(fields[index].flag) {
        fields[index].count += count
        fields[index].typeCount += 1
      }
    }
    for index in fields.indices {
      let field = fields[index]
      guard field.typeCount >= Self.minimumTypeCount,
        field.count * Self.wordsPerFieldWord >= vocabulary.wordCount
      else { continue }
      fields[index].isOn = true
      flags.formUnion(field.flag)
    }
  }

  /// Whether a word of the lexicon is a term of a field that is on.
  public func contains(_ flags: WordFlags) -> Bool { !self.flags.isDisjoint(with: flags) }

  private static let minimumTypeCount = 3
  /// One word in so many must be of the field.
  private static let wordsPerFieldWord = 100
}
