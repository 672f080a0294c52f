public import DeckModel
public import DeckPackages
public import DeckSource

/// What an emitter needs to know about the whole output before the first card.
public struct EmittedDeck: Sendable {
  /// The title.
  public var title: String
  /// What its page says about the deck; empty when it says nothing.
  public var description = ""
  /// The name of the file that the deck was read from; nil for several.
  public var fileName: String?
  /// The short name of the format that it was read from; nil for several.
  public var format: String?
  /// What its cards have beside front and back.
  public var extent = CardExtent()
  /// What the sources say of Anki's note types that their cards have.
  public var noteTypes: [NoteTypeDefinition] = []
  /// Choices of the user.
  public var options: EmitterOptions

  /// What emitters need to know.
  public init(title: String, fileName: String?, format: String?, options: EmitterOptions = EmitterOptions()) {
    self.title = title
    self.fileName = fileName
    self.format = format
    self.options = options
  }

  /// The note type that a card names: what a source says of it, or else what its name tells.
  func noteType(named name: String) -> AnkiNoteType {
    guard let definition = noteTypes.first(where: { $0.name == name }) else { return .named(name) }
    return definition.noteType
  }
}

/// Choices that change what emitters write.
public struct EmitterOptions: Sendable {
  /// Whether cells that a spreadsheet would run as a formula are made text.
  public var neutralizesFormulas = false
  /// When the notes of a package were changed last, in seconds since 1970. A second import updates a note only when this
  /// has grown.
  public var modified = 1_600_000_000
  /// Where media files are looked for, the first that has one first.
  public var media: [MediaLibrary] = []
  /// Whether media files are written beside the output.
  public var extractsMedia = false

  /// The defaults.
  public init() {}
}

/// Something of a card that a format could not hold.
public struct Loss: Hashable, Sendable {
  /// What was lost, as a phrase that can be counted: `fields beyond front and back`.
  public var what: String
  /// The card's position in the output; nil when the deck as a whole lost it.
  public var card: Int?
  /// How many cards lost it, of which `card` is the first.
  public var count: Int

  /// A loss of one card, of several from `card` on, or of the deck as a whole.
  public init(_ what: String, card: Int?, count: Int = 1) {
    self.what = what
    self.card = card
    self.count = count
  }
}

/// One output format, as three functions over a run of bytes: what stands before the cards, the cards, and
/// what stands behind them. Emitters never fail; what a format can't hold is a `Loss`.
public struct Emitter: Sendable {
  /// What a format has a place for beside the fields of cards.
  public struct Holdings: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Holdings of known bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Where cards stand in their source, for which an output needs an index of lines.
    public static let positions = Holdings(rawValue: 1 << 0)
    /// What a page says about its deck.
    public static let descriptions = Holdings(rawValue: 1 << 1)
    /// The titles of several decks.
    public static let titles = Holdings(rawValue: 1 << 2)
    /// The properties of cards.
    public static let properties = Holdings(rawValue: 1 << 3)
    /// Markup of the source's own.
    public static let markup = Holdings(rawValue: 1 << 4)
    /// Which lists are there to choose from, and which of their items are right.
    public static let choices = Holdings(rawValue: 1 << 5)
    /// How note types make cards of their fields.
    public static let noteTypes = Holdings(rawValue: 1 << 6)
    /// Columns for what cards have beside front and back, for which an output looks at all cards before the first.
    public static let extent = Holdings(rawValue: 1 << 7)
    /// The numbers of cards.
    public static let numbers = Holdings(rawValue: 1 << 8)
    /// How sure a reader was of cards.
    public static let confidence = Holdings(rawValue: 1 << 9)
    /// Columns for fields beyond front and back, by their names.
    public static let fieldNames = Holdings(rawValue: 1 << 10)
    /// All that may be foreign to a format.
    public static let foreignParts: Holdings = [.properties, .markup, .choices]
  }

  /// The short name, as `--to` takes it.
  public let name: String
  /// What the format is, in one line.
  public let summary: String
  /// File name extensions, without a dot.
  public let fileExtensions: [String]
  /// What the format has a place for beside the fields of cards.
  public let holdings: Holdings
  /// The title of a deck as the format keeps it: empty where it has no place for it but with each card.
  public let keptTitle: @Sendable (String) -> String
  /// Writes what stands before the first card.
  public let begin: @Sendable (EmittedDeck, inout ByteWriter) -> Void
  /// Writes the cards of a batch.
  public let emit: @Sendable (CardBatch, inout EmitterOutput) -> Void
  /// Writes what stands behind the last card, given the number of cards.
  public let end: @Sendable (EmittedDeck, Int, inout ByteWriter) -> Void
  /// Where the format is no run of cards: begins the file that is made of all that is written.
  public let assembler: (@Sendable (EmittedDeck) throws(PackageError) -> any OutputAssembler)?

  init(
    _ name: String, _ summary: String, fileExtensions: [String], holdings: Holdings = [],
    keptTitle: @escaping @Sendable (String) -> String = { $0 },
    begin: @escaping @Sendable (EmittedDeck, inout ByteWriter) -> Void = { _, _ in },
    emit: @escaping @Sendable (CardBatch, inout EmitterOutput) -> Void,
    end: @escaping @Sendable (EmittedDeck, Int, inout ByteWriter) -> Void = { _, _, _ in },
    assembler: (@Sendable (EmittedDeck) throws(PackageError) -> any OutputAssembler)? = nil
  ) {
    self.name = name
    self.summary = summary
    self.fileExtensions = fileExtensions
    self.holdings = holdings
    self.keptTitle = keptTitle
    self.begin = begin
    self.emit = emit
    self.end = end
    self.assembler = assembler
  }
}
