internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSpelling

/// What a rule about words in their places says of a slip.
public struct SlipReport {
  /// What is wrong.
  public var message: String
  /// What findings share that are the same slip at several places, or nil when each place is another.
  public var group: String?
  /// How far the correction may be trusted.
  var applicability: FixIt.Applicability

  init(_ message: String, group: String? = nil, _ applicability: FixIt.Applicability) {
    self.message = message
    self.group = group
    self.applicability = applicability
  }
}

/// A paragraph of a card in which slips were found, and how it stands in the source.
struct SlipPlace {
  let card: Card
  let field: Field
  let pieces: ParagraphPieces
  /// How text stands in the source, which decides whether and how it can be edited.
  let escape: TextEscape

  /// The finding of a slip of the paragraph with its correction.
  func finding(_ slip: UsageSlip, _ report: SlipReport) -> Finding {
    let place = CardPlace(index: card.index, number: card.number, field: field.name)
    var finding = Finding(report.message, span: pieces.place(slip.range).span, card: place)
    finding.group = report.group
    finding.correct(to: [slip.replacement], report.applicability, edit: edit(slip))
    return finding
  }

  /// The edit that corrects a slip, or nil when its text doesn't stand in the source as it is.
  private func edit(_ slip: UsageSlip) -> TextEdit? {
    guard let (run, inner) = pieces.run(holding: slip.range) else { return nil }
    return CardContext(card: card, escape: escape).edit(run, inner, slip.replacement)
  }
}

extension Finding {
  /// Adds the corrections of a word, best first, and the fix that puts the first one in its place.
  mutating func correct(to corrections: [String], _ applicability: FixIt.Applicability, edit: TextEdit?) {
    suggestions = corrections
    guard let edit, let best = corrections.first else { return }
    fixIt = FixIt(applicability, "replace with '\(best)'", edits: [edit])
  }
}
