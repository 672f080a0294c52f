internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// For people: the message, the excerpt with carets, related places, why it matters, what to do.
  static let full = Report(
    "full", "for people: excerpts with carets, related places, why it matters, what to do"
  ) {
    result, style, writer in
    var renderer = FullRenderer(paint: Paint(isOn: style.usesColor))
    for diagnostic in result.diagnostics { renderer.render(diagnostic, into: &writer) }
    renderer.renderSummary(result, into: &writer)
  }
}

/// Renders diagnostics one after the other; why a rule matters is said the first time only.
private struct FullRenderer {
  let paint: Paint
  private var lines = SourceLines()
  private var explained: Set<String> = []

  init(paint: Paint) { self.paint = paint }

  mutating func render(_ diagnostic: Diagnostic, into writer: inout ByteWriter) {
    let finding = diagnostic.finding
    let index = lines.index(of: diagnostic.source)
    let color = Paint.color(of: diagnostic.severity)
    writer.append(paint("\(diagnostic.severity)[\(diagnostic.rule)]", color, bold: true))
    writer.append(paint(": \(printable(finding.message))", .plain, bold: true))
    writer.append("\n")
    var places: [ExcerptPlace] = []
    if let span = finding.span {
      places.append(ExcerptPlace(span: span, label: caretLabel(diagnostic), color: color))
    }
    let related = finding.related.map { place in
      ExcerptPlace(span: place.span ?? Span(0, 0), label: printable(place.message), color: .blue)
    }
    func isShown(_ place: RelatedPlace) -> Bool { place.span != nil && place.source == nil }
    places += zip(finding.related, related).filter { isShown($0.0) }.map(\.1)
    let gutter = Excerpt.gutterWidth(places, index)
    writer.append(location(diagnostic, index, gutter))
    Excerpt(source: diagnostic.source, index: index, paint: paint, gutter: gutter).render(
      places, into: &writer)
    let indentation = String(repeating: " ", count: gutter)
    func note(_ kind: String, _ text: String) {
      writer.append(
        "\(indentation) \(paint("=", .blue, bold: true)) \(paint("\(kind):", .plain, bold: true)) \(text)\n")
    }
    for place in finding.related where !isShown(place) {
      let file = place.source.map { ": \(self.place($0, place.span))" } ?? ""
      note("note", "\(printable(place.message))\(file)\(place.card.map { ", \(describe($0))" } ?? "")")
    }
    if explained.insert(diagnostic.rule).inserted { note("why", diagnostic.reason) }
    if let fixIt = finding.fixIt {
      note("fix", printable(fixIt.message) + fixHint(fixIt.applicability))
    } else {
      note("help", diagnostic.advice)
    }
    writer.append("\n")
  }

  /// What stands behind the carets.
  private func caretLabel(_ diagnostic: Diagnostic) -> String {
    let suggestions = diagnostic.finding.suggestions.prefix(3)
    return suggestions.isEmpty
      ? "" : "perhaps " + suggestions.map { "'\(printable($0))'" }.joined(separator: " or ")
  }

  private func fixHint(_ applicability: FixIt.Applicability) -> String {
    switch applicability {
    case .safe: " (--fix does it)"
    case .unsafe: " (--fix --unsafe-fixes does it)"
    case .display: ""
    }
  }

  private func location(_ diagnostic: Diagnostic, _ index: LineIndex, _ gutter: Int) -> String {
    let arrow = paint("-->", .blue, bold: true)
    var text = "\(String(repeating: " ", count: gutter))\(arrow) \(printable(diagnostic.source.name))"
    if let span = diagnostic.finding.span { text += place(span, index) }
    if let card = diagnostic.finding.card { text += " (\(describe(card)))" }
    return text + "\n"
  }

  private func place(_ span: Span, _ index: LineIndex) -> String {
    let position = index.position(of: Int(span.start))
    return ":\(position.line):\(position.column)"
  }

  /// A place in another file.
  private mutating func place(_ source: SourceFile, _ span: Span?) -> String {
    let index = lines.index(of: source)
    return printable(source.name) + (span.map { place($0, index) } ?? "")
  }

  func renderSummary(_ result: CheckResult, into writer: inout ByteWriter) {
    var parts: [String] = []
    for (severity, name) in [(Severity.error, "error"), (.warning, "warning"), (.info, "hint")] {
      let count = result.count(severity)
      if count > 0 {
        parts.append(paint("\(count) \(name)\(count == 1 ? "" : "s")", Paint.color(of: severity), bold: true))
      }
    }
    let cards = "\(result.cardCount) card\(result.cardCount == 1 ? "" : "s")"
    let files = result.fileCount == 1 ? "" : " in \(result.fileCount) files"
    let found = parts.isEmpty ? paint("nothing to report", .green, bold: true) : parts.joined(separator: ", ")
    writer.append("\(cards)\(files) checked: \(found)")
    if result.fixedCount > 0 { writer.append("; \(result.fixedCount) fixed") }
    let safe = result.fixableCount(.safe)
    let all = result.fixableCount()
    if safe > 0 { writer.append("; --fix repairs \(safe)") }
    if all > safe {
      writer.append("\(safe > 0 ? "," : ";") --unsafe-fixes \(all - safe)\(safe > 0 ? " more" : "")")
    }
    writer.append("\n")
  }
}
