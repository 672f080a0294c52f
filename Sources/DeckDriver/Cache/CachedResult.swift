public import DeckDiagnostics
public import DeckLint
internal import DeckModel
internal import DeckSource

/// What a check of one source found, without the deck.
public struct CachedResult: Sendable {
  /// The number of cards.
  public var cardCount: Int
  /// What is wrong with them.
  public var diagnostics: [Diagnostic]
  /// What was known of it.
  public var findings = DeckFindings()

  /// The result of a check, whose diagnostics are reported as `diagnostics`.
  public init(_ outcome: Checker.Outcome, _ diagnostics: [Diagnostic]) {
    cardCount = outcome.deck.count
    self.diagnostics = diagnostics
    findings = outcome.findings
  }
}

extension CachedResult {
  /// Appends the result as bytes. Findings that speak of other sources can't be written: then it returns false.
  func write(to writer: inout RecordWriter) -> Bool {
    // Names are only asked for by those that write them down, who don't ask what is kept.
    guard findings.keys.isEmpty else { return false }
    writer.append(cardCount)
    writer.append(findings.known.count)
    for known in findings.known {
      writer.append(known.entry)
      writer.append(known.key)
    }
    writer.append(findings.hasCard.count)
    for hasCard in findings.hasCard { writer.append(hasCard.map { $0 ? 2 : 1 } ?? 0) }
    writer.append(diagnostics.count)
    for diagnostic in diagnostics {
      let finding = diagnostic.finding
      guard finding.related.allSatisfy({ $0.source == nil }) else { return false }
      writer.append(diagnostic.rule)
      writer.append(diagnostic.severity.rawValue)
      writer.append(finding.message)
      writer.append(finding.span)
      writer.append(finding.card)
      writer.append(finding.suggestions.count)
      for suggestion in finding.suggestions { writer.append(suggestion) }
      writer.append(bits: finding.confidence?.bitPattern)
      writer.append(finding.fixIt)
      writer.append(finding.related.count)
      for place in finding.related {
        writer.append(place.message)
        writer.append(place.span)
        writer.append(place.card)
      }
      writer.append(optional: finding.severity?.rawValue)
      writer.append(optional: finding.group)
      writer.append(optional: diagnostic.cardID)
    }
    return true
  }

  /// The result of which `reader` has the bytes, for `source`; nil when they aren't those of a result.
  init?(_ reader: inout RecordReader, _ source: SourceFile) {
    cardCount = reader.number()
    for _ in 0..<reader.count() { findings.known.append((reader.number(), reader.findingKey())) }
    for _ in 0..<reader.count() {
      let hasCard = reader.number()
      findings.hasCard.append(hasCard == 0 ? nil : hasCard == 2)
    }
    diagnostics = []
    for _ in 0..<reader.count() {
      guard let rule = Self.rules[reader.text()], let severity = Severity(rawValue: reader.text()) else {
        return nil
      }
      var finding = Finding(reader.text(), span: reader.span(), card: reader.card())
      for _ in 0..<reader.count() { finding.suggestions.append(reader.text()) }
      finding.confidence = reader.bits().map(Double.init(bitPattern:))
      finding.fixIt = reader.fixIt()
      for _ in 0..<reader.count() {
        finding.related.append(
          RelatedPlace(reader.text(), span: reader.span(), card: reader.card()))
      }
      finding.severity = reader.optionalText().flatMap(Severity.init(rawValue:))
      finding.group = reader.optionalText()
      var diagnostic = Diagnostic(rule, severity, finding, source: source)
      diagnostic.cardID = reader.optionalText()
      diagnostics.append(diagnostic)
    }
    guard reader.isAtEnd, Self.isInside(diagnostics, source) else { return nil }
  }

  private static let rules = Dictionary(
    Rule.all.map { ($0.name, $0.identity) }, uniquingKeysWith: { first, _ in first })

  /// Whether all places are places of the source.
  private static func isInside(_ diagnostics: [Diagnostic], _ source: SourceFile) -> Bool {
    diagnostics.allSatisfy { diagnostic in
      let finding = diagnostic.finding
      let spans =
        [finding.span] + finding.related.map(\.span) + (finding.fixIt?.edits.map(\.span) ?? [])
      return spans.allSatisfy { span in
        span.map { $0.start <= $0.end && Int($0.end) <= source.bytes.count } ?? true
      }
    }
  }
}
