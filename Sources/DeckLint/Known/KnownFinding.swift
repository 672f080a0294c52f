public import DeckDiagnostics
public import DeckSpelling

/// What a finding is called where it is to be known again: by its rule and its card, never by its place in the file.
public struct FindingKey: Hashable, Sendable {
  /// The name of the rule.
  public let rule: String
  /// The id of the card; nil for a finding about no card.
  public let card: String?
  /// The field of the card.
  public let field: String?
  /// The beginning of the card's front, for people and to know the card by when it was edited.
  public let front: String?
  /// The beginning of the text that is marked, or the message where the source has no text.
  public let text: String

  /// A name from its parts.
  public init(rule: String, card: String?, field: String?, front: String?, text: String) {
    self.rule = rule
    self.card = card
    self.field = field
    self.front = front
    self.text = text
  }
}

/// A finding that is known, and not reported again.
public struct KnownFinding: Hashable, Sendable {
  /// The name of the rule.
  public let rule: String
  /// The id of the card; nil for any, or none.
  public let card: String?
  /// The field of the card; nil for any.
  public let field: String?
  /// The beginning of the card's front; nil when nobody said it.
  public let front: String?
  /// The text that is marked; nil for any.
  public let text: String?
  /// Whether the text must be as said in the card too; otherwise it counts only when the card is gone.
  public let isTextExact: Bool
  /// How many of them are known; nil when all are.
  public let count: Int?

  /// A known finding. What is given must be as said, but when the card is in the deck no more, its text is looked for in
  /// cards whose fronts are much the same: a card that was edited has another id.
  public init(
    rule: String, card: String?, field: String? = nil, front: String? = nil, text: String? = nil,
    isTextExact: Bool = true, count: Int? = nil
  ) {
    self.rule = rule
    self.card = card
    self.field = field
    self.front = front
    self.text = text
    self.isTextExact = isTextExact
    self.count = count
  }

  /// Whether it is about a finding, apart from the card.
  func concerns(_ key: FindingKey) -> Bool {
    rule == key.rule && (field == nil || field == key.field) && (text == nil || text == key.text)
  }
}

/// What was found in a deck, and what of it was known.
public struct DeckFindings: Sendable {
  /// What is reported.
  public var diagnostics: [Diagnostic] = []
  /// What the diagnostics are called, if that was asked for.
  public var keys: [FindingKey] = []
  /// What was known and isn't reported, each with the number of the entry that knows it.
  public var known: [(entry: Int, key: FindingKey)] = []
  /// For each entry, whether its card is in the deck; nil when it names none, or nobody had to look.
  public var hasCard: [Bool?] = []
  /// The words of the deck and what the spelling engine says of them, when `Linter.Options.keepsWords` asked for them.
  public var words: (vocabulary: DeckVocabulary, judgements: [Judgement])?

  /// No findings.
  public init() {}
}
