internal import DeckSource
internal import DeckSyntax

/// Cards below a heading each (M1): `Card 11.1.1definition`, then `Question` and `Answer` on lines of their own, with the
/// text of each below.
enum HeadedPairs {
  /// A heading: its line, its number, and what is fused to the number.
  struct Heading {
    var line: Int
    var number: Span
    var kind: Span
  }

  /// The headings of a text.
  static func headings(_ lines: SiteLines) -> [Heading] {
    (0..<lines.count).compactMap { heading(lines, $0) }
  }

  private static func heading(_ lines: SiteLines, _ index: Int) -> Heading? {
    let span = lines.span(index)
    let text = lines.source.bytes[span]
    guard text.hasPrefix("Card "), text.count <= 120 else { return nil }
    var end = 5
    while end < text.count, text[end] &- UInt8(ascii: "0") < 10 || end > 5 && text[end] == UInt8(ascii: ".") {
      end += 1
    }
    guard end > 5 else { return nil }
    while text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let start = Int(span.start)
    return Heading(
      line: index, number: Span(start + 5, start + end),
      kind: lines.source.bytes.trimmed(Span(start + end, Int(span.end))))
  }

  /// The cards below `headings`; whatever else stands there is reported.
  static func parse(_ lines: SiteLines, _ headings: [Heading], into outline: inout SiteOutline) {
    guard let first = headings.first else { return }
    outline.addPreamble(lines, 0..<first.line) { _ in false }
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].line : lines.count
      let body = heading.line + 1..<end
      let span = lines.span(heading.line..<end)
      guard let question = body.first(where: { lines.text($0).equals("Question") }) else {
        outline.addUnrecognized(span, "no line 'Question' follows the heading of this card")
        continue
      }
      let answer = body.first { $0 > question && lines.text($0).equals("Answer") }
      let front = lines.span(question + 1..<(answer ?? end))
      let back = answer.map { lines.span($0 + 1..<end) } ?? Span(start: span.end, end: span.end)
      var extras: [SiteCard.Extra] = []
      if !heading.kind.isEmpty { extras.append(SiteCard.Extra(name: "kind", span: heading.kind)) }
      let before = lines.span(heading.line + 1..<question)
      if !before.isEmpty { extras.append(SiteCard.Extra(name: "topic", span: before)) }
      outline.cards.append(
        SiteCard(span: span, number: heading.number, front: front, back: back, extras: extras))
    }
  }
}
