public import DeckDiagnostics
public import DeckModel
public import DeckSource
public import DeckSpelling

/// What a prose rule works with: one paragraph of a card with its words, and where its findings go.
public struct ProseContext {
  /// The card.
  public let card: Card
  /// The field that holds the paragraph.
  public let field: Field
  /// The text with its words; valid while the rule runs.
  public let paragraph: Paragraph
  /// How text stands in the source, which decides whether and how it can be edited.
  public let escape: TextEscape
  /// What rules found, in the order in which they found it.
  public private(set) var findings: [Finding] = []
  private let pieces: ParagraphPieces

  init(card: Card, field: Field, paragraph: Paragraph, pieces: ParagraphPieces, escape: TextEscape) {
    self.card = card
    self.field = field
    self.paragraph = paragraph
    self.pieces = pieces
    self.escape = escape
  }

  /// The place in the source of a range of the text; the place of whole runs where text isn't written as it is.
  public func span(_ range: Range<Int>) -> Span { pieces.place(range).span }

  /// The edit that replaces a range of the text, or nil when it doesn't stand in the source as it is.
  public func edit(_ range: Range<Int>, _ replacement: String) -> TextEdit? {
    guard let (run, inner) = pieces.run(holding: range) else { return nil }
    return CardContext(card: card, escape: escape).edit(run, inner, replacement)
  }

  /// Reports `message` at a range of the text. Findings of one `group` are the same slip at several places: they
  /// become one. `change` adds what else is known.
  public mutating func report(
    _ message: String, at range: Range<Int>, group: String? = nil,
    _ change: (inout Finding) -> Void = { _ in }
  ) {
    let place = CardPlace(index: card.index, number: card.number, field: field.name)
    var finding = Finding(message, span: span(range), card: place)
    finding.group = group
    change(&finding)
    findings.append(finding)
  }

  /// Reports `message` at a range of the text that should be `replacement`.
  public mutating func report(
    _ message: String, at range: Range<Int>, group: String? = nil, replacement: String,
    confidence: Double? = nil, _ applicability: FixIt.Applicability = .unsafe
  ) {
    let edit = edit(range, replacement)
    report(message, at: range, group: group) { finding in
      finding.suggestions = [replacement]
      finding.confidence = confidence
      if let edit { finding.fixIt = FixIt(applicability, "replace with '\(replacement)'", edits: [edit]) }
    }
  }
}
