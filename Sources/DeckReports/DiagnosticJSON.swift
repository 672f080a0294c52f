internal import DeckDiagnostics
internal import DeckSource

/// Writes diagnostics as JSON objects.
struct DiagnosticJSON {
  private var lines = SourceLines()

  mutating func write(_ diagnostic: Diagnostic, to writer: inout ByteWriter) {
    let finding = diagnostic.finding
    let index = lines.index(of: diagnostic.source)
    writer.append("{\"rule\":")
    string(diagnostic.rule, &writer)
    writer.append(",\"category\":")
    string(diagnostic.category, &writer)
    writer.append(",\"severity\":")
    string(diagnostic.severity.rawValue, &writer)
    writer.append(",\"message\":")
    string(finding.message, &writer)
    place(diagnostic.source, finding.span, finding.card, index, &writer)
    writer.append(",\"text\":")
    string(finding.span.map { diagnostic.source.text($0) } ?? "", &writer)
    if !finding.suggestions.isEmpty {
      writer.append(",\"suggestions\":[")
      for (place, suggestion) in finding.suggestions.enumerated() {
        if place > 0 { writer.append(",") }
        string(suggestion, &writer)
      }
      writer.append("]")
    }
    if let confidence = finding.confidence {
      writer.append(",\"confidence\":")
      writer.append(thousandths: confidence)
    }
    if let fixIt = finding.fixIt { fix(fixIt, &writer) }
    if !finding.related.isEmpty {
      writer.append(",\"related\":[")
      for (place, related) in finding.related.enumerated() {
        writer.append(place > 0 ? ",{\"message\":" : "{\"message\":")
        string(related.message, &writer)
        let source = related.source ?? diagnostic.source
        self.place(source, related.span, related.card, lines.index(of: source), &writer)
        writer.append("}")
      }
      writer.append("]")
    }
    writer.append("}")
  }

  private func place(
    _ source: SourceFile, _ span: Span?, _ card: CardPlace?, _ index: LineIndex, _ writer: inout ByteWriter
  ) {
    writer.append(",\"file\":")
    string(source.name, &writer)
    writer.append(",\"range\":")
    if let span {
      writer.append("{\"start\":")
      position(index.position(of: Int(span.start)), &writer)
      writer.append(",\"end\":")
      position(index.position(of: Int(span.end)), &writer)
      writer.append("}")
    } else {
      writer.append("null")
    }
    writer.append(",\"card\":")
    guard let card else { return writer.append("null") }
    writer.append("{\"index\":\(card.index),\"number\":")
    optional(card.number, &writer)
    writer.append(",\"field\":")
    optional(card.field, &writer)
    writer.append("}")
  }

  private func fix(_ fixIt: FixIt, _ writer: inout ByteWriter) {
    writer.append(",\"fix\":{\"applicability\":")
    string(fixIt.applicability.rawValue, &writer)
    writer.append(",\"message\":")
    string(fixIt.message, &writer)
    writer.append(",\"edits\":[")
    for (place, edit) in fixIt.edits.enumerated() {
      writer.append("\(place > 0 ? "," : "")")
      writer.append("{\"start\":\(edit.span.start),\"end\":\(edit.span.end),\"replacement\":")
      string(edit.replacement, &writer)
      writer.append("}")
    }
    writer.append("]}")
  }

  private func position(_ position: Position, _ writer: inout ByteWriter) {
    writer.append("{\"line\":\(position.line),\"column\":\(position.column),\"offset\":\(position.offset)}")
  }

  private func optional(_ text: String?, _ writer: inout ByteWriter) {
    if let text { string(text, &writer) } else { writer.append("null") }
  }

  private func string(_ text: String, _ writer: inout ByteWriter) { writer.append(jsonString: text) }
}
