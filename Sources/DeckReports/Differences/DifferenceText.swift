internal import DeckComparison
internal import DeckSource

/// Renders a difference like a unified diff: a heading for each card, and a mark before each line.
///
/// Lines are marked ` ` when they are shown for orientation, `-` and `+` when they are only in the old or new
/// card, and `~` when words in them changed. Those stand as `[-old-]{+new+}`, or in red and green.
struct DifferenceText {
  let paint: Paint

  /// Writes nothing for decks that are equal.
  func render(_ difference: DeckDifference, into writer: inout ByteWriter) {
    guard !difference.isEmpty else { return }
    writer.append(paint("--- \(printable(difference.old.file))\n", .red, bold: true))
    writer.append(paint("+++ \(printable(difference.new.file))\n", .green, bold: true))
    for change in difference.changes { render(change, into: &writer) }
    writer.append("\(difference.countsText)\n")
  }

  private func render(_ change: CardChange, into writer: inout ByteWriter) {
    writer.append(paint("@@ \(change.title) @@", .cyan) + "\n")
    switch change.kind {
    case .added: if let card = change.new { render(card, .inserted, into: &writer) }
    case .removed: if let card = change.old { render(card, .deleted, into: &writer) }
    case .moved: if let card = change.new { renderFront(card, into: &writer) }
    case .edited:
      if let card = change.new, !change.fields.contains(where: { $0.name == "front" }) {
        renderFront(card, into: &writer)
      }
      for field in change.fields {
        render(field.name, ChangedLines.excerpt(field.segments), into: &writer)
      }
      let tags =
        change.removedTags.map { TextSegment(.deleted, $0) }
        + change.addedTags.map { TextSegment(.inserted, $0) }
      let apart = tags.flatMap { [TextSegment(.equal, " "), $0] }.dropFirst()
      if !tags.isEmpty { render("tags", ChangedLines.lines(Array(apart)), into: &writer) }
    }
  }

  /// A card that is only in one deck.
  private func render(_ card: ComparedCard, _ change: TextSegment.Change, into writer: inout ByteWriter) {
    for field in card.fields where !field.text.isEmpty {
      render(field.name, ChangedLines.lines([TextSegment(change, field.text)]), into: &writer)
    }
    guard !card.tags.isEmpty else { return }
    let tags = TextSegment(change, card.tags.joined(separator: " "))
    render("tags", ChangedLines.lines([tags]), into: &writer)
  }

  /// The first line of the front, to tell which card it is.
  private func renderFront(_ card: ComparedCard, into writer: inout ByteWriter) {
    let lines = ChangedLines.lines([TextSegment(.equal, card.front)])
    render("front", lines.count > 1 ? [lines[0], nil] : lines, into: &writer)
  }

  /// A field: on the line of its name when it is one line, below it when it is more.
  private func render(_ name: String, _ lines: [ChangedLine?], into writer: inout ByteWriter) {
    let name = printable(name)
    if lines.count == 1, let line = lines[0] {
      return writer.append("\(marked(line, prefix: "\(name): "))\n")
    }
    let isWhole = lines.allSatisfy { $0?.change == lines[0]?.change }
    writer.append(
      "\(marked(ChangedLine(end: isWhole ? lines[0]?.change ?? .equal : .equal), prefix: "\(name):"))\n")
    for line in lines {
      writer.append(line.map { "\(marked($0, prefix: "  "))\n" } ?? "   …\n")
    }
  }

  private func marked(_ line: ChangedLine, prefix: String) -> String {
    switch line.change {
    case .equal: " \(prefix)\(text(line))"
    case .deleted: paint("-\(prefix)\(text(line))", .red)
    case .inserted: paint("+\(prefix)\(text(line))", .green)
    case nil: "~\(prefix)\(line.segments.map(marked).joined())"
    }
  }

  private func text(_ line: ChangedLine) -> String { line.segments.map { printable($0.text) }.joined() }

  private func marked(_ segment: TextSegment) -> String {
    let text = printable(segment.text)
    switch segment.change {
    case .equal: return text
    case .deleted: return paint.isOn ? paint(text, .red) : "[-\(text)-]"
    case .inserted: return paint.isOn ? paint(text, .green) : "{+\(text)+}"
    }
  }
}
