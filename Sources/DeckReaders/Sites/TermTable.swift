internal import DeckSource
internal import DeckSyntax

/// Cards of FlashcardMachine (F1): a table whose cells were joined by bars, `| Term | FRONT | | Definition | BACK | |`.
enum TermTable {
  /// A cell that names what follows: the bytes of its text, and whether it is `Term`.
  struct Mark {
    var span: Span
    var isTerm: Bool
  }

  /// The cells `Term` and `Definition`, in order. Complexity: O(bytes).
  static func marks(_ source: SourceFile) -> [Mark] {
    let bytes = source.bytes
    var marks: [Mark] = []
    var start = 0
    var isBehindBar = false
    while start <= bytes.count {
      let rest = bytes[start..<bytes.count]
      let end = rest.firstIndex(of: UInt8(ascii: "|")).map { start + $0 } ?? bytes.count
      let cell = bytes.trimmed(Span(start, end))
      if isBehindBar {
        let text = bytes[cell]
        if text.equals("Term") || text.equals("Definition") {
          marks.append(Mark(span: cell, isTerm: text.count == 4))
        }
      }
      isBehindBar = true
      start = end + 1
    }
    return marks
  }

  /// The cards between the marks.
  static func parse(_ lines: SiteLines, _ marks: [Mark], into outline: inout SiteOutline) {
    let bytes = lines.source.bytes
    guard let first = marks.first else { return }
    let before = (0..<lines.count).first { lines.span($0).end > first.span.start } ?? 0
    outline.addPreamble(lines, 0..<before) { lines.text($0).allSatisfy { "| -".utf8.contains($0) } }
    // The bar before the first mark belongs to its card; other text there doesn't.
    let lead = bytes.trimmed(Span(start: lines.span(before).start, end: first.span.start))
    let isBar = bytes[lead].allSatisfy { "| ".utf8.contains($0) }
    if !isBar { outline.addUnrecognized(lead, "this text before the first term belongs to no card") }
    var place = 0
    while place < marks.count {
      let start = place == 0 && isBar ? lead.start : marks[place].span.start
      let mark = marks[place]
      let hasAnswer = mark.isTerm && place + 1 < marks.count && !marks[place + 1].isTerm
      let next = place + (hasAnswer ? 2 : 1)
      let end = next < marks.count ? Int(marks[next].span.start) : bytes.count
      let definition = hasAnswer ? marks[place + 1].span : mark.span
      let none = Span(start: mark.span.end, end: mark.span.end)
      let frontEnd = hasAnswer ? Int(definition.start) : end
      let front = mark.isTerm ? cell(bytes, Span(Int(mark.span.end), frontEnd)) : none
      let back = hasAnswer || !mark.isTerm ? cell(bytes, Span(Int(definition.end), end)) : none
      outline.cards.append(
        SiteCard(
          span: bytes.trimmed(Span(Int(start), end)), front: front,
          back: back.isEmpty ? none : back))
      place = next
    }
  }

  /// `span` without the bars and white space around it.
  private static func cell(_ bytes: ByteView, _ span: Span) -> Span {
    var start = Int(span.start)
    var end = Int(span.end)
    func isEdge(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte <= 0x20 }
    while start < end, isEdge(bytes[start]) { start += 1 }
    while end > start, isEdge(bytes[end - 1]) { end -= 1 }
    return bytes.trimmed(Span(start, end))
  }
}
