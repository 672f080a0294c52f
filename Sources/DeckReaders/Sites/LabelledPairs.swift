internal import DeckSource
internal import DeckSyntax

/// Cards whose parts have labels (M1): `Q1: … A1: …` on one line or on several, `Flashcard 1: …` and `Answer: …`.
enum LabelledPairs {
  /// The words that grade a card where they are all of a line.
  private static let grades: Set<String> = [
    "easy", "medium", "hard", "difficult", "moderate", "beginner", "intermediate", "advanced", "expert",
  ]

  /// Whether a line grades the card that it stands before.
  static func isGrade(_ line: String) -> Bool { grades.contains(line) }

  /// The labels of a text. Within a line only such count as go on with the numbering: the answer of the question at
  /// hand, and the next question.
  static func labels(_ lines: SiteLines) -> [PairLabel] {
    let bytes = lines.source.bytes
    var labels: [PairLabel] = []
    for index in 0..<lines.count where !lines.isBlank(index) {
      let span = lines.span(index)
      let end = Int(span.end)
      var place = Int(span.start)
      if let label = PairLabel(bytes, at: place, to: end) {
        labels.append(label)
        place = label.end
      }
      guard !labels.isEmpty else { continue }
      while let next = nextLabel(bytes, from: place, to: end, behind: labels[labels.count - 1]) {
        labels.append(next)
        place = next.end
      }
    }
    return labels
  }

  private static func nextLabel(
    _ bytes: ByteView, from start: Int, to end: Int, behind last: PairLabel
  ) -> PairLabel? {
    guard let number = last.number, let value = bytes[number].wholeNumber else { return nil }
    let wanted = last.asks ? value : value + 1
    let letter = UInt8(ascii: last.asks ? "A" : "Q")
    var index = start
    while index + 2 < end {
      if bytes[index] == letter, index > start, bytes[index - 1] == 0x20,
        let label = PairLabel(bytes, at: index, to: end), label.asks != last.asks,
        label.number.flatMap({ bytes[$0].wholeNumber }) == wanted
      {
        return label
      }
      index += 1
    }
    return nil
  }

  /// The cards of a text with enough labels.
  static func parse(_ lines: SiteLines, _ labels: [PairLabel], into outline: inout SiteOutline) {
    let bytes = lines.source.bytes
    guard let first = labels.first else { return }
    let firstLine = (0..<lines.count).first { Int(lines.span($0).end) > first.start } ?? 0
    var grading = Grading(lines, upTo: firstLine)
    outline.addPreamble(lines, 0..<grading.start) { _ in false }
    var line = firstLine
    var place = 0
    while place < labels.count {
      let label = labels[place]
      let hasAnswer = label.asks && place + 1 < labels.count && !labels[place + 1].asks
      let next = place + (hasAnswer ? 2 : 1)
      let end = next < labels.count ? labels[next].start : bytes.count
      let cardStart = grading.start < line ? Int(lines.span(grading.start..<line).start) : label.start
      let extras = grading.extras(lines)
      while line < lines.count, Int(lines.span(line).start) < end { line += 1 }
      let isAtLineStart = line < lines.count && Int(lines.span(line).start) == end
      grading = isAtLineStart ? Grading(lines, upTo: line) : Grading(lines, none: line)
      let textEnd =
        grading.start < line ? min(end, Int(lines.span(grading.start).start)) : end
      let answer = hasAnswer ? labels[place + 1] : nil
      let front =
        label.asks
        ? Span(label.end, max(label.end, answer?.start ?? textEnd)) : Span(label.start, label.start)
      let backStart = answer?.end ?? (label.asks ? max(label.end, textEnd) : label.end)
      let back = bytes.trimmed(Span(backStart, max(backStart, textEnd)))
      outline.cards.append(
        SiteCard(
          span: Span(cardStart, max(Int(back.end), Int(bytes.trimmed(front).end))),
          number: label.number ?? Span(label.start, label.start), front: bytes.trimmed(front), back: back,
          extras: extras))
      place = next
    }
  }

  /// The lines before a question that grade it and name its topic.
  private struct Grading {
    /// The first of these lines, or the line of the question when there are none.
    var start: Int
    private var grade: Int?
    private var topic: Int?

    init(_ lines: SiteLines, none line: Int) { start = line }

    init(_ lines: SiteLines, upTo line: Int) {
      start = line
      var above: [Int] = []
      var index = line - 1
      while index >= 0, above.count < 2 {
        if !lines.isBlank(index) { above.append(index) }
        index -= 1
      }
      if above.count > 1, isGrade(lines.small(above[1])) {
        (grade, topic, start) = (above[1], above[0], above[1])
      } else if let last = above.first, isGrade(lines.small(last)) {
        (grade, start) = (last, last)
      }
    }

    func extras(_ lines: SiteLines) -> [SiteCard.Extra] {
      let grade = grade.map { SiteCard.Extra(name: "difficulty", span: lines.span($0)) }
      let topic = topic.map { SiteCard.Extra(name: "topic", span: lines.span($0)) }
      return [grade, topic].compactMap(\.self)
    }
  }
}
