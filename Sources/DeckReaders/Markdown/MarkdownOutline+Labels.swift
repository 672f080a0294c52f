internal import DeckModel
internal import DeckSource

/// Cards that are written with labels.
extension MarkdownOutline {
  /// A card whose end isn't reached yet.
  private struct Open {
    var start: Int
    /// Where its last line that isn't blank ends.
    var end: Int
    var hasAnswer: Bool
    var isCloze: Bool
  }

  mutating func readLabels(_ lines: MarkdownLines) {
    var lines = lines
    var open: Open?
    /// Headings that belong to the card unless another one follows.
    var headings: [MarkdownLine] = []
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      let label = line.isFlush && !line.isCode ? MarkdownLabel(bytes, line.text, line.end) : nil
      let begins = label?.kind == .question || label?.kind == .cloze
      let isDivider = !line.isCode && line.isDivider(bytes)
      if begins || isDivider {
        finish(&open)
        for heading in headings { noteTitle(heading) }
        headings.removeAll()
        if begins {
          reportStray()
          open = Open(start: line.text, end: line.end, hasAnswer: false, isCloze: label?.kind == .cloze)
        }
        continue
      }
      if !line.isCode, line.isFlush, MarkdownLine.heading(bytes, line.text, line.end) != nil {
        headings.append(line)
        continue
      }
      if open == nil {
        for heading in headings { noteTitle(heading) }
      } else if let last = headings.last {
        open?.end = last.end
      }
      headings.removeAll()
      add(line, label, &open)
    }
    finish(&open)
    for heading in headings { noteTitle(heading) }
  }

  private mutating func add(_ line: MarkdownLine, _ label: MarkdownLabel?, _ open: inout Open?) {
    guard var card = open else {
      // An answer without a question is a card of which half is missing.
      if label?.kind == .answer {
        reportStray()
        open = Open(start: line.text, end: line.end, hasAnswer: true, isCloze: false)
      } else if !line.isCode, let separator = MarkdownSeparator(bytes, line.range), separator.isSpaced {
        reportStray()
        addSides(line, separator)
      } else {
        addStray(line, isProse: false)
      }
      return
    }
    card.end = line.end
    if label?.kind == .answer {
      if card.hasAnswer {
        report("a second answer stands here", Span(line.text, line.end), card: cards.count)
      } else if card.isCloze {
        report("an answer stands behind a cloze text", Span(line.text, line.end), card: cards.count)
      }
      card.hasAnswer = true
    }
    open = card
  }

  private mutating func finish(_ open: inout Open?) {
    guard let card = open else { return }
    open = nil
    cards.append(MarkdownCard(shape: .labels, span: Span(card.start, card.end)))
  }

  /// Takes a heading that belongs to no card for the title, when it is the first.
  mutating func noteTitle(_ line: MarkdownLine) {
    guard section.title.isEmpty, cards.isEmpty,
      let heading = MarkdownLine.heading(bytes, line.text, line.end), heading.level == 1
    else { return }
    section.title = String(decoding: MarkdownText.decode(bytes[heading.text]), as: UTF8.self)
    section.titleSpan = Span(heading.text.lowerBound, heading.text.upperBound)
  }

  /// Adds the card of a line with a separator.
  mutating func addSides(_ line: MarkdownLine, _ separator: MarkdownSeparator, context: Int = 0) {
    var start = line.text
    if let mark = MarkdownListMark(bytes, start, line.end) { start += mark.count }
    let back = withoutSchedule(separator.range.upperBound..<line.end)
    let (front, answer) = (trimmed(start..<separator.range.lowerBound), trimmed(back))
    cards.append(
      MarkdownCard(
        shape: .sides, span: Span(line.text, line.end), front: front, back: answer,
        isReversed: separator.isReversed, context: context))
  }

  /// A range without white space at its edges.
  func trimmed(_ range: Range<Int>) -> Span {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, MarkdownText.isSpace(bytes[start]) { start += 1 }
    while end > start, MarkdownText.isSpace(bytes[end - 1]) { end -= 1 }
    return Span(start, end)
  }
}
