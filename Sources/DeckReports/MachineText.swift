internal import DeckDiagnostics
internal import DeckSource

/// What reports for machines say in their fields for text.
struct MachineText {
  private var lines = SourceLines()

  /// The first place and the place behind the last, where the format has places.
  mutating func range(_ diagnostic: Diagnostic) -> (start: Position, end: Position)? {
    diagnostic.finding.span.map { range($0, in: diagnostic.source) }
  }

  /// A span of `source`, as people count.
  mutating func range(_ span: Span, in source: SourceFile) -> (start: Position, end: Position) {
    let index = lines.index(of: source)
    return (index.position(of: Int(span.start)), index.position(of: Int(span.end)))
  }

  /// The message, with the card where no line tells the place, and with what is meant perhaps.
  static func message(_ diagnostic: Diagnostic) -> String {
    let finding = diagnostic.finding
    var text = printable(finding.message)
    if finding.span == nil, let card = finding.card { text += " (\(describe(card)))" }
    let suggestions = finding.suggestions.prefix(3).filter { !finding.message.contains("'\($0)'") }
    if !suggestions.isEmpty {
      text += "; perhaps " + suggestions.map { "'\(printable($0))'" }.joined(separator: " or ")
    }
    return text
  }

  /// The place as editors take it: `file:line:column`.
  mutating func place(_ diagnostic: Diagnostic) -> String {
    let name = printable(diagnostic.source.name)
    return range(diagnostic).map { "\(name):\($0.start.line):\($0.start.column)" } ?? name
  }

  /// A file's name as services know it: relative to the root of the repository, if it was given so.
  static func path(_ name: String) -> String {
    var path = name[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return String(path)
  }
}
