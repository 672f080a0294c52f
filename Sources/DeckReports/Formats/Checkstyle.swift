internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// The XML that Checkstyle writes and many servers read.
  static let checkstyle = Report("checkstyle", "Checkstyle's XML, for Jenkins, reviewdog and others") {
    result, _, writer in
    var text = MachineText()
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n")
    for part in FilesInOrder(result).parts {
      writer.append("<file")
      writer.append(attribute: "name", part.name)
      writer.append(">\n")
      for diagnostic in part.diagnostics {
        writer.append("<error")
        let start = text.range(diagnostic)?.start
        // Readers insist on a line.
        writer.append(attribute: "line", "\(start?.line ?? 1)")
        if let start { writer.append(attribute: "column", "\(start.column)") }
        writer.append(attribute: "severity", diagnostic.severity.rawValue)
        writer.append(attribute: "message", MachineText.message(diagnostic))
        writer.append(attribute: "source", "deckc.\(diagnostic.category).\(diagnostic.rule)")
        writer.append("/>\n")
      }
      writer.append("</file>\n")
    }
    writer.append("</checkstyle>\n")
  }
}
