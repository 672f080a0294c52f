public import DeckDiagnostics
public import DeckModel
public import DeckSource

/// A deck as it was read, and what the reader has to say about it.
public struct ReadResult: Sendable {
  /// The deck; empty when nothing could be read.
  public var deck: Deck
  /// What was odd, each with the name of the rule that it belongs to.
  public var findings: [ReaderFinding]

  /// A result.
  public init(deck: Deck, findings: [ReaderFinding] = []) {
    self.deck = deck
    self.findings = findings
  }
}

/// Choices of the user that change how sources are read.
public struct ReaderOptions: Sendable {
  /// On how many threads a source may be read, where its format allows it. Their number doesn't change the result.
  public var tasks = 1
  /// What the columns of a table hold, ; nil to find out.
  public var columns: ColumnChoice?
  /// What parts term and definition, or the cells of a table; nil to find out.
  public var separator: String?
  /// What parts cards that don't end with their lines; nil to find out.
  public var rowSeparator: String?

  /// The defaults.
  public init(tasks: Int = 1) { self.tasks = tasks }
}

/// One input format: how to tell it and how to read it. Readers never fail: what can't be understood becomes
/// a finding.
public struct Reader: Sendable {
  /// The short name, as `--from` takes it.
  public let name: String
  /// What the format is, in one line.
  public let summary: String
  /// File name extensions, without a dot, that only this format uses.
  public let fileExtensions: [String]
  /// How much the beginning of a text looks like this format, from 0 (not at all) to 100 (certainly).
  public let resemblance: @Sendable (SourceFile) -> Int
  /// How comments are written; nil when the format has none.
  public let comments: CommentSyntax?
  private let readSource: @Sendable (SourceFile, ReaderOptions) -> ReadResult
  /// The tree of a source as `deckc syntax` shows it, where it differs from that of its deck.
  public let dump: (@Sendable (SourceFile) -> String)?
  /// Why a source can't be read as options say, where the format knows options about columns and separators.
  private let findProblem: (@Sendable (SourceFile, ReaderOptions) -> String?)?

  init(
    _ name: String, _ summary: String, fileExtensions: [String] = [], comments: CommentSyntax? = nil,
    resemblance: @escaping @Sendable (SourceFile) -> Int,
    read: @escaping @Sendable (SourceFile, ReaderOptions) -> ReadResult,
    dump: (@Sendable (SourceFile) -> String)? = nil,
    problem: (@Sendable (SourceFile, ReaderOptions) -> String?)? = nil
  ) {
    self.name = name
    self.summary = summary
    self.fileExtensions = fileExtensions
    self.comments = comments
    self.resemblance = resemblance
    readSource = read
    self.dump = dump
    findProblem = problem
  }

  /// Reads a source as `options` say.
  public func read(_ source: SourceFile, _ options: ReaderOptions = ReaderOptions()) -> ReadResult {
    var result = readSource(source, options)
    result.deck.comments = comments
    return result
  }

  /// Why a source can't be read as `options` say, as a phrase; nil when it can.
  public func problem(of source: SourceFile, with options: ReaderOptions) -> String? {
    if let findProblem { return findProblem(source, options) }
    if options.columns != nil { return Self.columnsAreForTables(name) }
    if options.separator != nil || options.rowSeparator != nil {
      return "separators are for csv, quizlet and tsv, and it is read as \(name)"
    }
    return nil
  }

  static func columnsAreForTables(_ name: String) -> String {
    "columns are for csv and tsv, and it is read as \(name)"
  }
}
