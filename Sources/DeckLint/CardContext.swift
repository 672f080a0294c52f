public import DeckDiagnostics
public import DeckModel
public import DeckSource

/// What a card rule works with: the card, and where its findings go.
public struct CardContext {
  /// The card.
  public let card: Card
  /// How text stands in the source, which decides whether and how it can be edited.
  public let escape: TextEscape
  /// Whether the card stands for a text that asks and answers nothing.
  public let isPlainText: Bool
  /// What the user chose for the options of the rule that is at work.
  var choices = RuleChoices()
  /// What rules found, in the order in which they found it.
  public private(set) var findings: [Finding] = []

  init(card: Card, escape: TextEscape, isPlainText: Bool = false) {
    self.card = card
    self.isPlainText = isPlainText
    self.escape = escape
  }

  /// The card as a place; `field` is nil for the card as a whole.
  public func place(_ field: Field? = nil) -> CardPlace {
    CardPlace(index: card.index, number: card.number, field: field?.name)
  }

  /// Reports `message` at `span` of `field`, or of the card; `change` adds what else is known.
  public mutating func report(
    _ message: String, at span: Span, in field: Field? = nil, _ change: (inout Finding) -> Void = { _ in }
  ) {
    var finding = Finding(message, span: span, card: place(field))
    change(&finding)
    findings.append(finding)
  }

  /// The edit that replaces `range` of a run, or nil when the run doesn't stand in the source as it is.
  public func edit(_ run: ProseRun, _ range: Range<Int>, _ replacement: String) -> TextEdit? {
    guard run.isVerbatim, let escaped = escape.escape(replacement) else { return nil }
    // Elements of XML that nothing is left in would stay.
    if escape == .xml, replacement.isEmpty, range.count == run.text.count { return nil }
    let span = run.span(range)
    if escape == .quotedField || escape == .quotedMarkup, dividesField(span, replacement) { return nil }
    return TextEdit(span, escaped)
  }

  /// Whether `replacement` would divide a field of a delimited file, or open a quote: it brings a delimiter, a
  /// quote or a line end to a place that no quotes are around, or that is too far behind to tell.
  private func dividesField(_ span: Span, _ replacement: String) -> Bool {
    let bytes = card.batch.source.bytes
    let brought = replacement.utf8.filter { byte in
      "\",;|\t\r\n".utf8.contains(byte) && !bytes[span].contains(byte)
    }
    guard !brought.isEmpty else { return false }
    guard span.start - card.span.start < 1 << 14 else { return true }
    // Quotes come in pairs: behind an odd number of them, one is open.
    let before = bytes[Span(start: card.span.start, end: span.start)]
    return before.count { $0 == UInt8(ascii: "\"") } % 2 == 0
  }
}

extension TextEscape {
  /// `text` as it must stand in the source, or nil where text can't be edited in place.
  func escape(_ text: String) -> String? {
    switch self {
    case .plain: return text
    case .quotedField: return text.replacing("\"", with: "\"\"")
    case .quotedMarkup:
      return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
    case .json:
      return text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        .replacing("\t", with: "\\t")
    case .jsonMarkup: return TextEscape.quotedMarkup.escape(text).flatMap(TextEscape.json.escape)
    case .xml:
      return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    case .none: return nil
    }
  }
}
