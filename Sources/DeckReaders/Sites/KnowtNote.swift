internal import DeckSource
internal import DeckSyntax

/// Cards in a note of Knowt (K3): `1. Front: …` or `• Front: …`, and `Back: …` on a line of its own.
enum KnowtNote {
  /// The cards, the line that the first begins on, and the lines between cards that belong to none; nil when the text is
  /// no such note.
  static func cards(_ lines: SiteLines) -> (cards: [SiteCard], start: Int, others: [Range<Int>])? {
    var labels: [(line: Int, label: Label)] = []
    for index in 0..<lines.count {
      if let label = label(lines, index) { labels.append((index, label)) }
    }
    guard let first = labels.firstIndex(where: { $0.label.isFront }),
      labels.contains(where: { !$0.label.isFront })
    else { return nil }
    var cards: [SiteCard] = []
    var others: [Range<Int>] = []
    var place = first
    while place < labels.count {
      let (line, label) = labels[place]
      var next = place + 1
      var frontEnd = next < labels.count ? labels[next].line : lines.count
      var cardEnd = frontEnd
      var back: Span?
      if label.isFront, next < labels.count, !labels[next].label.isFront {
        let text = labels[next].label.text
        next += 1
        let limit = next < labels.count ? labels[next].line : lines.count
        cardEnd = end(lines, frontEnd..<limit)
        if cardEnd < limit { others.append(cardEnd..<limit) }
        back = trimmedSpan(lines, text, frontEnd..<cardEnd)
      } else if !label.isFront {
        // A back whose front was lost.
        back = trimmedSpan(lines, label.text, line..<cardEnd)
        frontEnd = line
      }
      let front = frontEnd > line ? trimmedSpan(lines, label.text, line..<frontEnd) : Span(start: 0, end: 0)
      let span = lines.span(line..<cardEnd)
      let frontSpan = frontEnd > line ? front : Span(start: span.start, end: span.start)
      cards.append(
        SiteCard(
          span: span, number: label.number ?? Span(start: span.start, end: span.start), front: frontSpan,
          back: back ?? Span(start: span.end, end: span.end)))
      place = next
    }
    return (cards, labels[first].line, others)
  }

  /// Where a back ends: behind a blank line, only indented text goes on with it.
  private static func end(_ lines: SiteLines, _ range: Range<Int>) -> Int {
    for index in range.dropFirst() where !lines.isBlank(index) {
      if lines.isBlank(index - 1) && !lines.isIndented(index) { return index }
    }
    return range.upperBound
  }

  private struct Label {
    var isFront: Bool
    /// The number before it.
    var number: Span?
    /// Where the text behind it begins.
    var text: UInt32
  }

  private static func trimmedSpan(_ lines: SiteLines, _ start: UInt32, _ range: Range<Int>) -> Span {
    lines.source.bytes.trimmed(Span(start: start, end: max(start, lines.span(range).end)))
  }

  /// The label at the beginning of a line, behind a number or a bullet.
  private static func label(_ lines: SiteLines, _ index: Int) -> Label? {
    let span = lines.span(index)
    let text = lines.source.bytes[span]
    var offset = 0
    var number: Span?
    if let leading = text.leadingNumber, leading.count + 1 < text.count,
      text[leading.count] == UInt8(ascii: ".") || text[leading.count] == UInt8(ascii: ")")
    {
      number = Span(start: span.start, end: span.start + UInt32(leading.count))
      offset = leading.count + 1
    } else if text.hasPrefix("•") {
      offset = 3
    } else if text.hasPrefix("- ") || text.hasPrefix("* ") {
      offset = 1
    }
    while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
    let rest = text[offset..<text.count]
    for (isFront, name) in [(true, "Front:" as StaticString), (false, "Back:")] where rest.hasPrefix(name) {
      let start = span.start + UInt32(offset + name.utf8CodeUnitCount)
      return Label(isFront: isFront, number: number, text: start)
    }
    return nil
  }
}
