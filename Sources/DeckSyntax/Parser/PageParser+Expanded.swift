internal import DeckModel
internal import DeckSource

/// Cards with `Q` and `A` markers (layouts B1 to B6).
extension PageParser {
  /// The lines of a rating, in order.
  private static let rating: [StaticString] = [
    "How well did you know this?", "1", "Not at all", "2", "3", "4", "5", "Perfectly",
  ]

  /// The same lines as they stand in most files.
  private static let ratingText: StaticString =
    "How well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"

  /// Takes an expanded card that begins at the current line.
  mutating func parseExpandedCard() -> Bool {
    guard atExpandedStart(line) else { return false }
    let first = line
    let body = scanBody(first + 2)
    // `25 NL Q NL back NL 26` is a thin row whose front is Q.
    if !body.endsInRating && looksThin(first) { return false }
    let answer =
      body.answers.isEmpty ? body.answer : chooseAnswer(body.answers, from: first + 2, to: body.end)
    let front = span(first + 2, answer ?? body.end)
    let back = span(answer.map { $0 + 1 } ?? body.end, body.end)
    let next = body.endsInRating ? endOfRating(body.end) : body.end
    addCard(.expanded, first: first, front: front, back: back, next: next)
    return true
  }

  /// Takes what is left of a rating when the page was cut in the middle of one.
  mutating func parseStrayRating() -> Bool {
    guard cards.isEmpty, let place = Self.rating.firstIndex(where: { lineEquals(line, $0) }) else {
      return false
    }
    let start = line
    line = endOfRating(line, from: place)
    guard line > start + 1 || place == 0 || line == lines.count else {
      line = start
      return false
    }
    parts.append(PagePart(kind: .furniture, span: lines.source.bytes.trimmed(span(start, line))))
    gapStart = line
    return true
  }

  private struct Body {
    /// The first line that is `A` alone.
    var answer: Int?
    /// All such lines, when there are several.
    var answers: [Int] = []
    /// The line behind the back.
    var end: Int
    /// Whether a rating prompt stands at `end`.
    var endsInRating = false
  }

  /// Looks for the end of a card whose front begins at `start`: its rating, or the next card, or the end.
  private func scanBody(_ start: Int) -> Body {
    var body = Body(end: lines.count)
    var index = start
    while index < lines.count {
      switch lines.kinds[index] {
      case .ratingPrompt:
        body.end = index
        body.endsInRating = true
        return body
      case .answerMarker:
        if let answer = body.answer {
          if body.answers.isEmpty { body.answers.append(answer) }
          body.answers.append(index)
        } else {
          body.answer = index
        }
      case .number:
        if atExpandedStart(index) && (body.answer == nil || hasAnswer(index + 2)) {
          body.end = index
          return body
        }
      case .title:
        if index > start && lines.kinds[index - 1] == .blank && atSectionStart(index) {
          body.end = index
          return body
        }
      case .text:
        if isCutRatingPrompt(index) {
          body.end = index
          body.endsInRating = true
          return body
        }
      case .blank, .questionMarker, .ratingLabel, .cardCount, .bulletItem, .numberedItem, .dashItem,
        .indentedText:
        break
      }
      index += 1
    }
    return body
  }

  /// Whether an `A` stands between line `start` and the next rating or card.
  private func hasAnswer(_ start: Int) -> Bool {
    var index = start
    while index < lines.count {
      if lines.kinds[index] == .answerMarker { return true }
      if lines.kinds[index] == .ratingPrompt || atExpandedStart(index) { return false }
      index += 1
    }
    return false
  }

  /// Whether a title and a card count or an expanded card stand at line `index`.
  private func atSectionStart(_ index: Int) -> Bool {
    let next = skipBlanks(index + 1)
    return at(next, .cardCount) || atExpandedStart(next)
  }

  /// Whether the last line of the file is the beginning of a rating prompt.
  private func isCutRatingPrompt(_ index: Int) -> Bool {
    guard index == lines.count - 1 else { return false }
    let text = source.bytes[lines.content(index)]
    return text.count >= 8 && "How well did you know this?".utf8.starts(with: text)
  }

  /// The line behind a rating whose line number `place` stands at `start`; it may be cut off.
  private func endOfRating(_ start: Int, from place: Int = 0) -> Int {
    let whole = start + Self.rating.count
    if place == 0, source.bytes[Int(lines.starts[start])..<source.bytes.count].hasPrefix(Self.ratingText),
      !at(whole, .questionMarker)
    {
      return whole
    }
    var index = start + 1
    for place in (place + 1)..<max(Self.rating.count, place + 1) {
      guard index < lines.count, lineEquals(index, Self.rating[place]) else { break }
      // When a rating is cut off before a card, the card's number is no rating.
      if at(index + 1, .questionMarker) { break }
      let isLast = place == Self.rating.count - 1
      if lines.kinds[index] == .number, !isLast, index + 1 < lines.count,
        !lineEquals(index + 1, Self.rating[place + 1])
      {
        break
      }
      index += 1
    }
    return index
  }

  func lineEquals(_ index: Int, _ text: StaticString) -> Bool {
    source.bytes[lines.content(index)].equals(text)
  }

  // MARK: Which A

  /// The line that divides front and back. Of several, the first that leaves two well-formed faces; a front
  /// of nothing is taken only when there is no other.
  private func chooseAnswer(_ answers: [Int], from start: Int, to end: Int) -> Int? {
    let endsWithBlank = at(end - 1, .blank)
    var best: (line: Int, score: Int)?
    for answer in answers {
      let score = frontScore(start, answer) + backScore(answer + 1, end, endsWithBlank)
      if best.map({ score > $0.score }) ?? true { best = (answer, score) }
      if score == Self.bestScore { break }
    }
    return best?.line
  }

  private static let bestScore = 6

  private func frontScore(_ start: Int, _ end: Int) -> Int {
    let first = skipBlanks(start)
    // An image that was lost leaves one blank line.
    if first >= end { return end - start == 1 ? 1 : 0 }
    return 2 + (isFace(start, end, first) ? 2 : 0)
  }

  private func backScore(_ start: Int, _ end: Int, _ endsWithBlank: Bool) -> Int {
    let first = skipBlanks(start)
    if first >= end { return 1 }
    return isFace(start, end, first) ? 2 : 0
  }

  /// Whether lines look like one face: a paragraph has blank lines around it, lists and raw text have none.
  private func isFace(_ start: Int, _ end: Int, _ first: Int) -> Bool {
    let startsWithBlank = first > start
    let endsWithBlank = at(end - 1, .blank)
    let startsWithList = isListLine(first)
    let endsWithList = !endsWithBlank && isListLine(end - 1)
    if startsWithList && startsWithBlank { return false }
    if startsWithList || endsWithList { return true }
    return startsWithBlank == endsWithBlank
  }

  private func isListLine(_ index: Int) -> Bool {
    at(index, .bulletItem) || at(index, .numberedItem) || at(index, .indentedText)
  }
}
