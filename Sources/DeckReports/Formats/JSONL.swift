internal import DeckSource

extension Report {
  /// One JSON object a line.
  static let jsonl = Report("jsonl", "one JSON object a line, each a diagnostic") { result, _, writer in
    var renderer = DiagnosticJSON()
    for diagnostic in result.diagnostics {
      renderer.write(diagnostic, to: &writer)
      writer.append("\n")
    }
  }
}
