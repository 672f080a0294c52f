internal import DeckComparison
internal import DeckSource

extension DifferenceReport {
  /// Markdown for a comment on a pull request.
  ///
  /// What cards say stands in `<pre>` blocks, escaped, so that no text of a deck is taken for Markdown or
  /// HTML. Hosts of code take comments of 65,536 characters: beyond 60,000 bytes the other cards are only
  /// counted.
  static let markdown = DifferenceReport("markdown", "a comment for a pull request, of at most 60,000 bytes")
  {
    difference, _, writer in
    let names = "\(MarkdownText.code(difference.old.file)) → \(MarkdownText.code(difference.new.file))"
    guard !difference.isEmpty else { return writer.append("**\(names)**: the decks are the same\n") }
    writer.append("**\(names)**: \(difference.countsText)\n")
    for (place, change) in difference.changes.enumerated() {
      let text = section(change)
      if writer.count + text.utf8.count > maximumCount {
        let rest = difference.changes.count - place
        return writer.append("\n… and \(rest) more card\(rest == 1 ? "" : "s")\n")
      }
      writer.append(text)
    }
  }

  private static let maximumCount = 60_000

  private static func section(_ change: CardChange) -> String {
    var lines: [String] = []
    switch change.kind {
    case .added: if let card = change.new { lines = Self.lines(card, .inserted) }
    case .removed: if let card = change.old { lines = Self.lines(card, .deleted) }
    case .moved: lines = change.new.map { [front($0)] } ?? []
    case .edited:
      if let card = change.new, !change.fields.contains(where: { $0.name == "front" }) {
        lines.append(front(card))
      }
      for field in change.fields { lines += Self.lines(field.name, ChangedLines.excerpt(field.segments)) }
      let tags =
        change.removedTags.map { element(TextSegment(.deleted, $0)) }
        + change.addedTags.map { element(TextSegment(.inserted, $0)) }
      if !tags.isEmpty { lines.append("tags: " + tags.joined(separator: " ")) }
    }
    return "\n#### \(MarkdownText.inert(change.title))\n\n<pre>\n\(lines.joined(separator: "\n"))\n</pre>\n"
  }

  private static func lines(_ card: ComparedCard, _ change: TextSegment.Change) -> [String] {
    let fields = card.fields.filter { !$0.text.isEmpty }.flatMap { field in
      lines(field.name, ChangedLines.lines([TextSegment(change, field.text)]))
    }
    let tags = TextSegment(change, card.tags.joined(separator: " "))
    return card.tags.isEmpty ? fields : fields + ["tags: \(element(tags))"]
  }

  private static func lines(_ name: String, _ lines: [ChangedLine?]) -> [String] {
    let texts = lines.map { line in line.map { $0.segments.map(element).joined() } ?? "…" }
    return texts.count == 1
      ? ["\(MarkdownText.preformatted(name)): \(texts[0])"]
      : ["\(MarkdownText.preformatted(name)):"] + texts.map { "  \($0)" }
  }

  private static func front(_ card: ComparedCard) -> String {
    let first = card.front.split(separator: "\n").first.map(String.init) ?? ""
    return "front: \(MarkdownText.preformatted(first))\(first == card.front ? "" : " …")"
  }

  private static func element(_ segment: TextSegment) -> String {
    switch segment.change {
    case .equal: MarkdownText.preformatted(segment.text)
    case .deleted: "<del>\(MarkdownText.preformatted(segment.text))</del>"
    case .inserted: "<ins>\(MarkdownText.preformatted(segment.text))</ins>"
    }
  }
}
