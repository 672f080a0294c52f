internal import DeckSource
internal import DeckSyntax

/// Cards of lists that are sold (M1): `TERM - Answers DEFINITION`, where lines are wrapped in the middle of sentences.
enum AnswersPairs {
  private static let divider: StaticString = " - Answers "

  /// The lines that divide a term from its definition, each with the place of the divider.
  static func dividers(_ lines: SiteLines) -> [(line: Int, place: Int)] {
    (0..<lines.count).compactMap { index in
      let span = lines.span(index)
      let text = lines.source.bytes[span]
      if let place = text.firstIndex(of: divider) { return (index, Int(span.start) + place) }
      // The definition may begin on the next line.
      return text.hasSuffix(" - Answers") ? (index, Int(span.end) - 10) : nil
    }
  }

  /// The cards. Where a term begins in the middle of a sentence, it takes the line before too.
  static func parse(
    _ lines: SiteLines, _ dividers: [(line: Int, place: Int)], into outline: inout SiteOutline
  ) {
    guard let first = dividers.first else { return }
    var starts: [Int] = []
    var guesses = 0
    for (index, divider) in dividers.enumerated() {
      let lowest = index > 0 ? dividers[index - 1].line + 1 : 0
      var line = divider.line
      while line > lowest, !lines.isBlank(line - 1), goesOn(lines, line) {
        line -= 1
        guesses += 1
      }
      starts.append(line)
    }
    outline.addPreamble(lines, 0..<min(starts[0], first.line)) { _ in false }
    for (index, divider) in dividers.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let span = lines.span(starts[index]..<end)
      let front = Span(start: span.start, end: UInt32(divider.place))
      let backStart = min(divider.place + 11, Int(span.end))
      let back = lines.source.bytes.trimmed(Span(backStart, Int(span.end)))
      outline.cards.append(
        SiteCard(span: span, front: lines.source.bytes.trimmed(front), back: back, confidence: 700))
    }
    let what = guesses == 0 ? "where lines begin" : "where lines and sentences begin"
    outline.addUncertainty("\(dividers.count) terms were told from the definitions before them by \(what)")
  }

  /// Whether a line goes on with the sentence of the line before.
  private static func goesOn(_ lines: SiteLines, _ line: Int) -> Bool {
    guard let first = lines.text(line).first, let last = lines.text(line - 1).last else { return false }
    let beginsSmall = first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
    return beginsSmall && !".?!".utf8.contains(last)
  }
}
