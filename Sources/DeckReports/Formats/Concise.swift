internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// One line a diagnostic, in the form that editors and compilers share.
  static let concise = Report("concise", "one line a diagnostic: file:line:column: severity rule: message") {
    result, _, writer in
    var lines = SourceLines()
    // Piece by piece, without strings in between: a large deck has many findings.
    for diagnostic in result.diagnostics {
      writer.append(printable(diagnostic.source.name))
      if let span = diagnostic.finding.span {
        let position = lines.index(of: diagnostic.source).position(of: Int(span.start))
        writer.append(":")
        writer.append(number: position.line)
        writer.append(":")
        writer.append(number: position.column)
      }
      writer.append(": ")
      writer.append(diagnostic.severity.rawValue)
      writer.append(" ")
      writer.append(diagnostic.rule)
      writer.append(": ")
      writer.append(printable(diagnostic.finding.message))
      // Where no line tells the place, the card does.
      if diagnostic.finding.span == nil, let card = diagnostic.finding.card {
        writer.append(" (\(describe(card)))")
      }
      writer.append("\n")
    }
  }
}

/// What people call a card: its number where it has one, and the field.
func describe(_ card: CardPlace) -> String {
  let name = card.number.map { "card \(printable($0))" } ?? "card at index \(card.index)"
  return card.field.map { "\(name), \(printable($0))" } ?? name
}

/// `text` without what a terminal would act on: control characters and direction marks become visible.
func printable(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var output = ""
  for scalar in text.unicodeScalars {
    if isUnprintable(scalar) {
      output += "<U+\(hexadecimal(scalar.value))>"
    } else {
      output.unicodeScalars.append(scalar)
    }
  }
  return output
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Whether a terminal would act on a character instead of showing it.
func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}
