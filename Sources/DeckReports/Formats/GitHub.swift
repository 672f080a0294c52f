internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// The commands by which a step of a GitHub workflow makes annotations.
  ///
  /// GitHub shows the first ten errors, warnings and notices of a step, and fifty annotations of a job. All are
  /// written, since the log keeps them; errors come first, and a last line says how many have no annotation.
  static let github = Report("github", "commands for annotations in GitHub workflows, errors first") {
    result, _, writer in
    var text = MachineText()
    var hidden = 0
    for severity in Severity.allCases.reversed() {
      let diagnostics = result.diagnostics.filter { $0.severity == severity }
      for diagnostic in diagnostics { annotate(diagnostic, &text, &writer) }
      hidden += max(0, diagnostics.count - mostAnnotationsOfAKind)
    }
    guard hidden > 0 else { return }
    writer.append("GitHub shows \(mostAnnotationsOfAKind) errors, warnings and notices of a step each; ")
    writer.append("\(hidden) more \(hidden == 1 ? "stands" : "stand") only in this log\n")
  }
}

/// How many annotations of a kind GitHub takes from a step.
private let mostAnnotationsOfAKind = 10
/// How many bytes GitHub takes of a message: a little less than 64 KB.
private let longestMessage = 60_000

private func annotate(_ diagnostic: Diagnostic, _ text: inout MachineText, _ writer: inout ByteWriter) {
  switch diagnostic.severity {
  case .error: writer.append("::error")
  case .warning: writer.append("::warning")
  case .info: writer.append("::notice")
  }
  writer.append(" title=")
  writer.append(githubProperty: "deckc (\(diagnostic.rule))")
  writer.append(",file=")
  writer.append(githubProperty: MachineText.path(diagnostic.source.name))
  if let range = text.range(diagnostic) {
    writer.append(",line=\(range.start.line)")
    // GitHub refuses columns when there is more than one line.
    if lastLine(range) == range.start.line {
      writer.append(",col=\(range.start.column)")
      if range.end.line == range.start.line { writer.append(",endColumn=\(range.end.column)") }
    }
    writer.append(",endLine=\(lastLine(range))")
  }
  writer.append("::")
  // The log shows nothing but this, so it tells the place and the rule once more.
  let message = "\(text.place(diagnostic)): \(diagnostic.rule): \(MachineText.message(diagnostic))"
  writer.append(githubMessage: cut(message))
  writer.append("\n")
}

/// At most `longestMessage` bytes of `message`.
private func cut(_ message: String) -> String {
  guard message.utf8.count > longestMessage else { return message }
  let end = message.utf8.index(message.startIndex, offsetBy: longestMessage)
  return message[..<message.unicodeScalars.index(before: end)] + "…"
}

extension ByteWriter {
  /// Appends `text` as the message of a workflow command.
  fileprivate mutating func append(githubMessage text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): append("%25")
      case UInt8(ascii: "\r"): append("%0D")
      case UInt8(ascii: "\n"): append("%0A")
      default: append(byte)
      }
    }
  }

  /// Appends `text` as a property of a workflow command.
  fileprivate mutating func append(githubProperty text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): append("%25")
      case UInt8(ascii: "\r"): append("%0D")
      case UInt8(ascii: "\n"): append("%0A")
      case UInt8(ascii: ":"): append("%3A")
      case UInt8(ascii: ","): append("%2C")
      default: append(byte)
      }
    }
  }
}
