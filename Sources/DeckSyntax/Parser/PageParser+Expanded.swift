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
    if !body.endsInRating || body.isCut, looksThin(first, hasAnswer: body.answer != nil) { return false }
    let answer = chooseAnswer(body, from: first + 2)
    let front = span(first + 2, answer ?? body.end)
    let back = span(answer.map { $0 + 1 } ?? body.end, body.end)
    let next = body.endsInRating ? endOfRating(body.end) : body.end
    addCard(.expanded, first: first, front: front, back: back, next: next)
    return true
  }

  /// Takes an expanded card whose number was lost: the page was cut behind it, or the copy left it out.
  mutating func parseUnnumberedCard() -> Bool {
    guard line >= questionsSearched else { return false }
    let first = line
    let body = scanBody(first + 1)
    guard body.endsInRating, let answer = chooseAnswer(body, from: first + 1) else {
      questionsSearched = body.end
      return false
    }
    addCard(
      .expanded, first: first, front: span(first + 1, answer), back: span(answer + 1, body.end),
      next: endOfRating(body.end))
    return true
  }

  private struct Body {
    /// The first line that is `A` alone.
    var answer: Int?
    /// Further such lines; most cards have none, and need no memory for them.
    var furtherAnswers: [Int] = []
    /// The line behind the back.
    var end: Int
    /// Whether a rating prompt stands at `end`.
    var endsInRating = false
    /// Whether the page ends in the middle of that prompt, so that it may be text as well.
    var isCut = false

    /// Ends the body at line `end`.
    mutating func close(_ end: Int, endsInRating: Bool) {
      self.end = end
      self.endsInRating = endsInRating
      while let last = furtherAnswers.last, last >= end { furtherAnswers.removeLast() }
      if let first = answer, first >= end { answer = nil }
    }
  }

  /// Looks for the end of a card whose front begins at `start`: its rating, or the next card, or the end.
  private func scanBody(_ start: Int) -> Body {
    var body = Body(end: lines.count)
    // A prompt without a rating: the author's words when a true rating comes before the next card.
    var barePrompt: Int?
    var index = start
    search: while index < lines.count {
      switch lines.kinds[index] {
      case .ratingPrompt:
        if atRating(index) {
          body.close(index, endsInRating: true)
          return body
        }
        barePrompt = barePrompt ?? index
      case .answerMarker:
        if body.answer == nil { body.answer = index } else { body.furtherAnswers.append(index) }
      case .number:
        if atExpandedStart(index) && (body.answer == nil || barePrompt != nil || hasAnswer(index + 2)) {
          body.end = index
          break search
        }
      case .title:
        if index > start && lines.kinds[index - 1] == .blank && atSectionStart(index) {
          body.end = index
          break search
        }
      case .text:
        if isCutRatingPrompt(index) {
          body.close(index, endsInRating: true)
          body.isCut = true
          return body
        }
      case .blank, .questionMarker, .ratingLabel, .cardCount, .bulletItem, .numberedItem, .dashItem,
        .indentedText:
        break
      }
      index += 1
    }
    if let barePrompt { body.close(barePrompt, endsInRating: true) }
    return body
  }

  /// Whether the prompt at `index` is followed by its rating, by the next card or by nothing.
  private func atRating(_ index: Int) -> Bool {
    index + 1 >= lines.count
      || at(index + 1, .number) && (lineEquals(index + 1, "1") || atExpandedStart(index + 1))
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
  func atSectionStart(_ index: Int) -> Bool {
    let next = skipBlanks(index + 1)
    return at(next, .cardCount) || atExpandedStart(next)
  }

  // MARK: Ratings

  /// Takes a rating that belongs to no card: the page was cut in its middle or before it, or its card is broken.
  mutating func parseStrayRating() -> Bool {
    let content = source.bytes[lines.content(line)]
    guard let place = Self.rating.firstIndex(where: { content.equals($0) }) else { return false }
    let end = endOfRating(line, from: place)
    guard isStrayRating(place, end) else { return false }
    explainGap(upTo: line, before: .rating)
    parts.append(PagePart(kind: .furniture, span: source.bytes.trimmed(span(line, end))))
    line = end
    gap = Gap(start: end)
    return true
  }

  private func isStrayRating(_ place: Int, _ end: Int) -> Bool {
    let count = end - line
    if place == 0 { return count > 1 || end >= lines.count || cards.isEmpty }
    guard place + count == Self.rating.count else { return false }
    // Its beginning is missing: all but the prompt is certain, less only at the beginning of a page.
    return place == 1
      || cards.isEmpty && (at(end, .number) || count > 1 && (end >= lines.count || at(end, .blank)))
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
    for place in Self.rating.indices.dropFirst(place + 1) {
      guard index < lines.count, lineEquals(index, Self.rating[place]) || isCut(index, Self.rating[place])
      else {
        break
      }
      // When a rating is cut off before a card, the card's number is no rating.
      if at(index + 1, .questionMarker) { break }
      let isLast = place == Self.rating.count - 1
      if lines.kinds[index] == .number, !isLast, index + 1 < lines.count,
        !lineEquals(index + 1, Self.rating[place + 1]), !isCut(index + 1, Self.rating[place + 1])
      {
        break
      }
      index += 1
    }
    return index
  }

  /// Whether the page ends in line `index`, in the middle of `text`.
  private func isCut(_ index: Int, _ text: StaticString) -> Bool {
    guard index == lines.count - 1 else { return false }
    let line = source.bytes[lines.content(index)]
    return !line.isEmpty && text.description.utf8.starts(with: line)
  }

  /// Whether the last line of the file is the beginning of a rating prompt, long enough to be no text.
  private func isCutRatingPrompt(_ index: Int) -> Bool {
    isCut(index, Self.rating[0]) && lines.content(index).count >= 8
  }

  func lineEquals(_ index: Int, _ text: StaticString) -> Bool {
    source.bytes[lines.content(index)].equals(text)
  }

  // MARK: Which A

  /// The line that divides front and back. Of several, the first that leaves two well-formed faces which aren't
  /// empty, else the one that comes closest.
  private func chooseAnswer(_ body: Body, from start: Int) -> Int? {
    guard let answer = body.answer, !body.furtherAnswers.isEmpty else { return body.answer }
    let end = body.end
    let first = skipBlanks(start)
    var best: (line: Int, score: Int)?
    for answer in [answer] + body.furtherAnswers {
      let score =
        2 * faceScore(start, answer, first: first) + faceScore(answer + 1, end, first: skipBlanks(answer + 1))
      if best.map({ score > $0.score }) ?? true { best = (answer, score) }
      if score == 3 * Self.bestScore { break }
    }
    return best?.line
  }

  private static let bestScore = 5

  /// How well lines read as one face: being well-formed counts most, having text a little.
  private func faceScore(_ start: Int, _ end: Int, first: Int) -> Int {
    // Of an empty back nothing is left, of a lost image one blank line.
    guard first < end else { return end - start <= 1 ? 4 : 0 }
    return isFace(start, end, first) ? Self.bestScore : 1
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
