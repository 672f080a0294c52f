public import DeckSource

/// How much a diagnostic matters. Ordered from `info` to `error`.
public enum Severity: String, Comparable, Sendable, CaseIterable {
  case info, warning, error

  /// Whether the first matters less.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The card that something was found in.
public struct CardPlace: Hashable, Sendable {
  /// The position of the card in its deck, from 0.
  public var index: Int
  /// The number that the source gives the card.
  public var number: String?
  /// The field: `front`, `back` or a name of its own; nil for the card as a whole.
  public var field: String?

  /// A place in a card.
  public init(index: Int, number: String?, field: String? = nil) {
    self.index = index
    self.number = number
    self.field = field
  }
}

/// Another place that a finding is about: the first of two equal cards, say.
public struct RelatedPlace: Hashable, Sendable {
  /// What is there, as a phrase.
  public var message: String
  /// Where in the file it is, if the format has positions.
  public var span: Span?
  /// The card it is in.
  public var card: CardPlace?
  /// The file that it is in, when that isn't the file of the finding.
  public var source: SourceFile?

  /// A related place.
  public init(_ message: String, span: Span?, card: CardPlace? = nil, source: SourceFile? = nil) {
    self.message = message
    self.span = span
    self.card = card
    self.source = source
  }
}

/// A proposed repair: edits of source bytes, and how far they may be trusted.
public struct FixIt: Hashable, Sendable {
  /// How far a fix may be trusted.
  public enum Applicability: String, Comparable, Sendable {
    /// Shown, never applied.
    case display
    /// The meaning may change.
    case unsafe
    /// The meaning is kept.
    case safe

    /// Whether the first may be trusted less.
    public static func < (a: Applicability, b: Applicability) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .display: 0
      case .unsafe: 1
      case .safe: 2
      }
    }
  }

  /// What the fix does, as an imperative.
  public var message: String
  /// The replacements, in order of place and apart from each other.
  public var edits: [TextEdit]
  /// How far the fix may be trusted.
  public var applicability: Applicability

  /// A fix.
  public init(_ applicability: Applicability, _ message: String, edits: [TextEdit]) {
    self.applicability = applicability
    self.message = message
    self.edits = edits
  }
}

/// Something wrong at one place, as a rule or a reader reports it.
public struct Finding: Hashable, Sendable {
  /// One phrase: lower case, no final full stop, source text in 'single quotes'.
  public var message: String
  /// The bytes it is about, or nil where the format has no text positions.
  public var span: Span?
  /// The card it is in.
  public var card: CardPlace?
  /// Corrections, best first.
  public var suggestions: [String] = []
  /// How sure the rule is, from 0 to 1, or nil when it does not say.
  public var confidence: Double?
  /// What would repair it.
  public var fixIt: FixIt?
  /// Other places that it is about.
  public var related: [RelatedPlace] = []
  /// A severity other than the rule's own, for a finding that matters less or more than most.
  public var severity: Severity?
  /// What findings of the same rule share when they are one slip at several places: a linter makes them one.
  public var group: String?

  /// A finding at `span`.
  public init(_ message: String, span: Span?, card: CardPlace? = nil) {
    self.message = message
    self.span = span
    self.card = card
  }
}

extension Finding {
  /// The finding without what has no place in a file: in `source`, when that was unpacked, nothing has, and nothing can
  /// be edited.
  public func placed(in source: SourceFile) -> Finding {
    var finding = self
    if !source.hasPlaces {
      finding.span = nil
      finding.fixIt = nil
    }
    for index in finding.related.indices where !(finding.related[index].source ?? source).hasPlaces {
      finding.related[index].span = nil
    }
    return finding
  }
}

/// A finding of a reader, which names the rule that it belongs to.
public struct ReaderFinding: Hashable, Sendable {
  /// The rule's name, such as `unrecognized-text`.
  public var rule: String
  /// What was found.
  public var finding: Finding

  /// A finding that belongs to `rule`.
  public init(_ rule: String, _ finding: Finding) {
    self.rule = rule
    self.finding = finding
  }
}
