internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// The JSON that GitLab shows in merge requests.
  static let gitlab = Report("gitlab", "GitLab's Code Quality report, as JSON") { result, _, writer in
    var text = MachineText()
    var fingerprints = Fingerprints()
    writer.append("[")
    for (index, diagnostic) in result.diagnostics.enumerated() {
      let range = text.range(diagnostic)
      writer.append(index == 0 ? "\n{\"description\":" : ",\n{\"description\":")
      writer.append(jsonString: MachineText.message(diagnostic))
      writer.append(",\"check_name\":")
      writer.append(jsonString: diagnostic.rule)
      writer.append(",\"fingerprint\":")
      writer.append(jsonString: fingerprints.next(diagnostic, namesFile: true))
      writer.append(",\"severity\":")
      writer.append(jsonString: gitlabSeverity(diagnostic.severity))
      writer.append(",\"location\":{\"path\":")
      writer.append(jsonString: MachineText.path(diagnostic.source.name))
      writer.append(",\"lines\":{\"begin\":\(range?.start.line ?? 1)")
      if let range { writer.append(",\"end\":\(lastLine(range))") }
      writer.append("}}}")
    }
    writer.append(result.diagnostics.isEmpty ? "]\n" : "\n]\n")
  }
}

private func gitlabSeverity(_ severity: Severity) -> String {
  switch severity {
  case .error: "major"
  case .warning: "minor"
  case .info: "info"
  }
}

/// The last line that has something of a range: not the one at whose beginning it ends.
func lastLine(_ range: (start: Position, end: Position)) -> Int {
  range.end.column == 1 ? max(range.start.line, range.end.line - 1) : range.end.line
}
